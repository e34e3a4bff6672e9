import { normalQuantile } from "../../../random/normal.ts";

/** Everything but the margin that decides how many replicates an experiment needs. */
export interface Demand {
  /** Largest variance of one replicate: (U − L)² / 4 for a range, else the variance declared; > 0, unit u². */
  readonly spread: number;
  /** Probability that a definite verdict is wrong, in (0, 0.5). */
  readonly alpha: number;
  /** How many bets one process mixes, an integer >= 1. */
  readonly bets: number;
}

/** An experiment succeeds this often at a truth one gap away from the ends of its region. */
const POWER_QUANTILE = normalQuantile(0.995);

/**
 * How many replicates settle the question at a margin `gap`?
 *
 * With so many, a truth `gap` inside every end of the region is verified, and a truth `gap` beyond an end refuted, in at least 99 % of
 * the experiments (normal approximation). N = ⌈σ²/δ² · (z + √(z² + 2 log(2 J / α)))²⌉ with z the 0.995 quantile.
 *
 * @param demand - spread σ², alpha α, bets J
 * @param demand.gap - the margin δ, > 0, unit u
 * @returns an integer >= 1, exact up to 2^53
 * @throws RangeError if a number leaves its range
 */
export function budget({ spread, gap, alpha, bets }: Demand & { readonly gap: number }): number {
  positive("gap", gap);
  return Math.max(1, Math.ceil((positive("spread", spread) / gap / gap) * effort(alpha, bets)));
}

/**
 * How small a gap can this many replicates see? The inverse of `budget`.
 *
 * @param demand - spread σ², alpha α, bets J
 * @param demand.replicates - an integer >= 1
 * @returns the smallest margin δ, unit u, whose budget is at most `replicates`, up to rounding
 * @throws RangeError if a number leaves its range
 */
export function detectableGap({ spread, alpha, bets, replicates }: Demand & { readonly replicates: number }): number {
  wholeNumber("replicates", replicates);
  return Math.sqrt((positive("spread", spread) * effort(alpha, bets)) / replicates);
}

/** The squared distance, in standard errors of the mean, at which a verdict is all but sure. */
function effort(alpha: number, bets: number): number {
  if (!(alpha > 0 && alpha < 0.5)) throw new RangeError(`alpha must be between 0 and 0.5, got ${alpha}`);
  wholeNumber("bets", bets);
  const distance = POWER_QUANTILE + Math.sqrt(POWER_QUANTILE * POWER_QUANTILE + 2 * Math.log((2 * bets) / alpha));
  return distance * distance;
}

function positive(name: string, value: number): number {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${name} must be a finite number above 0, got ${value}`);
  }
  return value;
}

function wholeNumber(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`${name} must be an integer above 0, got ${value}`);
}
