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
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = "";
  let blank = false;
  for (const unit of text.split("")) {
    const white = /\s/u.test(unit);
    ends.push(folded.length);
    starts.push((blank || white) && folded !== "" ? folded.length + 1 : folded.length);
    if (!white) folded += (blank && folded !== "" ? " " : "") + unit;
    blank = white;
  }
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
