import type { TextDocument } from "./document.ts";
import type { Span } from "./markdown/span.ts";

/** Words of the markdown between two pieces: a tag, a link target, the word behind a fence. */
const HIDDEN_WORD = /<[^<>]*>|\S+/gu;

/**
 * Does a reader see what stands there? Some of it at least, and at neither end is a hidden word cut, such as a link target.
 */
export function isShown({ source, pieces }: TextDocument, span: Span): boolean {
  const after = firstEndingBehind(pieces, span.start);
  const [piece] = pieces.slice(after, after + 1);
  if (piece === undefined || piece.start >= span.end) return false;
  return [span.start, span.end].every((end) => {
    const next = firstEndingBehind(pieces, end);
    const from = pieces[next - 1]?.end ?? 0;
    const to = pieces[next]?.start ?? source.length;
    if (end <= from || end >= to) return true;
    return !Array.from(source.slice(from, to).matchAll(HIDDEN_WORD)).some(
      ({ 0: word, index }) => from + index < end && end < from + index + word.length && /[\p{L}\p{N}]/u.test(word),
    );
  });
}

/** The stretch with the mark behind it or before it whose partner it holds: "That is **rare**", not "That is **rare". */
export function withItsMarks({ source, pieces }: TextDocument, { start, end }: Span): Span {
  const next = firstEndingBehind(pieces, end);
  const behind = source.slice(end, pieces[next]?.start ?? source.length);
  const first = firstEndingBehind(pieces, start);
  const before = source.slice(pieces[first - 1]?.end ?? 0, start);
  const words = source.slice(start, end);
  const closing = /^(?<mark>\*+|_+|~+|`+|\$+)/u.exec(behind)?.groups?.["mark"] ?? "";
  if (closing !== "" && isOdd(words, closing)) return { start, end: end + closing.length };
  const target = /^\](?:\([^()\s]*\)|\[[^\]]*\])/u.exec(behind)?.[0] ?? "";
  if (target !== "" && isOdd(words.replace(/\[[^\][]*\]/gu, ""), "[")) return { start, end: end + target.length };
  const opening = /(?<mark>\*+|_+|~+|`+|\$+)$/u.exec(before.slice(-8))?.groups?.["mark"] ?? "";
  if (opening === "") return { start, end };
  if (closing === opening) return { start: start - opening.length, end: end + closing.length };
  return isOdd(words, opening) ? { start: start - opening.length, end } : { start, end };
}

function isOdd(words: string, mark: string): boolean {
  return words.split(mark).length % 2 === 0;
}

/** The number of the first of these stretches, which follow each other, that ends behind a place; that of none where there is none. */
export function firstEndingBehind(stretches: readonly Span[], place: number): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
