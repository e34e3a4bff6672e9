import { sampleRankCorrelation } from "simple-statistics";

/**
 * How well do the ranks of two quantities go together? The linear correlation of their ranks; equal values share the mean of the ranks
 * they take up.
 *
 * @param x - at least two finite numbers, not all equal
 * @param y - as many, not all equal
 * @returns rho, in [-1, 1]
 * @throws RangeError for other lists
 * @see Spearman 1904, doi:10.2307/1412159
 */
export function spearman(x: readonly number[], y: readonly number[]): number {
  if (x.length !== y.length) throw new RangeError(`y must be ${x.length} numbers, got ${y.length}`);
  requireVaried("x", x);
  requireVaried("y", y);
  return Math.max(-1, Math.min(1, sampleRankCorrelation([...x], [...y])));
}

function requireVaried(name: string, values: readonly number[]): void {
  const wrong = values.find((value) => !Number.isFinite(value));
  if (wrong !== undefined) throw new RangeError(`${name} must be finite numbers, got ${wrong}`);
  if (values.every((value) => value === values[0])) {
    throw new RangeError(
      `${name} must be at least two different numbers, got ${values.length === 0 ? "none" : values[0]}`,
    );
  }
}
