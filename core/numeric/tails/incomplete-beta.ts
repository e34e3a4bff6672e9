import { continuedFraction } from "./continued-fraction.ts";
import { binomialTerm } from "./saddle-point.ts";

/**
 * What is the regularised incomplete beta function of a and b at x?
 *
 * @stdlib's betainc sums integer cases from a term that underflows: at x = 0.7914636, a = 3000, b = 30 it
 * gives 0 where 3.3e-255 is right.
 *
 * @param x - in [0, 1]
 * @param y - 1 - x, to its own last digit: near x = 1 all digits of the result are there
 * @param a - > 0
 * @param b - > 0
 * @returns in [0, 1]
 * @see DiDonato and Morris 1992, doi:10.1145/131766.131776, function BFRAC
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  // The fraction settles fast up to about the mean; beyond it, the other tail is the smaller one.
  return a * y >= b * x ? direct(x, y, a, b) : 1 - direct(y, x, b, a);
}

function direct(x: number, y: number, a: number, b: number): number {
  // What the mean leaves above x, times a + b: formed from both sides, so that it keeps its digits near x = 1.
  const above = a * y - b * x;
  const fraction = continuedFraction((m) => {
    const end = ((a + m) * (above + 1 + m * (2 - x))) / (a + 2 * m + 1);
    if (m === 0) return [0, end];
    const step = a + 2 * m - 1;
    const pull = (m * (b - m) * x) / step;
    return [(((a + m - 1) * (a + b + m - 1)) / step) * x * pull, m + pull + end];
  });
  return binomialTerm(a, b, x, y) * a * (b / (a + b)) * fraction;
}
