const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * How likely are counts like `a` and `b` of two kinds? x^a y^b Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)), for any real a, b > 0.
 *
 * The factors of the textbook form overflow or cancel; what is left of them after Stirling's formula does not.
 *
 * @param x - in (0, 1)
 * @param y - 1 - x, to its own last digit
 * @see Loader 2000, Fast and Accurate Computation of Binomial Probabilities, equation 3
 */
export function binomialTerm(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const stirling = stirlingError(n) - stirlingError(a) - stirlingError(b);
  const shape = (Math.log(n) - Math.log(a) - Math.log(b)) / 2 - HALF_LOG_TWO_PI;
  return Math.exp(stirling + shape - deviance(a, n * x) - deviance(b, n * y));
}

/** By how much Stirling's formula misses ln Γ(k + 1). From 16 its series has all digits; below, one step up is a logarithm. */
function stirlingError(k: number): number {
  if (k < 16) return stirlingError(k + 1) + (k + 0.5) * Math.log1p(1 / k) - 1;
  const square = k * k;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / k;
}

/** a ln(a / mean) + mean - a. Near the mean the terms cancel, so there a series in (a - mean) / (a + mean) takes their place. */
function deviance(a: number, mean: number): number {
  const v = (a - mean) / (a + mean);
  if (Math.abs(v) > 0.5) return a * Math.log(a / mean) + mean - a;
  let term = 2 * a * v;
  let sum = (a - mean) * v;
  for (let k = 3; ; k += 2) {
    term *= v * v;
    const next = sum + term / k;
    if (next === sum) return sum;
    sum = next;
  }
}
