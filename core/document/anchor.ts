import type { TextDocument } from "./document.ts";
import { fold } from "./fold.ts";
import { parseMarkdown } from "./markdown/parse-markdown.ts";
import { piecesOf } from "./markdown/pieces.ts";
import type { Span } from "./markdown/span.ts";
import { nearestSentence } from "./nearest-sentence.ts";
import { type Seen, seenOf } from "./seen.ts";
import { firstEndingBehind, isShown, withItsMarks } from "./shown.ts";

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
 * Where does the text say that? The words are found as the markdown writes them or as a reader sees them: without markup, with entities and
 * escapes read, quotes, dashes and minus signs made one, letters composed, white space folded. Link targets and comments are not shown and not found.
 * `prefix` and `suffix` are what stands right before and right behind, where the words alone are found more than once.
 *
 * @throws RangeError where the quote is not found exactly once, with the nearest sentence
 * @see W3C Web Annotation Data Model 2017, section 4.2.4, Text Quote Selector
 */
export function anchor(document: TextDocument, quote: TextQuote): Anchor {
  const key = JSON.stringify([quote.exact, quote.prefix, quote.suffix]);
  const known = anchored.get(document) ?? new Map<string, Anchor | string>();
  anchored.set(document, known);
  const found = known.get(key) ?? lookedFor(document, quote);
  known.set(key, found);
  if (typeof found === "string") throw new RangeError(found);
  return found;
}

/** Every quote is looked for once in a text, however often it is asked for: where it stands, or what is wrong with it. */
const anchored = new WeakMap<TextDocument, Map<string, Anchor | string>>();

function lookedFor(document: TextDocument, quote: TextQuote): Anchor | string {
  const exact = fold(quote.exact);
  if (exact === "") return `quote must be a non-empty text, got ${JSON.stringify(quote.exact)}`;
  const [place, ...others] = places(document, quote);
  const rule = `quote must be found exactly once in ${document.name}`;
  if (place === undefined) {
    const nearest = nearestSentence(document, exact);
    return `${rule}, got 0 places${nearest === "" ? "" : `; the nearest sentence is "${nearest}"`}`;
  }
  if (others.length > 0) return `${rule}, got ${others.length + 1} places; add prefix or suffix`;
  const { start, end } = place;
  return Object.freeze({ start, end, sentences: Object.freeze(touched(document.sentences, place)) });
}

/** The indices of the sentences that a stretch touches. */
function touched(sentences: TextDocument["sentences"], { start, end }: Span): number[] {
  const found: number[] = [];
  for (let index = firstEndingBehind(sentences, start); (sentences[index]?.start ?? end) < end; index += 1)
    found.push(index);
  return found;
}

/** Each place once: as it is written, and, where that is another place, as it is seen. */
function places(document: TextDocument, { exact, prefix = "", suffix = "" }: TextQuote): readonly Span[] {
  const written = occurrences(document.source, fold(exact), fold(prefix), fold(suffix)).filter((span) =>
    isShown(document, span),
  );
  const seen = seenOfDocument(document);
  const ways = new Set([asSeen(exact), literally(exact)]);
  const found = [...ways].flatMap((words) =>
    occurrences(seen.text, words, asSeen(prefix), asSeen(suffix)).map(({ start, end }) =>
      withItsMarks(document, seen.place(start, end)),
    ),
  );
  return onceEach(written, found);
}

/** Both lists without what lies within a stretch of the other: of two such stretches the one that is written counts. */
function onceEach(written: readonly Span[], found: readonly Span[]): readonly Span[] {
  const own = new Set(written);
  const all = [...written, ...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const span of all) {
    const last = kept.at(-1);
    if (last === undefined || span.end > last.end) kept.push(span);
    else if (own.has(span) && !own.has(last)) kept[kept.length - 1] = span;
  }
  return kept;
}

function occurrences(text: string, exact: string, prefix: string, suffix: string): readonly Span[] {
  const found: Span[] = [];
  if (exact === "") return found;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    // A blank may stand between.
    const before = text.slice(Math.max(0, at - prefix.length - 1), at).trimEnd();
    const behind = text.slice(end, end + suffix.length + 1).trimStart();
    if (before.endsWith(prefix) && behind.startsWith(suffix)) found.push({ start: at, end });
  }
  return found;
}

const seenTexts = new WeakMap<TextDocument, Seen>();

function seenOfDocument(document: TextDocument): Seen {
  const made = seenTexts.get(document) ?? seenOf(document.source, document.pieces);
  seenTexts.set(document, made);
  return made;
}

/** The words of a quote as a reader sees them, its markup read. */
function asSeen(quote: string): string {
  if (quote === "") return "";
  // Behind a word nothing can open a list, a heading or a table.
  const line = `x ${fold(quote)}`;
  return seenOf(line, piecesOf(parseMarkdown(line), line))
    .text.slice(1)
    .trim();
}

/** The same with every sign as it stands: "2*3*4" is no emphasis where the author saw stars. */
function literally(quote: string): string {
  const line = fold(quote);
  return seenOf(line, [{ kind: "verbatim", start: 0, end: line.length, apart: false }]).text.trim();
}
