import { compare, fromDouble, type Rational, toNumber } from "../../numeric/exact/rational.ts";
import { above, below } from "./rounding.ts";

/**
 * Where a real number lies: between two doubles. An open end is not reached; an infinite end never is. One object stands for one
 * quantity: the same object is the same number, so that x - x is 0 and x * x is a square. No two quantities may share an object.
 *
 * @see Moore 1966, Interval Analysis
 */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** An interval, made anew. Infinite ends are open whatever is said. */
export function interval(low: number, high: number, lowOpen = false, highOpen = false): Interval {
  return {
    low,
    high,
    lowOpen: lowOpen || low === Number.NEGATIVE_INFINITY,
    highOpen: highOpen || high === Number.POSITIVE_INFINITY,
  };
}

/** The interval of one double. */
export function pointAt(x: number): Interval {
  return interval(x, x);
}

/** The tightest interval of a fraction: the double that it is, or its two neighbours, which it does not reach. */
export function around(value: Rational): Interval {
  const nearest = toNumber(value);
  if (!Number.isFinite(nearest)) {
    return nearest > 0
      ? interval(Number.MAX_VALUE, Number.POSITIVE_INFINITY, true)
      : interval(Number.NEGATIVE_INFINITY, -Number.MAX_VALUE, false, true);
  }
  const order = compare(fromDouble(nearest), value);
  if (order === 0) return pointAt(nearest);
  return order < 0 ? interval(nearest, above(nearest), true, true) : interval(below(nearest), nearest, true, true);
}

export function isPoint({ low, high }: Interval): boolean {
  return low === high;
}

/** Is the number 0 among those of the interval? */
export function holdsZero({ low, high, lowOpen, highOpen }: Interval): boolean {
  return (low < 0 || (low === 0 && !lowOpen)) && (high > 0 || (high === 0 && !highOpen));
}

/** Is every number of the interval above 0? */
export function isPositive({ low, lowOpen }: Interval): boolean {
  return low > 0 || (low === 0 && lowOpen);
}

/** Is every number of the interval below 0? */
export function isNegative({ high, highOpen }: Interval): boolean {
  return high < 0 || (high === 0 && highOpen);
}
