/**
 * Tails of two distributions, by the incomplete beta function.
 *
 * The relative error is below 1e-12 where the tail is at least 1e-300, for parameters from 0.1 to 10,000 and for places that are 0 or of
 * size 1e-150 to 1e150. tails.test.ts holds that against 50-digit values. Beyond, digits go: squares of places leave the doubles, and with
 * larger parameters the last digit of the place itself weighs more.
 */
import { incompleteBeta } from "./incomplete-beta.ts";

/**
 * How likely is a Student variable to be above t? Below t it is as likely as above -t.
 *
 * @param t - any number but NaN
 * @param freedom - degrees of freedom, > 0
 * @returns in [0, 1]
 * @throws RangeError for NaN, and for degrees of freedom that are not above 0
 * @see Abramowitz and Stegun 1964, equation 26.7.1
 */
export function studentAbove(t: number, freedom: number): number {
  if (Number.isNaN(t)) throw new RangeError("t must be a number, got NaN");
  requirePositive("freedom", freedom);
  const root = t / Math.sqrt(freedom);
  const ratio = root * root;
  // Both sides of one half of this: how likely is the square to be above t²?
  const both =
    ratio === Number.POSITIVE_INFINITY ? 0 : incompleteBeta(1 / (1 + ratio), ratio / (1 + ratio), freedom / 2, 0.5);
  return t >= 0 ? both / 2 : 1 - both / 2;
}

/**
 * How likely is a Beta(a, b) variable to be below x? The regularised incomplete beta function.
 *
 * @param x - in [0, 1]
 * @param a - > 0
 * @param b - > 0
 * @returns in [0, 1]
 * @see Abramowitz and Stegun 1964, equation 26.5.1
 */
export function betaBelow(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`x must be from 0 to 1, got ${x}`);
  requirePositive("a", a);
  requirePositive("b", b);
  return incompleteBeta(x, 1 - x, a, b);
}

function requirePositive(name: string, value: number): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY))
    throw new RangeError(`${name} must be above 0 and finite, got ${value}`);
}
