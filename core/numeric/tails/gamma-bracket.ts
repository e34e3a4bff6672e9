import { add, compare, ONE, type Rational, rational, reduce, subtract } from "../exact/rational.ts";
import {
  addReals,
  type Bracket,
  bracketOf,
  divideReals,
  exponential,
  logarithm,
  multiplyReals,
  type Real,
  subtractReals,
} from "../exact/real.ts";
import { logGamma } from "./log-gamma.ts";
import { positiveSeries } from "./positive-series.ts";
import { bothSides, type Sides } from "./sides.ts";

/** Terms of the divergent series that are looked at. */
const MOST_TERMS = 400;

/**
 * What is the regularised incomplete gamma function of a at x, and what does it leave of 1? Each between two bounds: a series of positive
 * terms, and for x far above a the asymptotic one, whose error is of the sign of the first term left out and no larger.
 *
 * @param x - above 0, as a is
 * @see DLMF, 8.11.4 and 8.11.2 with section 8.11(i)
 */
export function gammaSides(x: Rational, a: Rational): Sides {
  const [at, shape] = [reduce(x), reduce(a)];
  const isBelow = compare(at, shape) <= 0;
  const below = (): Real => lower(at, shape);
  if (isBelow) return bothSides(true, { below, above: below }, true);
  const far = upper(at, shape);
  if (far !== null) return bothSides(false, { below, above: () => far }, true);
  const under = bracketOf(below());
  return bothSides(true, { below: () => under, above: below }, true);
}

function lower(x: Rational, a: Rational): Real {
  const factor = exponential(
    subtractReals(subtractReals(multiplyReals(a, logarithm(x)), x), logGamma(reduce(add(a, ONE)))),
  );
  const [top, bottom, step] = [x.n * a.d, (a.n + a.d) * x.d, a.d * x.d];
  const ratio = (n: bigint): Rational => ({ n: top, d: bottom + n * step });
  return multiplyReals(factor, positiveSeries(ratio, ratio));
}

/** x^(a - 1) e^-x / Γ(a) · (1 + (a - 1)/x + (a - 1)(a - 2)/x² + …), or null where the terms grow before they are small. */
function upper(x: Rational, a: Rational): Real | null {
  let sum: Real = ONE;
  let term: Bracket = bracketOf(ONE);
  for (let k = 1; k < MOST_TERMS; k += 1) {
    const next = bracketOf(divideReals(multiplyReals(term, subtract(a, rational(k))), x));
    const isBounded = compare(rational(k), subtract(a, ONE)) >= 0;
    if (isBounded && next.high.abs().lt("1e-50") && next.low.abs().lt("1e-50")) {
      const factor = exponential(
        subtractReals(subtractReals(multiplyReals(subtract(a, ONE), logarithm(x)), x), logGamma(a)),
      );
      return multiplyReals(
        factor,
        addReals(sum, {
          low: next.low.lt(0) ? next.low : next.low.times(0),
          high: next.high.gt(0) ? next.high : next.high.times(0),
        }),
      );
    }
    if (isBounded && next.high.abs().gt(term.high.abs()) && next.low.abs().gt(term.low.abs())) return null;
    sum = addReals(sum, next);
    term = next;
  }
  return null;
}
