/**
 * Where a replicate's random numbers come from. Handed to every simulated quantity as its one argument; the n-th draw of
 * replicate r of a stream is the same whoever asks for it, in whatever order.
 */
export interface Draw {
  /** Uniform on (0, 1): never 0, never 1. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Uniform on the integers from 0 to n - 1; n must be an integer in 1..2^32. */
  integer(n: number): number;
}

/** Draws that can be sent to any replicate of their stream, so that a long run makes no new object for each. */
export interface Cursor extends Draw {
  /** From here on the draws of this replicate, from its first one. */
  seek(index: number): void;
  /** Has anything been drawn since? */
  drawn(): boolean;
}

/** One stream: `replicate(r)` gives the draws of the r-th replicate, r an integer >= 0. */
export interface Stream {
  replicate(index: number): Draw;
  /** Draws that begin at replicate 0 and can be sent to others; the same numbers as `replicate` gives. */
  cursor(): Cursor;
}
