import type { Region, Tail } from "./region.ts";
import { geometricDown, geometricUp, isHalfLine, requireRegion, requireTail } from "./region.ts";

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
  /**
   * The variance that the budget counts with, in u²: the one declared, or what a range allows to a mean near a tested end; for values with a
   * least but no greatest value, which no variance bounds, that of an exponential law whose mean is the tested end.
   */
  readonly spread: number;
  /** No verdict is given while the values vary with a variance above this, in u²; Infinity under a range. */
  readonly alarm: number;
  /** Log e-value that every process of the verifying side must reach at once. */
  readonly verifyAt: number;
  /** Log e-value that one process of the refuting side must reach. */
  readonly refuteAt: number;
}

/**
 * Every threshold is raised by so many nats. A factor and its product are rounded twice, each time by at most 2^-53, so that
 * the 2^32 values of the longest run stay below half of it.
 */
const ROUNDING = 2e-6;
/** Values may vary by chance more than their source does; with twice the declared variance the declaration is not believed. */
const ALARM = 2;

/**
 * How shall we bet, before seeing anything, that a mean lies inside or outside a region?
 *
 * One-sided processes at the ends of the region: each is a non-negative supermartingale started at 1 while the mean is
 * not on its side, so that by Ville's inequality it ever reaches 1/α with probability at most α.
 *
 * An end of the region at or beyond the end of a declared range is true by construction and is not tested. Values with a
 * least but no greatest value can show that their mean is above an end, and nothing else: there is one process.
 *
 * @param region - where the mean is said to lie; a missing end is open
 * @param gap - the smallest distance from an end that must be told apart; > 0, at most half the region between two tested
 *   ends, or up to the end of the range behind one
 * @param tail - `{ range: [L, U] }`, U perhaps Infinity, or `{ variance: v }`, in the unit of the values
 * @param alpha - probability that a definite outcome is wrong, in (0, 0.5)
 * @param sharing - of how many parts of a conjunction this is one: each may refute the whole; 1 by default
 * @param alarm - the variance of the values beyond which no verdict is given, for a declared variance; twice that by default
 * @throws RangeError for a design that could not decide anything or would not be valid
 * @see Waudby-Smith and Ramdas 2024, doi:10.1093/jrsssb/qkad009 (range); Wang and Ramdas 2023, "Catoni-style confidence
 *   sequences", doi:10.1016/j.spa.2023.05.007 (variance); Ville 1939
 */
export function designFor(design: {
  readonly region: Region;
  readonly gap: number;
  readonly tail: Tail;
  readonly alpha: number;
  readonly sharing?: number;
  readonly alarm?: number;
}): Design {
  const { region, gap, tail, alpha, sharing: parts = 1 } = design;
  requireTail(tail);
  const { from, to } = requireRegion(region, gap, tail);
  if (!(alpha > 0 && alpha < 0.5)) throw new RangeError(`alpha must be between 0 and 0.5, got ${alpha}`);
  const process = (side: Side, end: number, direction: 1 | -1): Process => {
    return { side, end, direction, stakes: stakes(tail, gap, end, direction) };
  };
  const processes: Process[] = [];
  if (from !== undefined) processes.push(process("aboveFrom", from, 1));
  if (from !== undefined && !isHalfLine(tail)) processes.push(process("belowFrom", from, -1));
  if (to !== undefined) processes.push(process("belowTo", to, -1), process("aboveTo", to, 1));
  // Verifying needs both sides at once, which costs nothing; refuting needs either, which shares alpha.
  const sharing = parts * (from !== undefined && to !== undefined ? 2 : 1);
  const verifyAt = Math.log(1 / alpha) + ROUNDING;
  const refuteAt = Math.log(sharing / alpha) + ROUNDING;
  const alarm = "variance" in tail ? (design.alarm ?? ALARM * tail.variance) : Number.POSITIVE_INFINITY;
  return { region, gap, tail, alpha, processes, spread: spreadOf(tail, gap, { from, to }), alarm, verifyAt, refuteAt };
}

/**
 * Values in [L, U] with mean m vary by at most (m − L)(U − m), those that are L or U by just so much. At a truth one gap beside an end such values
 * bring the wealth of a normal law whose variance is two thirds of that at the end and one third of that at the truth, to the second order
 * in the gap. Where the truth has less than the end, the budget keeps to the end.
 *
 * @see Bhatia and Davis 2000, doi:10.1080/00029890.2000.12005203
 */
function spreadOf(tail: Tail, gap: number, { from, to }: { from: number | undefined; to: number | undefined }): number {
  if ("variance" in tail) return tail.variance;
  const [low, high] = tail.range;
  if (isHalfLine(tail)) return ((from ?? low) - low) ** 2;
  const most = (mean: number): number => Math.max(0, (mean - low) * (high - mean));
  const ends = [from, to].filter((end) => end !== undefined);
  const near = (end: number): number => (2 * most(end) + Math.max(...[end - gap, end, end + gap].map(most))) / 3;
  return Math.max(...ends.map(near));
}

/**
 * Of the stake at which one value could ruin a process: the boldest one, and three between it and its half. A truth near the end of the range wants
 * one of these: 295 values in place of 373 tell a share of 0.98 from 0.9, and nowhere was more than 3 % lost.
 */
const BOLD = [0.99, 0.95, 0.85, 0.7] as const;

/** Stakes in ratio 2, from the boldest that is still valid to one that suits a truth at the gap; under a range, three more at the top. */
function stakes(tail: Tail, gap: number, end: number, direction: 1 | -1): readonly number[] {
  if ("variance" in tail) {
    const least = gap / 2 / tail.variance;
    requireScale(gap, least);
    return geometricUp(least, 2 / Math.sqrt(tail.variance));
  }
  const [low, high] = tail.range;
  const loss = direction === 1 ? end - low : high - end;
  const bold = BOLD.map((share) => share / loss);
  const least = isHalfLine(tail) ? gap / 2 / (end - low) / (end - low) : (2 * gap) / (high - low) / (high - low);
  requireScale(gap, least, ...bold);
  const enough = bold.findIndex((stake) => stake <= least);
  if (enough !== -1) return bold.slice(0, enough + 1);
  return [...bold, ...geometricDown(BOLD[0] / loss / 2, least)];
}

function requireScale(gap: number, ...stakes: readonly number[]): void {
  if (stakes.every((stake) => stake > 0 && Number.isFinite(stake))) return;
  throw new RangeError(`gap must be of a size that fits the tail declared, got ${gap}`);
}
