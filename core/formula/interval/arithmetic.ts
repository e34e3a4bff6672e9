import { NoValue } from "../../numeric/exact/no-value.ts";
import { holdsZero, type Interval, interval, isNegative, isPoint, isPositive, pointAt } from "./interval.ts";
import { type Bounds, product, quotient, sum } from "./rounding.ts";

/** Powers are products of so many factors at most. */
const LARGEST_EXPONENT = 1024;

/** An interval between two bounds of the ends: an end that had to be rounded away from the interval is not reached. */
export function rounded(
  [low, lowMoved]: Bounds,
  [highMoved, high]: Bounds,
  lowOpen: boolean,
  highOpen: boolean,
): Interval {
  return interval(low, high, lowOpen || low !== lowMoved, highOpen || high !== highMoved);
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return rounded(sum(a.low, b.low), sum(a.high, b.high), a.lowOpen || b.lowOpen, a.highOpen || b.highOpen);
}

export function negateInterval({ low, high, lowOpen, highOpen }: Interval): Interval {
  return interval(-high, -low, highOpen, lowOpen);
}

export function subtractIntervals(a: Interval, b: Interval): Interval {
  return a === b ? pointAt(0) : addIntervals(a, negateInterval(b));
}

export function multiplyIntervals(a: Interval, b: Interval): Interval {
  return a === b ? integerPower(a, 2) : corners(a, b, product);
}

/** Throws NoValue where the divisor holds 0. */
export function divideIntervals(a: Interval, b: Interval): Interval {
  if (holdsZero(b)) throw new NoValue(isPoint(b) ? "undefined" : "undecided", "division by zero");
  if (a === b) return pointAt(1);
  // An end at 0 that is not reached: quotients grow without bound towards it, with the sign of the other side.
  const zero = isPositive(b) ? 0 : -0;
  return corners(a, b, (x, y) => (y === 0 && x !== 0 ? toInfinity(x / zero) : quotient(x, y)));
}

/** a * a * …; an even power of a number is that of its size. */
export function integerPower(a: Interval, exponent: number): Interval {
  if (exponent === 0) return pointAt(1);
  if (exponent < 0) return divideIntervals(pointAt(1), integerPower(a, -exponent));
  if (exponent > LARGEST_EXPONENT) throw new NoValue("undecided", "a power is too large to work out");
  if (exponent % 2 === 0) return risingPower(absolute(a), exponent);
  if (a.low >= 0) return risingPower(a, exponent);
  const negative = negateInterval(a);
  if (a.high <= 0) return negateInterval(risingPower(negative, exponent));
  const [down, up] = [
    risingPower(interval(0, negative.high, false, negative.highOpen), exponent),
    risingPower(interval(0, a.high, false, a.highOpen), exponent),
  ];
  return interval(-down.high, up.high, down.highOpen, up.highOpen);
}

/** The size of a number. */
export function absolute(a: Interval): Interval {
  if (a.low >= 0) return a;
  if (a.high <= 0) return negateInterval(a);
  const [up, down] = [a.high, -a.low];
  const open = up === down ? a.lowOpen && a.highOpen : up > down ? a.highOpen : a.lowOpen;
  return interval(0, Math.max(up, down), false, open);
}

export function maxIntervals(a: Interval, b: Interval): Interval {
  if (a.low >= b.high) return a;
  if (b.low >= a.high) return b;
  // The larger end counts; of two equal ends a maximum stays above the open low one, and reaches the closed high one.
  const lowOpen = a.low === b.low ? a.lowOpen || b.lowOpen : a.low > b.low ? a.lowOpen : b.lowOpen;
  const highOpen = a.high === b.high ? a.highOpen && b.highOpen : a.high > b.high ? a.highOpen : b.highOpen;
  return interval(Math.max(a.low, b.low), Math.max(a.high, b.high), lowOpen, highOpen);
}

export function minIntervals(a: Interval, b: Interval): Interval {
  if (a.high <= b.low) return a;
  if (b.high <= a.low) return b;
  return negateInterval(maxIntervals(negateInterval(a), negateInterval(b)));
}

export function signOfInterval(a: Interval): Interval {
  const low = isPositive(a) ? 1 : a.low >= 0 ? 0 : -1;
  const high = isNegative(a) ? -1 : a.high <= 0 ? 0 : 1;
  return interval(low, high);
}

export function floorOfInterval({ low, high, highOpen }: Interval): Interval {
  const top = Math.floor(high);
  return interval(Math.floor(low), highOpen && top === high && Number.isSafeInteger(top) ? top - 1 : top);
}

/** The least and the largest value of a step that is monotone in each argument lie at the corners. */
function corners(a: Interval, b: Interval, step: (x: number, y: number) => Bounds): Interval {
  const [aEnds, bEnds] = [ends(a), ends(b)];
  let [low, lowOpen] = [Number.POSITIVE_INFINITY, true];
  let [high, highOpen] = [Number.NEGATIVE_INFINITY, true];
  for (const [x, xOpen] of aEnds) {
    for (const [y, yOpen] of bEnds) {
      const [down, up] = step(x, y);
      // Zero times anything is zero, whether or not the other end is reached.
      const zero = (x === 0 && !xOpen) || (y === 0 && !yOpen);
      const open = !zero && (xOpen || yOpen);
      const [downOpen, upOpen] = [open || down !== up, open || down !== up];
      if (down <= low) [low, lowOpen] = [down, downOpen && (down < low || lowOpen)];
      if (up >= high) [high, highOpen] = [up, upOpen && (up > high || highOpen)];
    }
  }
  return interval(low, high, lowOpen, highOpen);
}

function ends({ low, high, lowOpen, highOpen }: Interval): readonly (readonly [end: number, open: boolean])[] {
  return [
    [low, lowOpen],
    [high, highOpen],
  ];
}

function toInfinity(x: number): Bounds {
  return [x, x];
}

/** A power of numbers that are not negative. */
function risingPower(a: Interval, exponent: number): Interval {
  const raise = (x: number): Bounds => {
    let [low, high] = [x, x];
    for (let i = 1; i < exponent; i += 1) [low, high] = [product(low, x)[0], product(high, x)[1]];
    return [low, high];
  };
  return rounded(raise(a.low), raise(a.high), a.lowOpen, a.highOpen);
}
