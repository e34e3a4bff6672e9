/** The evidence at one look, in nats. */
export interface Look {
  /** Samples so far. */
  readonly count: number;
  /** Log e-value that the truth lies inside the region, and that it lies outside. */
  readonly inside: number;
  readonly outside: number;
}

/** Looks that are kept for drawing, and how many looks lie between two of them. */
export interface EvidencePath {
  readonly looks: readonly Look[];
  readonly stride: number;
  readonly seen: number;
}

/** Before the first look. */
export const NO_LOOKS: EvidencePath = { looks: [], stride: 1, seen: 0 };

/** So many points are kept: a line of 420 units needs no more, and a record should stay short. */
const MOST = 60;

/**
 * Which looks are worth keeping? Every one at first; whenever there are too many, every second of them, and from then on at
 * twice the distance. Which are kept depends on their number alone, never on what they say.
 */
export function keepLook({ looks, stride, seen }: EvidencePath, look: Look): EvidencePath {
  const number = seen + 1;
  if (number % stride !== 0) return { looks, stride, seen: number };
  const kept = [...looks, look];
  if (kept.length < MOST) return { looks: kept, stride, seen: number };
  return { looks: kept.filter((_, index) => index % 2 === 1), stride: 2 * stride, seen: number };
}

/** The looks kept, with the last one at the end: 60 at most. */
export function kept({ looks }: EvidencePath, last: Look): readonly Look[] {
  return looks.at(-1)?.count === last.count ? looks : [...looks, last];
}
