import betainc from "@stdlib/math-base-special-betainc";

/**
 * How large may a share be of which `count` of `total` independent cases were seen? The upper bound of Clopper and Pearson, exceeded by the
 * truth with probability at most `error`.
 *
 * @param count - an integer from 0 to `total`
 * @param total - an integer >= 1
 * @param error - in (0, 1)
 * @returns in [0, 1]
 * @see Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404
 */
export function shareAtMost(count: number, total: number, error: number): number {
  return 1 - shareAtLeast(total - count, total, error);
}

/** The same from below: the truth is smaller with probability at most `error`. */
export function shareAtLeast(count: number, total: number, error: number): number {
  requireCounts(count, total, error);
  // P(at least `count`) grows with the share; the bound is where it is `error`.
  return count === 0 ? 0 : solve((share) => betainc(share, count, total - count + 1) < error);
}

/** The share in (0, 1) at which a condition stops holding, by bisection. */
function solve(holds: (share: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function requireCounts(count: number, total: number, error: number): void {
  if (!Number.isInteger(total) || total < 1) throw new RangeError(`total must be an integer above 0, got ${total}`);
  if (!Number.isInteger(count) || count < 0 || count > total) {
    throw new RangeError(`count must be an integer from 0 to ${total}, got ${count}`);
  }
  if (!(error > 0 && error < 1)) throw new RangeError(`error must be between 0 and 1, got ${error}`);
}
