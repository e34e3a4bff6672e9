import type { Format, Place } from "./format/format.ts";
import type { Piece } from "./markdown/pieces.ts";

/** One sentence of a text, as the reader sees it. */
export interface Sentence {
  /** The heading above it, such as "First answer"; empty before the first heading. */
  readonly heading: string;
  /** The outermost of these headings: a heading below it belongs to it. Empty before the first one. */
  readonly section: string;
  /** Markdown source of the sentence, white space folded to single blanks. */
  readonly source: string;
  /** Offset of the first and behind the last character in `TextDocument.source`. */
  readonly start: number;
  readonly end: number;
  /** Number of the paragraph, list item, row or formula that it stands in; sentences of one paragraph share it. */
  readonly paragraph: number;
}

/** A text to be tried, read as markdown. */
export interface TextDocument {
  /** The name of its folder. */
  readonly name: string;
  /** What its file is written in. */
  readonly format: Format;
  readonly title: string;
  readonly origin: string;
  readonly credits: string;
  /** Its language, such as "de" or "pt-BR"; empty where it does not say. */
  readonly lang: string;
  /** The markdown below the front matter with white space folded; offsets count in it. */
  readonly source: string;
  readonly sentences: readonly Sentence[];
  /** Where in `source` each line of its file begins that has words, in order. */
  readonly lines: readonly { readonly start: number; readonly place: Place }[];
  /** What of `source` a reader sees, in order. */
  readonly pieces: readonly Piece[];
  /** Sentences that assert nothing (greetings, captions), with the reason, as the front matter lists them. */
  readonly silent: readonly { readonly quote: string; readonly because: string }[];
}
