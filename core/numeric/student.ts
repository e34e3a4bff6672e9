import betainc from "@stdlib/math-base-special-betainc";

/**
 * How likely is a Student variable to exceed t? P(T > t) by the regularised incomplete beta function.
 *
 * @param t - any number but NaN
 * @param freedom - degrees of freedom, > 0
 * @returns the upper tail, in [0, 1], without cancellation on either side
 * @see Abramowitz and Stegun 1964, equation 26.7.1
 */
export function studentAbove(t: number, freedom: number): number {
  if (Number.isNaN(t)) throw new RangeError("t must be a number, got NaN");
  if (!(freedom > 0)) throw new RangeError(`freedom must be above 0, got ${freedom}`);
  const half = betainc(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
  return t >= 0 ? half : 1 - half;
}
