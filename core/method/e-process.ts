import { logMeanExp } from "../numeric/log-mean-exp.ts";
import { type Moments, mergeMoments, momentsOf, NO_MOMENTS, varianceError, varianceOf } from "../numeric/moments.ts";
import { normalQuantile } from "../random/normal.ts";
import type { Region, Tail } from "./region.ts";
import { geometricDown, geometricUp, requireRegion, requireTail } from "./region.ts";

/** What one process bets on. `aboveFrom`: the mean is above the lower end of the region; the others likewise. */
export type Side = "aboveFrom" | "belowFrom" | "belowTo" | "aboveTo";

/** One bet against "the mean is not on this side of this end": a mixture over several sizes of stake. */
export interface Process {
  readonly side: Side;
  /** The end of the region, in the unit u of the values. */
  readonly end: number;
  /** 1 where it gains when values are above the end, -1 where it gains when they are below. */
  readonly direction: 1 | -1;
  /** The stakes mixed with equal weight, in 1/u. */
  readonly stakes: readonly number[];
}

/** Everything that is fixed before the first value is drawn. */
export interface Design {
  readonly region: Region;
  readonly gap: number;
  readonly tail: Tail;
  readonly alpha: number;
  readonly processes: readonly Process[];
  /** Largest variance that the tail declaration allows, in u². */
  readonly spread: number;
  /** Log e-value that every process of the verifying side must reach at once. */
  readonly verifyAt: number;
  /** Log e-value that one process of the refuting side must reach. */
  readonly refuteAt: number;
}

/** What the values so far say: a sum over values, so that blocks computed anywhere can be merged. */
export interface State {
  readonly moments: Moments;
  /** Log-wealth of every stake, process by process, in the order of the design. */
  readonly wealth: readonly Float64Array[];
}

/** What can be said after the values so far. */
export interface Standing {
  readonly outcome: "verified" | "refuted" | "inconclusive";
  /** Log e-value of each process, in nats. */
  readonly logE: { readonly [side in Side]?: number };
  /** Why a verdict that the e-values would allow is held back; else empty. */
  readonly withheld: "" | "too few values" | "the variance exceeds the declared one";
}

/** Rounding over a whole run stays far below this many nats; every threshold is raised by it. */
const ROUNDING = 1e-6;
/** A declared variance is not believed on fewer values. */
export const LEAST_COUNT = 64;
/** One-sided 0.5 %, as in the plan: a variance declared exactly is held against chance only so often. */
const CHANCE = normalQuantile(0.995);

/**
 * How shall we bet, before seeing anything, that a mean lies inside or outside a region?
 *
 * One-sided processes at the ends of the region: each is a non-negative supermartingale started at 1 while the mean is
 * not on its side, so that by Ville's inequality it ever reaches 1/α with probability at most α.
 *
 * An end of the region at or beyond the end of a declared range is true by construction and is not tested.
 *
 * @param region - where the mean is said to lie; a missing end is open
 * @param gap - the smallest distance from an end that must be told apart; > 0, at most half the region between two tested
 *   ends, or up to the end of the range behind one
 * @param tail - `{ range: [L, U] }` or `{ variance: v }`, in the unit of the values
 * @param alpha - probability that a definite outcome is wrong, in (0, 0.5)
 * @throws RangeError for a plan that could not decide anything or would not be valid
 * @see Waudby-Smith and Ramdas 2024, doi:10.1093/jrsssb/qkad009 (range); Wang and Ramdas 2023, "Catoni-style confidence
 *   sequences", doi:10.1016/j.spa.2023.05.007 (variance); Ville 1939
 */
export function design(plan: {
  readonly region: Region;
  readonly gap: number;
  readonly tail: Tail;
  readonly alpha: number;
}): Design {
  const { region, gap, tail, alpha } = plan;
  requireTail(tail);
  const { from, to } = requireRegion(region, gap, tail);
  if (!(alpha > 0 && alpha < 0.5)) throw new RangeError(`alpha must be between 0 and 0.5, got ${alpha}`);
  const process = (side: Side, end: number, direction: 1 | -1): Process => {
    return { side, end, direction, stakes: stakes(tail, gap, end, direction) };
  };
  const processes: Process[] = [];
  if (from !== undefined) processes.push(process("aboveFrom", from, 1), process("belowFrom", from, -1));
  if (to !== undefined) processes.push(process("belowTo", to, -1), process("aboveTo", to, 1));
  // Verifying needs both sides at once, which costs nothing; refuting needs either, which shares alpha.
  const sharing = from !== undefined && to !== undefined ? 2 : 1;
  const spread = "range" in tail ? (tail.range[1] - tail.range[0]) ** 2 / 4 : tail.variance;
  const verifyAt = Math.log(1 / alpha) + ROUNDING;
  return { region, gap, tail, alpha, processes, spread, verifyAt, refuteAt: Math.log(sharing / alpha) + ROUNDING };
}

/** Stakes in ratio 2: from the boldest that is still valid to one that suits a truth at the gap. */
function stakes(tail: Tail, gap: number, end: number, direction: 1 | -1): readonly number[] {
  if ("variance" in tail) {
    const least = gap / 2 / tail.variance;
    requireScale(gap, least);
    return geometricUp(least, 2 / Math.sqrt(tail.variance));
  }
  const [low, high] = tail.range;
  const width = high - low;
  // With 1/(largest loss) a single value could ruin the process; 0.99 of it cannot.
  const most = 0.99 / (direction === 1 ? end - low : high - end);
  const least = (2 * gap) / width / width;
  requireScale(gap, least, most);
  return geometricDown(most, least);
}

function requireScale(gap: number, ...stakes: readonly number[]): void {
  if (stakes.every((stake) => stake > 0 && Number.isFinite(stake))) return;
  throw new RangeError(`gap must be of a size that fits the tail declared, got ${gap}`);
}

/** The state before the first value. */
export function start({ processes }: Design): State {
  return { moments: NO_MOMENTS, wealth: processes.map(({ stakes }) => new Float64Array(stakes.length)) };
}

/**
 * What do these values add? The state after them, starting from nothing: to be merged, block after block.
 *
 * @param values - independent values of one distribution
 * @throws RangeError for a value that is not finite or leaves the declared range; never clipped
 */
export function observe(design: Design, values: readonly number[]): State {
  const { tail, processes } = design;
  const [low, high] = "range" in tail ? tail.range : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const value of values) {
    if (!Number.isFinite(value)) throw new RangeError(`values must be finite numbers, got ${value}`);
    if (value < low || value > high) {
      throw new RangeError(`values must be in the declared range ${low} to ${high}, got ${value}`);
    }
  }
  const gain = "range" in tail ? Math.log1p : influence;
  const wealth = processes.map(({ end, direction, stakes }) =>
    Float64Array.from(stakes, (stake) => {
      const toll = "range" in tail ? 0 : Math.log1p((stake * stake * tail.variance) / 2);
      let sum = 0;
      for (const value of values) sum += gain(stake * (direction * (value - end))) - toll;
      return sum;
    }),
  );
  return { moments: momentsOf(values), wealth };
}

/** Beyond this, x² / 2 swallows 1 + x, and soon after it overflows. */
const HUGE = 1e20;

/**
 * Catoni's influence function: grows like x near 0 and like a logarithm far out, so that a single wild value counts
 * little.
 *
 * @see Catoni 2012, doi:10.1214/11-AIHP454, equation 2.1, the widest choice
 */
function influence(x: number): number {
  const size = Math.abs(x);
  const value = size > HUGE ? 2 * Math.log(size) - Math.LN2 : Math.log1p(size + (size * size) / 2);
  return x < 0 ? -value : value;
}

/**
 * What do two lots of values say together? Commutative up to rounding; merged in the order of the blocks the result is the
 * same bit for bit, whoever computed them.
 */
export function merge(a: State, b: State): State {
  return {
    moments: mergeMoments(a.moments, b.moments),
    wealth: a.wealth.map((row, i) => row.map((value, j) => value + (b.wealth[i]?.[j] as number))),
  };
}

/**
 * Is the mean inside the region, outside, or can it not be said yet?
 *
 * May be asked after every block: the first definite answer may be taken, and is wrong with probability at most alpha.
 * A definite answer under a declared variance is held back while there are fewer than 64 values, or while their own
 * variance exceeds the declared one by more than chance explains (2.58 of its standard errors). Holding back can never add
 * an error.
 */
export function evidence(design: Design, state: State): Standing {
  const logE: { [side in Side]?: number } = {};
  design.processes.forEach(({ side }, i) => {
    logE[side] = logMeanExp(state.wealth[i] as Float64Array);
  });
  const holds = (side: Side): boolean => (logE[side] ?? Number.POSITIVE_INFINITY) >= design.verifyAt;
  const fails = (side: Side): boolean => (logE[side] ?? Number.NEGATIVE_INFINITY) >= design.refuteAt;
  const inside = holds("aboveFrom") && holds("belowTo");
  const outside = fails("belowFrom") || fails("aboveTo");
  // Both at once can only be one of the rare errors; nobody knows which.
  if (inside === outside) return { outcome: "inconclusive", logE, withheld: "" };
  const withheld = doubt(design.tail, state.moments);
  return { outcome: withheld !== "" ? "inconclusive" : inside ? "verified" : "refuted", logE, withheld };
}

function doubt(tail: Tail, moments: Moments): Standing["withheld"] {
  if ("range" in tail) return "";
  if (moments.count < LEAST_COUNT) return "too few values";
  // Written so that an overflow to NaN withholds.
  const plausible = varianceOf(moments) - CHANCE * varianceError(moments) <= tail.variance;
  return plausible ? "" : "the variance exceeds the declared one";
}
