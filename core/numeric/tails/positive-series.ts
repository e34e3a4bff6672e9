import { NoValue } from "../exact/no-value.ts";
import type { Rational } from "../exact/rational.ts";
import type { Real } from "../exact/real.ts";
import { bracketOf } from "../exact/real.ts";

/** Binary places of the running terms; the first term is 1, so this many binary digits of the sum are right. */
const PLACES = 256n;
const UNIT = 1n << PLACES;
/** A remainder below 2^-200 is a digit that nobody sees. */
const SMALL = 1n << (PLACES - 200n);
const MOST_TERMS = 100_000;

/**
 * What is 1 + r₀ + r₀ r₁ + r₀ r₁ r₂ + …, for ratios r of positive numbers? Between two bounds: every term is rounded down and up to 256
 * binary places, and what is left out is at most a geometric series.
 *
 * @param ratio - r of n, a fraction above 0
 * @param most - a bound on all ratios from n on, or null where none below 1 is known yet
 * @throws NoValue, undecided, where 100,000 terms are not enough
 */
export function positiveSeries(ratio: (n: bigint) => Rational, most: (n: bigint) => Rational | null): Real {
  let [low, high] = [UNIT, UNIT];
  let [termLow, termHigh] = [UNIT, UNIT];
  for (let n = 0n; n < MOST_TERMS; n += 1n) {
    const { n: top, d: bottom } = ratio(n);
    termLow = (termLow * top) / bottom;
    termHigh = (termHigh * top) / bottom + 1n;
    low += termLow;
    high += termHigh;
    const bound = termHigh < SMALL || n % 16n === 0n ? most(n + 1n) : null;
    if (bound === null || bound.n >= bound.d) continue;
    // The rest is at most term · bound / (1 - bound).
    const rest = (termHigh * bound.n) / (bound.d - bound.n) + 1n;
    if (rest < SMALL) return between(low, high + rest);
  }
  throw new NoValue("undecided", `a tail takes more than ${MOST_TERMS.toLocaleString("en")} terms`);
}

function between(low: bigint, high: bigint): Real {
  return { low: bracketOf({ n: low, d: UNIT }).low, high: bracketOf({ n: high, d: UNIT }).high };
}
