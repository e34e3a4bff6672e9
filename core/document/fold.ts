/** A text with its white space folded, and the way from the offsets of the one to those of the other. */
export interface Folded {
  readonly text: string;
  /** Offset in `text` of the character that stood at `offset` before; 0..length of the unfolded text. */
  at(offset: number): number;
}

/** Every run of white space becomes one blank, none is left at the ends. */
export function fold(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** Folds as `fold` does and remembers where each character went: white space goes to the next character kept. */
export function foldWithOffsets(text: string): Folded {
  const places: number[] = [];
  let folded = "";
  let blank = false;
  for (const unit of text.split("")) {
    const white = /\s/u.test(unit);
    if (!white && blank && folded !== "") folded += " ";
    places.push(white && folded !== "" ? folded.length + 1 : folded.length);
    if (!white) folded += unit;
    blank = white;
  }
  const length = folded.length;
  return { text: folded, at: (offset) => Math.min(places[offset] ?? length, length) };
}
