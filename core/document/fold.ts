/** A text with its white space folded, and the way from the offsets of the one to those of the other. */
export interface Folded {
  readonly text: string;
  /** The part of `text` that was made from the characters from `start` to before `end`, without blanks at its ends. */
  place(start: number, end: number): { readonly start: number; readonly end: number };
  /** The same with the blanks at its ends. */
  placeWithBlanks(start: number, end: number): { readonly start: number; readonly end: number };
}

/** Every run of white space becomes one blank, none is left at the ends. */
export function fold(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** Folds as `fold` does and remembers where each character went. */
export function foldWithOffsets(text: string): Folded {
  // For each offset: where the next character kept will stand, and where the last one kept has ended.
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  const words: string[] = [];
  let [length, last] = [0, 0];
  for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
    const begin = length === 0 ? 0 : length + 1;
    starts.fill(begin, last, index + 1);
    ends.fill(length, last, index + 1);
    for (let at = 1; at < word.length; at += 1) {
      starts[index + at] = begin + at;
      ends[index + at] = begin + at;
    }
    words.push(word);
    length = begin + word.length;
    last = index + word.length;
  }
  starts.fill(length === 0 ? 0 : length + 1, last);
  ends.fill(length, last);
  const folded = words.join(" ");
  const place = (from: number, to: number) => {
    const end = ends[to] ?? folded.length;
    return { start: Math.min(starts[from] ?? end, end), end };
  };
  const placeWithBlanks = (from: number, to: number) => {
    const start = (/\s/u.test(text.charAt(from)) ? ends[from] : starts[from]) ?? folded.length;
    const end = /\s/u.test(text.charAt(to - 1)) ? (starts[to] ?? folded.length) : (ends[to] ?? folded.length);
    return { start, end: Math.min(Math.max(start, end), folded.length) };
  };
  return { text: folded, place, placeWithBlanks };
}
