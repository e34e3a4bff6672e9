import { NoValue } from "./no-value.ts";
import {
  add,
  compare,
  divide,
  fromDecimal,
  multiply,
  negate as negateNumber,
  ONE,
  power,
  type Rational,
  rational,
  reduce,
  subtract,
  ZERO,
} from "./rational.ts";

/** A closed interval of exact numbers, low <= high. Steps on it lose nothing by rounding: they give the exact range of the step. */
export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
}

/** The interval that holds one number. */
export function point(value: Rational): Interval {
  return { low: value, high: value };
}

/** The numbers that round to the printed one, both ends included: 2.79 stands for 2.785 to 2.795, an integer for itself. */
export function roundingInterval(text: string): Interval {
  const value = fromDecimal(text);
  const decimals = decimalsOf(text);
  return decimals === 0 ? point(value) : roundedTo(value, decimals);
}

/** The numbers that round to this one at so many decimals, both ends included: 2.79 and 2 give 2.785 to 2.795, 5300000 and -5 give 5250000 to 5350000. */
export function roundedTo(value: Rational, decimals: number): Interval {
  const half = divide(power(rational(10), -decimals), rational(2));
  return { low: subtract(value, half), high: add(value, half) };
}

/** How many digits a number shows behind its point: 2 for "2.79", 0 for "10", 4 for "2.5e-3". */
export function decimalsOf(text: string): number {
  const [, fraction = "", exponent = "0"] = /^[^.e]*(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}

export function isPoint({ low, high }: Interval): boolean {
  return compare(low, high) === 0;
}

export function holdsZero({ low, high }: Interval): boolean {
  return low.n <= 0n && high.n >= 0n;
}

/** The number in the middle. */
export function middle({ low, high }: Interval): Rational {
  return reduce(divide(add(low, high), rational(2)));
}

export function plus(a: Interval, b: Interval): Interval {
  return { low: add(a.low, b.low), high: add(a.high, b.high) };
}

export function negate({ low, high }: Interval): Interval {
  return { low: negateNumber(high), high: negateNumber(low) };
}

export function minus(a: Interval, b: Interval): Interval {
  return { low: subtract(a.low, b.high), high: subtract(a.high, b.low) };
}

export function times(a: Interval, b: Interval): Interval {
  return hull([a.low, a.high].flatMap((x) => [multiply(x, b.low), multiply(x, b.high)]));
}

/** Throws NoValue, undecided, where the divisor holds 0. */
export function over(a: Interval, b: Interval): Interval {
  if (holdsZero(b)) throw new NoValue("undecided", "a divisor may be 0");
  return times(a, { low: divide(ONE, b.high), high: divide(ONE, b.low) });
}

/** The range of a power, for an integer k >= 1. */
export function raised(base: Interval, k: number): Interval {
  const ends = [power(base.low, k), power(base.high, k)];
  const turns = k % 2 === 0 && base.low.n < 0n && base.high.n > 0n;
  return hull(turns ? [...ends, ZERO] : ends);
}

function hull(values: readonly Rational[]): Interval {
  const sorted = [...values].sort(compare);
  return { low: sorted[0] as Rational, high: sorted.at(-1) as Rational };
}
