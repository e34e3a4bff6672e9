import type { TextDocument } from "./document.ts";
import { fold } from "./fold.ts";
import { nearestSentence } from "./nearest-sentence.ts";

/** The words to be found: the fields of the W3C TextQuoteSelector. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Where a quote stands: offsets in `TextDocument.source`, and the indices of the sentences that it touches. */
export interface Anchor {
  readonly start: number;
  readonly end: number;
  /** Empty where the quote stands in a heading or in the head of a table. */
  readonly sentences: readonly number[];
}

/**
 * Where does the text say that? White space is folded on both sides; nothing else is forgiven. `prefix` and `suffix`
 * are what stands right before and right behind, where the words alone are found more than once.
 *
 * @throws RangeError where the quote is not found exactly once, with the nearest sentence
 * @see W3C Web Annotation Data Model 2017, section 4.2.4, Text Quote Selector
 */
export function anchor(document: TextDocument, quote: TextQuote): Anchor {
  const exact = fold(quote.exact);
  if (exact === "") throw new RangeError(`quote must be a non-empty text, got ${JSON.stringify(quote.exact)}`);
  const [start, ...others] = places(document.source, exact, fold(quote.prefix ?? ""), fold(quote.suffix ?? ""));
  const rule = `quote must be found exactly once in ${document.name}`;
  if (start === undefined) {
    const nearest = nearestSentence(document, exact);
    throw new RangeError(`${rule}, got 0 places${nearest === "" ? "" : `; the nearest sentence is "${nearest}"`}`);
  }
  if (others.length > 0) throw new RangeError(`${rule}, got ${others.length + 1} places; add prefix or suffix`);
  const end = start + exact.length;
  const touched = document.sentences.entries().filter(([, sentence]) => sentence.start < end && sentence.end > start);
  return { start, end, sentences: Array.from(touched, ([index]) => index) };
}

function places(source: string, exact: string, prefix: string, suffix: string): readonly number[] {
  const found: number[] = [];
  for (let at = source.indexOf(exact); at >= 0; at = source.indexOf(exact, at + 1)) {
    const before = source.slice(0, at).trimEnd();
    const behind = source.slice(at + exact.length).trimStart();
    if (before.endsWith(prefix) && behind.startsWith(suffix)) found.push(at);
  }
  return found;
}
