import {
  add,
  compare,
  divide,
  fromDecimal,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  reduce,
  ZERO,
} from "../exact/rational.ts";
import { addReals, bracketOf, divideReals, logarithm, multiplyReals, type Real, subtractReals } from "../exact/real.ts";

/** From here on Stirling's series has 60 digits. */
const LARGE = 40n;
const TERMS = 32;

const PI_BELOW = "3.1415926535897932384626433832795028841971693993751058209749445923078164062862";
const PI_ABOVE = "3.1415926535897932384626433832795028841971693993751058209749445923078164062863";
const HALF = rational(1, 2);

/** π between two decimals of 76 digits. */
const PI_BRACKET: Real = { low: bracketOf(fromDecimal(PI_BELOW)).low, high: bracketOf(fromDecimal(PI_ABOVE)).high };

/**
 * What is ln Γ(x)? Between two bounds, for every x > 0.
 *
 * Stirling's series at x + n >= 40: for positive arguments the error is of the sign of the first term left out, and no larger. The way back
 * to x is the product x (x + 1) … (x + n - 1).
 *
 * @see DLMF, 5.11.1 and section 5.11(ii)
 */
export function logGamma(x: Rational): Real {
  const key = `${x.n}/${x.d}`;
  const value = remembered.get(key) ?? worked(x);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, value);
  return value;
}

/** The degrees of freedom stay the same while a place moves, so these few are asked for again and again. */
const remembered = new Map<string, Real>();
const MOST_REMEMBERED = 100;

function worked(x: Rational): Real {
  let product: Real = ONE;
  let z = x;
  while (compare(z, rational(LARGE)) < 0) {
    product = multiplyReals(product, z);
    z = { n: z.n + z.d, d: z.d };
  }
  return subtractReals(stirling(z), logarithm(product));
}

function stirling(z: Rational): Real {
  const log = logarithm(z);
  const less = { n: 2n * z.n - z.d, d: 2n * z.d };
  let sum = subtractReals(multiplyReals(less, log), z);
  sum = addReals(sum, multiplyReals(HALF, logarithm(multiplyReals(rational(2), PI_BRACKET))));
  const inverse = divideReals(ONE, z);
  const square = multiplyReals(inverse, inverse);
  let power = inverse;
  for (const coefficient of coefficients().slice(0, TERMS)) {
    sum = addReals(sum, multiplyReals(coefficient, power));
    power = multiplyReals(power, square);
  }
  const next = bracketOf(multiplyReals(coefficients()[TERMS] as Rational, power));
  const { low, high } = bracketOf(sum);
  return next.high.gt(0) ? { low, high: high.plus(next.high) } : { low: low.plus(next.low), high };
}

let known: readonly Rational[] | undefined;

/** B(2k) / (2k (2k - 1)) for k = 1, 2, … */
function coefficients(): readonly Rational[] {
  known ??= bernoulli(2 * TERMS + 2).flatMap((b, m) =>
    m < 2 || m % 2 === 1 ? [] : [divide(b, rational(m * (m - 1)))],
  );
  return known;
}

/** The Bernoulli numbers from B(0) on, by the recurrence over binomial coefficients. */
function bernoulli(most: number): readonly Rational[] {
  const found: Rational[] = [ONE];
  for (let m = 1; m <= most; m += 1) {
    let sum = ZERO;
    let binomial = 1n;
    for (let k = 0; k < m; k += 1) {
      sum = add(sum, multiply(rational(binomial), found[k] as Rational));
      binomial = (binomial * BigInt(m + 1 - k)) / BigInt(k + 1);
    }
    found.push(reduce(divide(negate(sum), rational(m + 1))));
  }
  return found;
}
