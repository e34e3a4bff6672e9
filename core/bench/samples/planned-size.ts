import { betaBelow } from "../../numeric/tails/tails.ts";
import { normalQuantile } from "../../random/normal.ts";
import type { Contest } from "./contests.ts";

export const ALPHA = 1e-6;
/** One minus the power at a truth one gap away from every end. */
const MISS = 0.01;

/** The smallest sample on which a test at ALPHA decides a truth one gap from every end with the power wanted, either way. */
export function fixedSize({ region, gap, deviation }: Contest): number {
  const { from, to } = region;
  const twoEnds = from !== undefined && to !== undefined;
  if (deviation !== undefined) {
    const distance = -normalQuantile(ALPHA) - normalQuantile(twoEnds ? MISS / 2 : MISS);
    return Math.ceil((deviation * deviation * distance * distance) / gap / gap);
  }
  const low = from ?? 0;
  const high = to ?? 1;
  let n = Math.floor(hoeffdingSize({ region, gap }, [0, 1]) / 8);
  while (!decides(n, low, high, gap)) n += 10;
  return n;
}

/** Do exact binomial tests of n values verify the point one gap inside, and refute the one a gap outside? */
function decides(n: number, low: number, high: number, gap: number): boolean {
  if (high < 1) {
    const middle = (low + high) / 2;
    const [least, most] = [leastCount(n, low), n - leastCount(n, 1 - high)];
    return atLeast(n, least, middle) - atLeast(n, most + 1, middle) >= 1 - MISS;
  }
  const verifies = atLeast(n, leastCount(n, low), low + gap) >= 1 - MISS;
  const refutes = atLeast(n, leastCount(n, 1 - low), 1 - low + gap) >= 1 - MISS;
  return verifies && refutes;
}

/** The least count that n values of share p reach with probability at most ALPHA. */
function leastCount(n: number, p: number): number {
  let [low, high] = [0, n + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (atLeast(n, middle, p) <= ALPHA) high = middle;
    else low = middle;
  }
  return high;
}

function atLeast(n: number, count: number, p: number): number {
  if (count <= 0) return 1;
  return count > n ? 0 : betaBelow(p, count, n - count + 1);
}

/** The same two error rates by P(mean − μ ≥ t) ≤ exp(−2 n t² / (U − L)²). Hoeffding 1963, doi:10.1080/01621459.1963.10500830 */
export function hoeffdingSize(
  { region, gap }: Pick<Contest, "region" | "gap">,
  [low, high]: readonly [number, number],
): number {
  const ends = Object.keys(region).length;
  const distance = Math.sqrt(Math.log(1 / ALPHA)) + Math.sqrt(Math.log(ends / MISS));
  return Math.ceil(((high - low) * (high - low) * distance * distance) / (2 * gap * gap));
}
