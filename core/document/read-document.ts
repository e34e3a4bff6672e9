import { anchor } from "./anchor.ts";
import type { Sentence, TextDocument } from "./document.ts";
import { type Folded, fold, foldWithOffsets } from "./fold.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { type Inlay, readBlocks } from "./markdown/blocks.ts";
import type { Span } from "./markdown/span.ts";
import { splitSentences } from "./sentence/split-sentences.ts";

/**
 * What does the text say, sentence by sentence?
 *
 * A sentence is one of a paragraph, list item, block quote or footnote; a row of a table below its head; a displayed
 * formula; a block of code. Headings and the heads of tables are none, nor is anything that a reader does not see.
 * The marks of a block quote count as white space.
 *
 * @param name - the folder of the text
 * @param markdown - the whole file: front matter with `title` (or a first heading), `lang`, `origin`, `credits`, `silent` where there are any
 * @throws TypeError where the front matter is unreadable, or there is no title
 * @throws RangeError where a silent quote is not found exactly once
 */
export function readDocument(name: string, markdown: string): TextDocument {
  const text = markdown.replace(/^\uFEFF/u, "");
  const { frontMatter, blocks, quotations, pieces } = readBlocks(text);
  const top = blocks.find((block) => block.kind === "heading" && block.depth === 1);
  if (frontMatter === null && top === undefined) {
    throw new TypeError(`front matter of ${name} must be YAML with a title between two lines ---, got none`);
  }
  const folded = foldWithOffsets(withoutMarks(text, frontMatter === null ? [] : [frontMatter], quotations));
  const heading = top === undefined ? "" : fold(text.slice(top.start, top.end));
  const head = frontMatter === null ? { ...NOTHING, title: heading } : readFrontMatter(name, frontMatter.yaml, heading);
  const document = {
    name,
    ...head,
    source: folded.text,
    sentences: sentences(blocks, folded, head),
    pieces: pieces.map((piece) => ({ ...piece, ...folded.placeWithBlanks(piece.start, piece.end) })),
  };
  for (const { quote } of head.silent) anchor(document, { exact: quote });
  return document;
}

const NOTHING: FrontMatter = { title: "", origin: "", credits: "", lang: "", silent: [] };

function sentences(
  blocks: ReturnType<typeof readBlocks>["blocks"],
  folded: Folded,
  { title, lang }: FrontMatter,
): Sentence[] {
  const headings: { readonly depth: number; readonly text: string }[] = [];
  const found: Sentence[] = [];
  for (const [paragraph, block] of blocks.entries()) {
    const { start, end } = folded.place(block.start, block.end);
    const text = folded.text.slice(start, end);
    if (block.kind === "heading") {
      while ((headings.at(-1)?.depth ?? 0) >= block.depth) headings.pop();
      if (text !== title) headings.push({ depth: block.depth, text });
      continue;
    }
    const heading = headings.map((entry) => entry.text).join(", ");
    for (const span of block.kind === "whole"
      ? [{ start: 0, end: text.length }]
      : prose(text, start, block.inlays, folded, lang)) {
      found.push({
        heading,
        section: headings[0]?.text ?? "",
        source: text.slice(span.start, span.end),
        start: start + span.start,
        end: start + span.end,
        paragraph,
      });
    }
  }
  return found;
}

function prose(text: string, start: number, inlays: readonly Inlay[], folded: Folded, lang: string): readonly Span[] {
  const moved = inlays.map((inlay) => {
    const { start: first, end } = folded.place(inlay.start, inlay.end);
    return { kind: inlay.kind, start: first - start, end: end - start };
  });
  return splitSentences(text, moved, lang);
}

/** Blanks, one for one, in place of what is not the text's own words: front matter and the marks of block quotes. */
function withoutMarks(text: string, hidden: readonly Span[], quotations: readonly Span[]): string {
  const marks = quotations.flatMap(({ start, end }) =>
    Array.from(text.slice(start, end).matchAll(/^[ \t]*(?:>[ \t]?)+/gmu), ({ 0: mark, index }) => ({
      start: start + index,
      end: start + index + mark.length,
    })),
  );
  let clean = "";
  let last = 0;
  for (const { start, end } of [...hidden, ...marks].sort((a, b) => a.start - b.start)) {
    if (end <= last) continue;
    const from = Math.max(start, last);
    clean += text.slice(last, from) + text.slice(from, end).replace(/\S/gu, " ");
    last = end;
  }
  return clean + text.slice(last);
}
