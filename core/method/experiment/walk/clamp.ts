/** Values that count as the nearer end of a range where they lie beyond it. */
export interface Clamp {
  readonly clamp: readonly [from: number, to: number];
}

/**
 * Bounds a simulated quantity by construction: a value beyond an end counts as that end. Nothing has to be declared of its tails then, and
 * the verdict stands without a condition; but what is asserted is the mean of the quantity so clamped, and every page says so. An infinity
 * counts as an end too; NaN is refused.
 *
 * @param from - lower end, finite, in the unit of the values
 * @param to - upper end, finite and above `from`
 * @throws RangeError for ends that are none
 */
export function clamp(from: number, to: number): Clamp {
  return Object.freeze({ clamp: requireClamp([from, to]) });
}

/** @throws RangeError unless both ends are finite, the lower one first */
export function requireClamp([from, to]: Clamp["clamp"]): Clamp["clamp"] {
  if (Number.isFinite(from) && Number.isFinite(to) && from < to) return Object.freeze([from, to] as const);
  throw new RangeError(`clamp must be two finite numbers, the lower one first, got ${from} to ${to}`);
}

/** The value, or the end of the range that it lies beyond. NaN stays what it is. */
export function clamped(value: number, [from, to]: Clamp["clamp"]): number {
  if (value < from) return from;
  return value > to ? to : value;
}

/** Tells clamped values from those whose tail is declared. */
export function isClamp(tail: object): tail is Clamp {
  return "clamp" in tail;
}
