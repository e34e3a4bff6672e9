import type { Root } from "mdast";
import { type Extension as FromMarkdownExtension, fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { mathFromMarkdown } from "mdast-util-math";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import { math } from "micromark-extension-math";
import { mathText } from "./math-text.ts";
import { parseLong } from "./parse-long.ts";

/** CommonMark with GitHub's extensions, mathematics and YAML front matter. Places count in the text as it is given. */
export function parseMarkdown(text: string): Root {
  return parseLong(displays(text), parseWhole);
}

/** The same for a text of which no part is left out, with lines and columns. */
export function parseWhole(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfm(), { flow: math().flow ?? {} }, mathText(), frontmatter()],
    mdastExtensions: [gfmFromMarkdown().map(withoutTransforms), mathFromMarkdown(), frontmatterFromMarkdown()],
  });
}

/** The second look for addresses cuts words into pieces that know no place: a reader sees the words anyway. */
function withoutTransforms({ transforms: _, ...extension }: FromMarkdownExtension): FromMarkdownExtension {
  return extension;
}

/** Lines `\[` and `\]`, one behind the other, as the lines `$$` that they mean: as long, so that every place stays. */
function displays(text: string): string {
  const lines = [...text.matchAll(/^[ \t>]*\\([[\]])(?=[ \t]*\r?$)/gmu)];
  const paired = lines.filter(({ 1: sign }, i) =>
    sign === "[" ? lines[i + 1]?.[1] === "]" : lines[i - 1]?.[1] === "[",
  );
  let written = "";
  let last = 0;
  for (const { 0: line, index } of paired) {
    written += `${text.slice(last, index)}${line.slice(0, -2)}$$`;
    last = index + line.length;
  }
  return written + text.slice(last);
}
