import type { Written } from "./format.ts";
import { frontOf, linesIn } from "./front.ts";

/**
 * What does a plain text say, as markdown? Signs stand for themselves; what people set apart without any markup stays: paragraphs, items behind
 * a hyphen or a number, headings with a line of = or - below them, tables drawn with |, and quoted lines behind >. Line for line as in the file.
 */
export function fromPlainText(source: string): Written {
  const { front, rest } = frontOf(source);
  const markdown = front + rest.split("\n").map(plain).join("\n");
  return { markdown, placeOf: (line) => ({ line: Math.min(line, linesIn(source) + 1) }) };
}

/** Signs that markdown would take for markup, and where. Not every bracket: `\[` would open a formula. */
const MARKUP =
  /[\\`<$~]|(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])|(?<=[\p{L}\p{N}])\*|(?<=^\[[ x])\]|\](?=[([:])|^#|&(?=#|[a-z])/giu;

function plain(line: string): string {
  const words = line.trim();
  const item = /^[*+-][ \t]+/u.exec(words)?.[0] ?? "";
  return item + words.slice(item.length).replace(MARKUP, "\\$&");
}
