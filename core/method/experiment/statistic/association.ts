type Pairs = readonly (readonly [number, number])[];

/**
 * How much do the ranks of two quantities agree? Concordant minus discordant pairs of pairs, divided by all of them; a tie
 * counts 0.
 *
 * @param pairs - at least two
 * @returns tau a, in [-1, 1]; its mean over samples is that of the population, exactly, for every number of pairs
 * @see Kendall 1938, doi:10.1093/biomet/30.1-2.81
 */
export function kendall(pairs: Pairs): number {
  const n = pairs.length;
  if (n < 2) throw new RangeError(`pairs must be at least 2, got ${n}`);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const [x, y] = pairs[i] as readonly [number, number];
    for (let j = 0; j < i; j++) {
      const [u, v] = pairs[j] as readonly [number, number];
      sum += Math.sign(x - u) * Math.sign(y - v);
    }
  }
  return sum / ((n * (n - 1)) / 2);
}

/**
 * How nearly do pairs lie on a line? Pearson's product-moment correlation, from centred values.
 *
 * @param pairs - at least two, finite, neither coordinate constant
 * @returns r, in [-1, 1]
 */
export function pearson(pairs: Pairs): number {
  const n = pairs.length;
  if (n < 2) throw new RangeError(`pairs must be at least 2, got ${n}`);
  // Distances from the first pair: a constant coordinate is then 0 without rounding.
  const [firstX, firstY] = pairs[0] as readonly [number, number];
  let [middleX, middleY] = [0, 0];
  for (const [x, y] of pairs) {
    middleX += (x - firstX) / n;
    middleY += (y - firstY) / n;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    const [p, q] = [x - firstX - middleX, y - firstY - middleY];
    xx += p * p;
    xy += p * q;
    yy += q * q;
  }
  if (xx === 0 || yy === 0) {
    throw new RangeError("pairs must vary in both coordinates, got one that is constant in a group");
  }
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy)));
}
