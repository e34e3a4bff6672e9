import { figure } from "../../../numeric/describe/figure.ts";
import { compare, fromDecimal, multiply, type Rational, rational, subtract } from "../../../numeric/exact/rational.ts";

/** Where a mean is said to lie, ends included; a missing end is open. */
export interface Region {
  readonly from?: number;
  readonly to?: number;
  /** What the author calls the ends, for messages; "from" and "to" where this is left out. */
  readonly ends?: readonly [from: string, to: string];
}

const WITHIN = ["the lower end of within", "the upper end of within"] as const;

/** The region between two ends that an author gave as `within`, null for an open one. */
export function regionOf([from, to]: readonly [number | null, number | null]): Region {
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }), ends: WITHIN };
}

const ENDS = ["from", "to"] as const;

/** @throws RangeError for a share that is none, such as a number of percent */
export function requireShare(name: string, share: number | undefined): void {
  if (share === undefined || (share >= 0 && share <= 1)) return;
  const percent = share > 1 && share <= 100 ? `; ${share} % is ${share / 100}` : "";
  throw new RangeError(`${name} must be a share from 0 to 1, got ${share}${percent}`);
}

/** What is known about the tails of the values: all of them in [L, U], where U may be Infinity, or their variance at most v. */
export type Tail = { readonly range: readonly [number, number] } | { readonly variance: number };

/**
 * Is anything declared about the tails that a test of a mean can rest on?
 *
 * @throws RangeError unless L < U and L is finite, or v is finite and > 0
 * @see Bahadur and Savage 1956, doi:10.1214/aoms/1177728077: without such a declaration no test of a mean exists
 */
export function requireTail(tail: Tail): void {
  if ("range" in tail) {
    const [low, high] = tail.range;
    if (!(Number.isFinite(low) && low < high)) {
      throw new RangeError(`range must be two numbers, the lower one first and finite, got ${low} to ${high}`);
    }
    return;
  }
  if (!(tail.variance > 0 && Number.isFinite(tail.variance))) {
    throw new RangeError(`variance must be a finite number above 0, got ${tail.variance}`);
  }
}

/** Have the values a least but no greatest one? */
export function isHalfLine(tail: Tail): boolean {
  return "range" in tail && tail.range[1] === Number.POSITIVE_INFINITY;
}

/**
 * Which ends of the region have to be tested? Those that the range does not make true by itself.
 *
 * @throws RangeError for a region that is empty, a point, the whole line or the whole range, that cannot be reached, or
 *   that is too narrow for the gap
 */
export function requireRegion(region: Region, gap: number, tail: Tail): Region {
  const { from, to } = region;
  const [low, high] = "range" in tail ? tail.range : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  requireOrder(region);
  requireReach(region, low, high, isHalfLine(tail));
  const tested = {
    ...(from !== undefined && from > low ? { from } : {}),
    ...(to !== undefined && to < high ? { to } : {}),
  };
  const ends = Object.keys(tested).length;
  if (ends === 0) throw new RangeError(`region must leave something out, got all of ${low} to ${high}`);
  if (!(gap > 0 && Number.isFinite(gap))) throw new RangeError(`gap must be a finite number above 0, got ${gap}`);
  const start = tested.from ?? low;
  const end = tested.to ?? high;
  const room = (end - start) / ends;
  // Asked in doubles and in the decimals as written, so that rounding never refuses 0.1 between 0.9 and 1.
  if (gap > room && compare(multiply(rational(ends), decimal(gap)), subtract(decimal(end), decimal(start))) > 0) {
    const reason = ends === 2 ? "half the width of the region" : "what the range leaves inside the region";
    throw new RangeError(`gap must be at most ${figure(room)}, ${reason}, got ${gap}`);
  }
  return tested;
}

/** Can a mean be in the region at all, and be shown to be? */
function requireReach({ from, to, ends = ENDS }: Region, low: number, high: number, halfLine: boolean): void {
  if (to !== undefined && halfLine) {
    throw new RangeError(
      `${ends[1]} must be open where the range has no upper end, got ${to}; no number of values bounds their mean`,
    );
  }
  if (from !== undefined && from >= high) {
    throw new RangeError(`${ends[0]} must be below the end ${high} of the range, got ${from}; ${atEnd(from, high)}`);
  }
  if (to !== undefined && to <= low) {
    throw new RangeError(`${ends[1]} must be above the start ${low} of the range, got ${to}; ${atEnd(to, low)}`);
  }
}

/** The shortest decimal that means this double: what the author wrote. */
function decimal(value: number): Rational {
  return fromDecimal(String(value));
}

function requireOrder({ from, to, ends = ENDS }: Region): void {
  for (const [i, end] of [from, to].entries()) {
    if (end !== undefined && !Number.isFinite(end))
      throw new RangeError(`${ends[i]} must be a finite number, got ${end}`);
  }
  if (from === undefined || to === undefined) return;
  if (from === to) {
    throw new RangeError(
      `region must be wider than a point, got ${from} to ${to}; no number of values verifies a point`,
    );
  }
  if (from > to) throw new RangeError(`${ends[0]} must be below ${ends[1]} (${to}), got ${from}`);
}

function atEnd(end: number, bound: number): string {
  return end === bound
    ? "a mean there cannot be verified, so state a region such as one gap wide"
    : "no mean can be there";
}

/** least, 2 · least, 4 · least, … up to the first that is at least `most`; both > 0 and finite. */
export function geometricUp(least: number, most: number): readonly number[] {
  const values = [least];
  for (let value = least; value < most; ) {
    value *= 2;
    values.push(value);
  }
  return values;
}

/** most, most / 2, most / 4, … down to the first that is at most `least`; both > 0 and finite. */
export function geometricDown(most: number, least: number): readonly number[] {
  const values = [most];
  for (let value = most; value > least; ) {
    value /= 2;
    values.push(value);
  }
  return values;
}
