/**
 * Tails of the common distributions. Each has both: where one is near 1, 1 minus it has lost the other.
 *
 * The relative error is below 1e-12 where the tail is at least 1e-300, for parameters from 0.1 to 10,000, for up to 1,000,000 trials,
 * and for places that are 0 or of size 1e-150 to 1e150. tails.test.ts holds that against 50-digit values. Beyond, digits go: squares of
 * places leave the doubles, and with larger parameters the last digit of the place itself weighs more.
 */
import erfc from "@stdlib/math-base-special-erfc";
import { incompleteBeta } from "./incomplete-beta.ts";
import { incompleteGamma } from "./incomplete-gamma.ts";

/** How likely is a standard normal variable to be above z? @see Abramowitz and Stegun 1964, equation 26.2.29 */
export function normalAbove(z: number): number {
  requireNumber("z", z);
  return erfc(z / Math.SQRT2) / 2;
}

/** How likely is a standard normal variable to be below z? */
export function normalBelow(z: number): number {
  return normalAbove(-z);
}

/**
 * How likely is a Student variable to be above t?
 *
 * @param t - any number but NaN
 * @param freedom - degrees of freedom, > 0
 * @returns in [0, 1]
 * @see Abramowitz and Stegun 1964, equation 26.7.1
 */
export function studentAbove(t: number, freedom: number): number {
  requireNumber("t", t);
  requirePositive("freedom", freedom);
  const root = t / Math.sqrt(freedom);
  // Both sides of one half of this: how likely is the square to be above t²?
  const half = ratioAbove(root * root, 1, freedom) / 2;
  return t >= 0 ? half : 1 - half;
}

/** How likely is a Student variable to be below t? */
export function studentBelow(t: number, freedom: number): number {
  return studentAbove(-t, freedom);
}

/**
 * How likely is Fisher's ratio of two variances, F, to be above f?
 *
 * @param f - not NaN; the ratio is never below 0
 * @param above - degrees of freedom of the numerator, > 0
 * @param below - degrees of freedom of the denominator, > 0
 * @returns in [0, 1]
 * @see Abramowitz and Stegun 1964, equation 26.6.2
 */
export function fisherAbove(f: number, above: number, below: number): number {
  requireFisher(f, above, below);
  return ratioAbove(scaled(f, above, below), above, below);
}

/** How likely is Fisher's ratio to be below f? */
export function fisherBelow(f: number, above: number, below: number): number {
  requireFisher(f, above, below);
  // The ratio upside down is Fisher's ratio too.
  return f <= 0 ? 0 : ratioAbove(1 / scaled(f, above, below), below, above);
}

/**
 * How likely is a chi-squared variable to be above x?
 *
 * @param x - not NaN; the variable is never below 0
 * @param freedom - degrees of freedom, > 0
 * @returns in [0, 1]
 * @see Abramowitz and Stegun 1964, equation 26.4.19
 */
export function chiSquaredAbove(x: number, freedom: number): number {
  return chiSquared(x, freedom)[1];
}

/** How likely is a chi-squared variable to be below x? */
export function chiSquaredBelow(x: number, freedom: number): number {
  return chiSquared(x, freedom)[0];
}

/**
 * How likely is a Beta(a, b) variable to be above x?
 *
 * @param x - in [0, 1]
 * @param a - > 0
 * @param b - > 0
 * @returns in [0, 1]
 * @see Abramowitz and Stegun 1964, equation 26.5.1
 */
export function betaAbove(x: number, a: number, b: number): number {
  requireBeta(x, a, b);
  return incompleteBeta(1 - x, x, b, a);
}

/** How likely is a Beta(a, b) variable to be below x? The regularised incomplete beta function. */
export function betaBelow(x: number, a: number, b: number): number {
  requireBeta(x, a, b);
  return incompleteBeta(x, 1 - x, a, b);
}

/**
 * How likely are at least `count` successes in `total` independent trials?
 *
 * @param count - an integer from 0 to `total`
 * @param total - an integer >= 0
 * @param share - how likely each trial is to succeed, in [0, 1]
 * @returns in [0, 1]
 * @see Abramowitz and Stegun 1964, equation 26.5.24
 */
export function binomialAtLeast(count: number, total: number, share: number): number {
  requireBinomial(count, total, share);
  return count === 0 ? 1 : betaBelow(share, count, total - count + 1);
}

/** How likely are at most `count` successes? */
export function binomialAtMost(count: number, total: number, share: number): number {
  requireBinomial(count, total, share);
  return count === total ? 1 : betaAbove(share, count + 1, total - count);
}

/** How likely is a ratio of two sums of squares, of so many degrees of freedom, to be above this? */
function ratioAbove(ratio: number, above: number, below: number): number {
  if (ratio === Number.POSITIVE_INFINITY) return 0;
  return incompleteBeta(1 / (1 + ratio), ratio / (1 + ratio), below / 2, above / 2);
}

/** Fisher's ratio is of mean squares; this is of the sums. */
function scaled(f: number, above: number, below: number): number {
  return Math.max(0, f) * (above / below);
}

function chiSquared(x: number, freedom: number): readonly [number, number] {
  requireNumber("x", x);
  requirePositive("freedom", freedom);
  return incompleteGamma(x / 2, freedom / 2);
}

function requireFisher(f: number, above: number, below: number): void {
  requireNumber("f", f);
  requirePositive("above", above);
  requirePositive("below", below);
}

function requireBeta(x: number, a: number, b: number): void {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`x must be from 0 to 1, got ${x}`);
  requirePositive("a", a);
  requirePositive("b", b);
}

function requireBinomial(count: number, total: number, share: number): void {
  if (!Number.isInteger(total) || total < 0) throw new RangeError(`total must be an integer >= 0, got ${total}`);
  if (!Number.isInteger(count) || count < 0 || count > total) {
    throw new RangeError(`count must be an integer from 0 to ${total}, got ${count}`);
  }
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share must be from 0 to 1, got ${share}`);
}

function requireNumber(name: string, value: number): void {
  if (Number.isNaN(value)) throw new RangeError(`${name} must be a number, got NaN`);
}

function requirePositive(name: string, value: number): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY))
    throw new RangeError(`${name} must be above 0 and finite, got ${value}`);
}
