import { anchor } from "./anchor.ts";
import type { Sentence, TextDocument } from "./document.ts";
import { type Folded, fold, foldWithOffsets } from "./fold.ts";
import type { Format, Place } from "./format/format.ts";
import { readSource } from "./format/read-source.ts";
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
 * @param file - the whole file: front matter with `title` (or a first heading), `lang`, `origin`, `credits`, `silent` where there are any
 * @param format - what the file is written in
 * @throws TypeError where the front matter is unreadable, there is no title, or a notebook is none
 * @throws RangeError where a silent quote is not found exactly once
 */
export function readDocument(name: string, file: string, format: Format = "md"): TextDocument {
  const { markdown: text, placeOf } = readSource(name, file.replace(/^\uFEFF/u, ""), format);
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
    format,
    ...head,
    source: folded.text,
    lines: linesOf(text, folded, placeOf),
    sentences: sentences(blocks, folded, head),
    pieces: pieces.map((piece) => ({ ...piece, ...folded.placeWithBlanks(piece.start, piece.end) })),
  };
  for (const { quote } of head.silent) anchor(document, { exact: quote });
  return document;
}

/** The words of a line begin where those of the text behind its start begin; of empty lines before them the last word has the place. */
function linesOf(text: string, folded: Folded, placeOf: (line: number) => Place): TextDocument["lines"] {
  const lines = new Map<number, Place>([[folded.place(0, text.length).start, placeOf(1)]]);
  let line = 1;
  for (const { index } of text.matchAll(/\n/gu)) {
    line += 1;
    lines.set(folded.place(index + 1, text.length).start, placeOf(line));
  }
  return Array.from(lines, ([start, place]) => ({ start, place }));
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
    // One blank for each half of a sign beyond the first plane, so that every offset stays.
    clean += text.slice(last, from) + text.slice(from, end).replace(/[^\s]/g, " ");
    last = end;
  }
  return clean + text.slice(last);
}
