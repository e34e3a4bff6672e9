/**
 * Moves entries `from` to `to - 1` to the nearest point whose entries are not negative and add up to 1, in place.
 *
 * @param scratch - at least `to - from` numbers; overwritten
 * @see Duchi, Shalev-Shwartz, Singer and Chandra 2008, "Efficient projections onto the l1-ball for learning in high dimensions",
 *   figure 1, doi:10.1145/1390156.1390191
 */
export function projectOntoSimplex(values: Float64Array, from: number, to: number, scratch: Float64Array): void {
  const n = to - from;
  const sorted = scratch.subarray(0, n);
  for (let i = 0; i < n; i++) sorted[i] = values[from + i] as number;
  sorted.sort();
  let sum = 0;
  let threshold = 0;
  for (let kept = 1; kept <= n; kept++) {
    const value = sorted[n - kept] as number;
    sum += value;
    const candidate = (sum - 1) / kept;
    if (value > candidate) threshold = candidate;
  }
  for (let i = from; i < to; i++) values[i] = Math.max(0, (values[i] as number) - threshold);
}
