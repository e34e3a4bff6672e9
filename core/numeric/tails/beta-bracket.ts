import { add, compare, multiply, ONE, type Rational, rational, reduce, subtract } from "../exact/rational.ts";
import { addReals, exponential, logarithm, multiplyReals, type Real, subtractReals } from "../exact/real.ts";
import { logGamma } from "./log-gamma.ts";
import { positiveSeries } from "./positive-series.ts";
import { bothSides, type Sides } from "./sides.ts";

/** Above this the series would go on for long; the other side is summed, and this one is what it leaves of 1. */
const NEAR_ONE = rational(9, 10);

/**
 * What is the regularised incomplete beta function of a and b at x, and what does it leave of 1? Each between two bounds.
 *
 * x^a y^b Γ(a + b) / (Γ(a + 1) Γ(b)) times a series of positive terms, whose ratios (a + b + n) x / (a + 1 + n) go to x from one side. The
 * smaller side is summed where it settles.
 *
 * @param x - in (0, 1)
 * @param a - above 0, as b is
 * @see DLMF, 8.17.8
 */
export function betaSides(x: Rational, a: Rational, b: Rational): Sides {
  const y = subtract(ONE, x);
  const isBelowMean = compare(multiply(x, b), multiply(y, a)) <= 0;
  const below = (): Real => direct(reduce(x), reduce(y), reduce(a), reduce(b));
  const above = (): Real => direct(reduce(y), reduce(x), reduce(b), reduce(a));
  return bothSides(isBelowMean, { below, above }, compare(isBelowMean ? x : y, NEAR_ONE) <= 0);
}

function direct(x: Rational, y: Rational, a: Rational, b: Rational): Real {
  const sum = reduce(add(a, b));
  const factor = exponential(
    subtractReals(
      addReals(addReals(multiplyReals(a, logarithm(x)), multiplyReals(b, logarithm(y))), logGamma(sum)),
      addReals(logGamma(reduce(add(a, ONE))), logGamma(b)),
    ),
  );
  // (sum + n) x / (a + 1 + n), in whole numbers.
  const top = sum.n * x.n * a.d;
  const bottom = (a.n + a.d) * x.d * sum.d;
  const [topStep, bottomStep] = [sum.d * x.n * a.d, a.d * x.d * sum.d];
  const ratio = (n: bigint): Rational => ({ n: top + n * topStep, d: bottom + n * bottomStep });
  // b > 1: the ratios fall to x; else they rise to it.
  const isFalling = compare(b, ONE) > 0;
  return multiplyReals(factor, positiveSeries(ratio, isFalling ? ratio : () => x));
}
