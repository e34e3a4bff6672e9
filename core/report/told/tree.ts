import type { Plot } from "../../claim/plot.ts";
import type { Mark } from "./marks.ts";

/** Where a link leads: to the page of a claim, or to one of its readings; to the page of the text; to another file beside the page. */
export type Target =
  | { readonly claim: string; readonly reading?: string }
  | { readonly file: string }
  | { readonly path: string };

/** A piece of a line. */
export type Span =
  /** Any text as it stands. */
  | { readonly kind: "text"; readonly text: string }
  /** A piece of the text that is tried, in its own markdown. */
  | { readonly kind: "source"; readonly text: string }
  /** What the author of a claim wrote, or a method: plain words, code between backticks. */
  | { readonly kind: "authored"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "strong" | "small"; readonly of: Line }
  | { readonly kind: "link"; readonly to: Target; readonly of: Line; readonly hint: string }
  /** The sign of a mark. None stands without what has to be true for it, and none without its word near it. */
  | { readonly kind: "mark"; readonly mark: Mark };

/** What stands in one line. */
export type Line = readonly Span[];

/** A row of a table. */
export interface Row {
  /** How what it tells came out; a page may filter by it. */
  readonly mark?: Mark;
  readonly cells: readonly Line[];
}

/** A sentence of the text with the claims that stand on it. */
export interface MarkedSentence {
  readonly source: string;
  readonly marks: readonly SentenceMark[];
  /** True where the text lists it as asserting nothing. */
  readonly silent: boolean;
}

/** A mark in the gutter of the text. */
export interface SentenceMark {
  readonly claim: string;
  readonly mark: Mark;
  readonly condition: string;
  /** True where the quote of the claim begins here. */
  readonly first: boolean;
}

/** A block of a page. */
export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3 | 4; readonly id: string; readonly of: Line }
  | { readonly kind: "paragraph"; readonly of: Line }
  | { readonly kind: "quote"; readonly lines: readonly Line[]; readonly from: Line }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly Line[] }
  | { readonly kind: "table"; readonly name: string; readonly head: readonly string[]; readonly rows: readonly Row[] }
  | { readonly kind: "formula"; readonly tex: string }
  | { readonly kind: "command"; readonly line: string }
  | { readonly kind: "figure"; readonly file: string; readonly of: Plot; readonly part: string }
  | { readonly kind: "passage"; readonly paragraphs: readonly Passage[] }
  | { readonly kind: "fold"; readonly summary: Line; readonly of: readonly Block[] };

/** A paragraph of the text, with the heading above it where it is the first one below that. */
export interface Passage {
  readonly heading: string;
  readonly sentences: readonly MarkedSentence[];
}

type Piece = string | number | Span | Line;

/** A line from words and spans: what is put in as a text stays text. */
export function line(strings: TemplateStringsArray, ...values: readonly Piece[]): Line {
  return strings.flatMap((part, index) => {
    const value = values[index];
    return [...spans(part), ...(value === undefined ? [] : spans(value))];
  });
}

function spans(piece: Piece): Line {
  if (typeof piece === "number") return [{ kind: "text", text: String(piece) }];
  if (typeof piece === "string") return piece === "" ? [] : [{ kind: "text", text: piece }];
  return "kind" in piece ? [piece] : piece;
}

/** Nothing at all. */
export const nothing: Line = [];

/** Lines one behind the other, with the same between each two; empty ones are left out. */
export function joined(lines: readonly Line[], between: string): Line {
  const there = lines.filter((one) => one.some((span) => !("text" in span) || span.text !== ""));
  return there.flatMap((one, index) => (index === 0 ? one : [...spans(between), ...one]));
}

/** A piece of the text that is tried. */
export function source(text: string): Span {
  return { kind: "source", text };
}

/** What somebody wrote in plain words. */
export function authored(text: string): Span {
  return { kind: "authored", text };
}

export function strong(...of: readonly (string | Span)[]): Span {
  return { kind: "strong", of: of.flatMap(spans) };
}

export function code(text: string): Span {
  return { kind: "code", text };
}

/** A link; `hint` is shown to whoever points at it. */
export function link(to: Target, of: Line, hint = ""): Span {
  return { kind: "link", to, of, hint };
}

export function sign(mark: Mark): Span {
  return { kind: "mark", mark };
}

/** A paragraph, or no block where the line is empty. */
export function paragraph(of: Line): readonly Block[] {
  return of.length === 0 ? [] : [{ kind: "paragraph", of }];
}

/** A list, or no block where it has no items. */
export function list(items: readonly Line[], ordered = false): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: "list", ordered, items }];
}

/** A part that opens on a click, or no block where nothing is in it. */
export function fold(summary: Line, of: readonly Block[]): readonly Block[] {
  return of.length === 0 ? [] : [{ kind: "fold", summary, of }];
}

/** Every block, those inside of folds too. */
export function allBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (block.kind === "fold" ? [block, ...allBlocks(block.of)] : [block]));
}
