/**
 * What is the sum of these numbers? What each addition rounds away is kept and added at the end, so that the error does not grow with their
 * count: it is about one rounding of the sum, plus count² · 2^-106 of the sum of magnitudes.
 *
 * @param values - finite numbers; none gives 0
 * @throws RangeError if a value is not finite
 * @see Neumaier 1974, doi:10.1002/zamm.19740540106, algorithm IV
 */
export function compensatedSum(values: Iterable<number>): number {
  let sum = 0;
  let missed = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) throw new RangeError(`values must be finite numbers, got ${value}`);
    const next = sum + value;
    missed += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + missed;
}

/**
 * What is the scalar product a · b, plus `start`? Each product enters as its rounded value and what the rounding took, so the result is as
 * good as one in twice the digits, rounded once.
 *
 * @param a - finite numbers below 1e300
 * @param b - as many
 * @see Ogita, Rump and Oishi 2005, doi:10.1137/030601818, algorithm 5.3 (Dot2); Dekker 1971, doi:10.1007/BF01397083 (product)
 */
export function compensatedDot(a: readonly number[], b: readonly number[], start = 0): number {
  const terms = [start];
  for (const [i, x] of a.entries()) {
    const y = b[i] as number;
    const product = x * y;
    const [xHigh, xLow] = halves(x);
    const [yHigh, yLow] = halves(y);
    terms.push(product, xLow * yLow - (product - xHigh * yHigh - xLow * yHigh - xHigh * yLow));
  }
  return compensatedSum(terms);
}

/** Two numbers of 26 bits whose sum is x. */
function halves(x: number): readonly [number, number] {
  const wide = x * (2 ** 27 + 1);
  const high = wide - (wide - x);
  return [high, x - high];
}
