/**
 * What is log(mean(exp(values))), without overflow?
 *
 * @param values - at least one number, none NaN; minus infinity is allowed
 * @returns the logarithm of the mean of the exponentials, between the least and the greatest value
 * @throws RangeError if there is no value
 */
export function logMeanExp(values: ArrayLike<number>): number {
  if (values.length === 0) throw new RangeError("values must be at least one number, got none");
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i] as number);
  if (!Number.isFinite(most)) return most;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.exp((values[i] as number) - most);
  return most + Math.log(sum / values.length);
}
