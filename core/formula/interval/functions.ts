import { NoValue } from "../../numeric/exact/no-value.ts";
import type { ScalarFunction } from "../language/engine.ts";
import { absolute, floorOfInterval, maxIntervals, rounded, signOfInterval } from "./arithmetic.ts";
import { type Interval, interval, isNegative, isPositive, pointAt } from "./interval.ts";
import { above, type Bounds, below, root } from "./rounding.ts";

/**
 * By how many units in the last place the runtime's functions may be wrong. This is an assumption, taken from measurement and
 * not from a proof: at 2,500 points each, against 64 digits, the errors are at most 0.84 (exp), 0.76 (log), 1.77 (tanh), 0.76 (sin)
 * and 0.75 (cos), as `npx vitest run --project calibrate core/formula/interval-functions` checks.
 */
export const ULPS = { exp: 3, log: 3, tanh: 5, sin: 3, cos: 3 } as const;

/** Angles beyond this would lose the digits that tell which turn they are in. */
const LARGEST_ANGLE = 1e5;

/** What an angle in turns may be wrong by: 1e5 / 2 pi turns have an error of some 1e-11. */
const TURN_MARGIN = 1e-9;

/** Runtime value, widened on both sides. */
function widened(f: (x: number) => number, x: number, ulps: number): Bounds {
  const y = f(x);
  return [below(y, ulps), above(y, ulps)];
}

/** An increasing function lies between its values at the ends. */
function increasing(a: Interval, at: (x: number) => Bounds): Interval {
  return rounded(at(a.low), at(a.high), a.lowOpen, a.highOpen);
}

function within([low, high]: Bounds, least: number, greatest: number): Bounds {
  return [Math.max(low, least), Math.min(high, greatest)];
}

export function exponentialOf(a: Interval): Interval {
  return increasing(a, (x) => {
    if (x === 0) return [1, 1];
    if (x === Number.NEGATIVE_INFINITY) return [0, 0];
    // An exponential is above 0 however small it is: the end 0 is not reached, so it counts as moved.
    const [low, high] = widened(Math.exp, x, ULPS.exp);
    return [Math.max(low, 0), high];
  });
}

/** Throws NoValue unless every number is positive. */
function logarithmOf(a: Interval): Interval {
  if (!isPositive(a)) {
    const never = a.high <= 0;
    throw new NoValue(never ? "undefined" : "undecided", "logarithm of a number that is not positive");
  }
  return logarithmOfSize(a);
}

/** The logarithm of the positive numbers of an interval from 0 up. */
export function logarithmOfSize(a: Interval): Interval {
  return increasing(a, (x) => {
    if (x === 0) return [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    if (x === Number.POSITIVE_INFINITY) return [x, x];
    return x === 1 ? [0, 0] : widened(Math.log, x, ULPS.log);
  });
}

/** Throws NoValue unless no number is negative. */
export function squareRootOf(a: Interval): Interval {
  if (a.low < 0) throw new NoValue(isNegative(a) ? "undefined" : "undecided", "square root of a negative number");
  return increasing(a, root);
}

/** No value reaches 1 or -1, whatever the runtime rounds to. */
function tangentOf(a: Interval): Interval {
  const { low, high } = increasing(a, (x) => (x === 0 ? [0, 0] : within(widened(Math.tanh, x, ULPS.tanh), -1, 1)));
  return interval(low, high, a.lowOpen || low !== 0 || a.low !== 0, a.highOpen || high !== 0 || a.high !== 0);
}

/** Sine and cosine: the extremes 1 and -1 where a crest or a trough may lie inside, else the values at the ends. */
function wave(a: Interval, f: (x: number) => number, crest: number, ulps: number): Interval {
  if (a.low < -LARGEST_ANGLE || a.high > LARGEST_ANGLE) return interval(-1, 1);
  const passes = (turn: number): boolean => {
    const [first, last] = [a.low / (2 * Math.PI) - turn, a.high / (2 * Math.PI) - turn];
    return Math.ceil(first - TURN_MARGIN) <= Math.floor(last + TURN_MARGIN);
  };
  const [one, two] = [a.low, a.high].map((x) => within(widened(f, x, ulps), -1, 1)) as [Bounds, Bounds];
  const low = passes(crest + 0.5) ? -1 : Math.min(one[0], two[0]);
  const high = passes(crest) ? 1 : Math.max(one[1], two[1]);
  return interval(low, high);
}

/** The functions of one number. */
export const INTERVAL_FUNCTIONS: Readonly<Record<ScalarFunction, (a: Interval) => Interval>> = {
  abs: absolute,
  exp: exponentialOf,
  log: logarithmOf,
  sqrt: squareRootOf,
  tanh: tangentOf,
  sin: (a) => (a.low === 0 && a.high === 0 ? a : wave(a, Math.sin, 0.25, ULPS.sin)),
  cos: (a) => wave(a, Math.cos, 0, ULPS.cos),
  sign: signOfInterval,
  floor: floorOfInterval,
  relu: (a) => maxIntervals(a, pointAt(0)),
};
