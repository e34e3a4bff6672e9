import { NoValue } from "../exact/no-value.ts";
import { ONE } from "../exact/rational.ts";
import { type Bracket, bracketOf, type Real, subtractReals } from "../exact/real.ts";

/** The chance of what is at most a place, and of what is above it. */
export interface Sides {
  readonly below: Real;
  readonly above: Real;
}

/**
 * Both sides of a distribution from one of them. What is left of 1 has as many digits as 1 has, which is enough unless it is very small;
 * then that side is summed itself.
 *
 * @param isBelow - is the side below the smaller one?
 * @param sum - how each side is summed
 * @param isQuick - does the sum of the smaller side settle soon?
 */
export function bothSides(
  isBelow: boolean,
  sum: { readonly below: () => Real; readonly above: () => Real },
  isQuick: boolean,
): Sides {
  const [small, large] = isBelow ? [sum.below, sum.above] : [sum.above, sum.below];
  const pair = (one: Real, other: Real): Sides =>
    isBelow ? { below: one, above: other } : { below: other, above: one };
  if (!isQuick) {
    const greater = within(large());
    const less = within(subtractReals(ONE, greater));
    if (less.low.gt("1e-20")) return pair(less, greater);
    const summed = orNull(small);
    return pair(summed === null ? less : within(summed), greater);
  }
  const less = within(small());
  return pair(less, within(subtractReals(ONE, less)));
}

/** A sum, or null where it takes too many terms. */
function orNull(sum: () => Real): Real | null {
  try {
    return sum();
  } catch (error) {
    if (error instanceof NoValue) return null;
    throw error;
  }
}

/** A chance lies from 0 to 1. */
function within(chance: Real): Bracket {
  const { low, high } = bracketOf(chance);
  const [zero, one] = [bracketOf({ n: 0n, d: 1n }).low, bracketOf(ONE).high];
  return { low: low.lt(zero) ? zero : low, high: high.gt(one) ? one : high };
}
