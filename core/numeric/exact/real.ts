import type { BigNumber } from "mathjs";
import math from "mathjs/lib/browser/math.js";
import { NoValue } from "./no-value.ts";
import type { Rational } from "./rational.ts";
import * as exact from "./rational.ts";

/** A real number that is only known to lie between two numbers of 64 digits, ends included. */
export interface Bracket {
  readonly low: BigNumber;
  readonly high: BigNumber;
}

/** A real number: exactly, or between two bounds. Arithmetic on exact numbers stays exact. */
export type Real = Rational | Bracket;

/** True, false, or not told by the bounds. */
export type Truth = boolean | "undecided";

/**
 * mathjs rounds each operation at 64 digits, so the relative error of one is below 1e-63 (decimal.js documents +, -, *, /, sqrt,
 * exp, ln, sin and cos as rounded to the last digit or next to it). Widening by 1e-60 leaves three digits to spare, which also
 * covers the rounding of the widening itself.
 */
const PAD = math.bignumber("1e-60");

/** Beyond these an exponential leaves the range of exponents of the decimal type. */
const EXP_LIMIT = math.bignumber("1e15");

/** Reducing an angle beyond this by pi would use up digits; there the bracket is [-1, 1]. */
const ANGLE_LIMIT = math.bignumber("1e6");

const BIG_ZERO = math.bignumber(0);
const BIG_ONE = math.bignumber(1);

export function isExact(a: Real): a is Rational {
  return "d" in a;
}

export function addReals(a: Real, b: Real): Real {
  if (isExact(a) && isExact(b)) return exact.add(a, b);
  const [x, y] = [bracketOf(a), bracketOf(b)];
  return padded(x.low.plus(y.low), x.high.plus(y.high));
}

export function subtractReals(a: Real, b: Real): Real {
  if (isExact(a) && isExact(b)) return exact.subtract(a, b);
  return addReals(a, negateReal(b));
}

export function multiplyReals(a: Real, b: Real): Real {
  if (isExact(a) && isExact(b)) return exact.multiply(a, b);
  if (isZero(a) || isZero(b)) return exact.ZERO;
  const [x, y] = [bracketOf(a), bracketOf(b)];
  const products = [x.low.times(y.low), x.low.times(y.high), x.high.times(y.low), x.high.times(y.high)];
  return padded(least(products), greatest(products));
}

/** Throws NoValue for a divisor of 0, or one whose bounds include 0. */
export function divideReals(a: Real, b: Real): Real {
  if (isZero(b)) throw new NoValue("undefined", "division by zero");
  if (isExact(a) && isExact(b)) return exact.divide(a, b);
  const [x, y] = [bracketOf(a), bracketOf(b)];
  if (y.low.lte(0) && y.high.gte(0)) throw new NoValue("undecided", "64 digits do not tell whether a divisor is zero");
  if (isZero(a)) return exact.ZERO;
  const quotients = [x.low.div(y.low), x.low.div(y.high), x.high.div(y.low), x.high.div(y.high)];
  return padded(least(quotients), greatest(quotients));
}

export function negateReal(a: Real): Real {
  return isExact(a) ? exact.negate(a) : { low: a.high.neg(), high: a.low.neg() };
}

export function maxReals(a: Real, b: Real): Real {
  if (isExact(a) && isExact(b)) return exact.compare(a, b) >= 0 ? a : b;
  if (lessOrEqual(b, a) === true) return a;
  if (lessOrEqual(a, b) === true) return b;
  const [x, y] = [bracketOf(a), bracketOf(b)];
  return { low: greatest([x.low, y.low]), high: greatest([x.high, y.high]) };
}

export function minReals(a: Real, b: Real): Real {
  return negateReal(maxReals(negateReal(a), negateReal(b)));
}

export function absoluteReal(a: Real): Real {
  return maxReals(maxReals(a, negateReal(a)), exact.ZERO);
}

/** -1, 0 or 1; throws NoValue where the bounds include 0. */
export function signOfReal(a: Real): Rational {
  const order = compareReals(a, exact.ZERO);
  if (order === "undecided") throw new NoValue("undecided", "64 digits do not tell the sign of a number");
  return exact.rational(order);
}

/** The largest integer that is not above the number; throws NoValue where the bounds lie on two sides of an integer. */
export function floorReal(a: Real): Rational {
  const whole = wholePart(a);
  if (!isExact(whole)) throw new NoValue("undecided", "64 digits do not tell the whole part of a number");
  return whole;
}

/** The largest integer that is not above the number, or bounds of it where those of the number lie on two sides of an integer. */
export function wholePart(a: Real): Real {
  if (isExact(a)) return exact.floor(a);
  const [low, high] = [a.low.floor(), a.high.floor()];
  return low.eq(high) ? exact.fromDecimal(low.toString()) : { low, high };
}

/** Throws NoValue for a negative number. Exact where the root is a rational number. */
export function squareRootReal(a: Real): Real {
  const root = isExact(a) ? exact.squareRoot(a) : null;
  if (root !== null) return root;
  const { low, high } = bracketOf(a);
  if (high.lt(0)) throw new NoValue("undefined", "square root of a negative number");
  if (low.lt(0)) throw new NoValue("undecided", "64 digits do not tell whether a number under a root is negative");
  return padded(low.sqrt(), high.sqrt());
}

export function exponential(a: Real): Real {
  if (isZero(a)) return exact.ONE;
  const { low, high } = bracketOf(a);
  if (high.gt(EXP_LIMIT)) throw new NoValue("undecided", "an exponential is beyond every number of 64 digits");
  const ends = padded(low.lt(EXP_LIMIT.neg()) ? BIG_ZERO : low.exp(), greatest([high, EXP_LIMIT.neg()]).exp());
  return ends;
}

/** The natural logarithm. Throws NoValue unless the number is known to be positive. */
export function logarithm(a: Real): Real {
  if (isExact(a) && exact.compare(a, exact.ONE) === 0) return exact.ZERO;
  const { low, high } = bracketOf(a);
  if (high.lte(0)) throw new NoValue("undefined", "logarithm of a number that is not positive");
  if (low.lte(0))
    throw new NoValue("undecided", "64 digits do not tell whether a number under a logarithm is positive");
  return padded(low.ln(), high.ln());
}

/** By 1 - 2 / (exp(2x) + 1), so that it rests on the exponential alone. */
export function hyperbolicTangent(a: Real): Real {
  if (isZero(a)) return exact.ZERO;
  const { low, high } = bracketOf(a);
  return { low: greatest([tanhOf(low).low, BIG_ONE.neg()]), high: least([tanhOf(high).high, BIG_ONE]) };
}

export function sine(a: Real): Real {
  return isZero(a) ? exact.ZERO : wave(bracketOf(a), (x) => x.sin());
}

export function cosine(a: Real): Real {
  return isZero(a) ? exact.ONE : wave(bracketOf(a), (x) => x.cos());
}

/**
 * a to the power b. An integer power is a product and exact for exact a; a half is a square root; any other power is
 * exp(b log(a)) and needs a >= 0. Throws NoValue for 0 to a negative power and for a negative number to a fraction.
 */
export function powerReals(a: Real, b: Real): Real {
  const exponent = isExact(b) ? exact.integerOf(b) : null;
  if (exponent !== null) return integerPower(a, exponent);
  if (isExact(b) && exact.compare(b, { n: 1n, d: 2n }) === 0) return squareRootReal(a);
  if (isZero(a)) {
    if (signOfReal(b).n > 0n) return exact.ZERO;
    throw new NoValue("undefined", "zero to a negative power");
  }
  if (compareReals(a, exact.ZERO) === -1) {
    // A bracket may hold an integer, and then the power has a value.
    if (!isExact(b)) throw new NoValue("undecided", "64 digits do not tell whether an exponent is an integer");
    throw new NoValue("undefined", "a negative number to a power that is no integer");
  }
  return exponential(multiplyReals(b, logarithm(a)));
}

/** -1, 0 or 1, or "undecided" where the bounds overlap. */
export function compareReals(a: Real, b: Real): -1 | 0 | 1 | "undecided" {
  if (isExact(a) && isExact(b)) return exact.compare(a, b);
  if (less(a, b) === true) return -1;
  return less(b, a) === true ? 1 : "undecided";
}

export function less(a: Real, b: Real): Truth {
  if (isExact(a) && isExact(b)) return exact.compare(a, b) < 0;
  const [x, y] = [bracketOf(a), bracketOf(b)];
  if (x.high.lt(y.low)) return true;
  return x.low.gte(y.high) ? false : "undecided";
}

export function lessOrEqual(a: Real, b: Real): Truth {
  const opposite = less(b, a);
  return opposite === "undecided" ? opposite : !opposite;
}

/** Brackets are never equal for certain, only different. */
export function equalReals(a: Real, b: Real): Truth {
  const order = compareReals(a, b);
  return order === "undecided" ? order : order === 0;
}

/** Bounds of any real number; a number with a short decimal form keeps both ends equal. */
export function bracketOf(a: Real): Bracket {
  if (!isExact(a)) return a;
  const top = math.bignumber(a.n.toString());
  if (a.d === 1n) return { low: top, high: top };
  const quotient = top.div(math.bignumber(a.d.toString()));
  return padded(quotient, quotient);
}

/** The least and the greatest number that it may be, as fractions. */
export function endsOf(a: Real): readonly [Rational, Rational] {
  return isExact(a) ? [a, a] : [exact.fromDecimal(a.low.toString()), exact.fromDecimal(a.high.toString())];
}

/** A number that is only known to lie between these two, or between them and the other ends of theirs. */
export function hullOf(a: Real, b: Real): Real {
  if (isExact(a) && isExact(b) && exact.compare(a, b) === 0) return a;
  const [x, y] = [bracketOf(a), bracketOf(b)];
  return { low: least([x.low, y.low]), high: greatest([x.high, y.high]) };
}

/** About so many significant digits of a real number, for reading: "0.333333", "2.71828", "1e-300". */
export function approximateReal(a: Real, digits: number): string {
  const { low, high } = bracketOf(a);
  return low.plus(high).div(2).toSignificantDigits(digits).toString().replace("e+", "e");
}

function isZero(a: Real): boolean {
  return isExact(a) && a.n === 0n;
}

function padded(low: BigNumber, high: BigNumber): Bracket {
  return { low: low.minus(low.abs().times(PAD)), high: high.plus(high.abs().times(PAD)) };
}

function least(numbers: readonly BigNumber[]): BigNumber {
  return numbers.reduce((a, b) => (b.lt(a) ? b : a));
}

function greatest(numbers: readonly BigNumber[]): BigNumber {
  return numbers.reduce((a, b) => (b.gt(a) ? b : a));
}

function tanhOf(x: BigNumber): Bracket {
  // Beyond 100 the difference to 1 is below 1e-86, and exp(2x) might leave the decimal type.
  if (x.gt(100)) return { low: tanhOf(math.bignumber(100)).low, high: BIG_ONE };
  if (x.lt(-100)) return { low: BIG_ONE.neg(), high: tanhOf(math.bignumber(-100)).high };
  const grown = addReals(exponential({ low: x.times(2), high: x.times(2) }), exact.ONE);
  return bracketOf(subtractReals(exact.ONE, divideReals(exact.rational(2), grown)));
}

/** Neither sine nor cosine moves by more than its angle does. */
function wave({ low, high }: Bracket, of: (x: BigNumber) => BigNumber): Bracket {
  if (greatest([low.abs(), high.abs()]).gt(ANGLE_LIMIT)) return { low: BIG_ONE.neg(), high: BIG_ONE };
  const middle = of(low);
  const reach = high.minus(low).plus(PAD);
  const ends = padded(middle.minus(reach), middle.plus(reach));
  return { low: greatest([ends.low, BIG_ONE.neg()]), high: least([ends.high, BIG_ONE]) };
}

function integerPower(a: Real, exponent: bigint): Real {
  if (exponent === 0n) return exact.ONE;
  const size = exponent < 0n ? -exponent : exponent;
  if (isZero(a) && exponent < 0n) throw new NoValue("undefined", "division by zero");
  if (isExact(a) && BigInt(a.n.toString(16).length + a.d.toString(16).length) * size <= LONGEST_POWER) {
    return exact.power(a, Number(exponent));
  }
  if (size > LARGEST_POWER) throw new NoValue("undecided", "a power is too large to work out");
  const { low, high } = bracketOf(a);
  const raised = size % 2n === 1n ? ends(low, high, size) : evenPower(low, high, size);
  return exponent < 0n ? divideReals(exact.ONE, raised) : raised;
}

/** Hexadecimal digits that an exact power may have. */
const LONGEST_POWER = 100_000n;

/** Beyond this an exponent would use up the digits: each doubling of it doubles the relative error, from 1e-60 on. */
const LARGEST_POWER = 10n ** 30n;

function ends(low: BigNumber, high: BigNumber, size: bigint): Bracket {
  // By squares: the exponent's binary digits from the front.
  const raise = (x: BigNumber): Bracket => {
    const base: Bracket = { low: x, high: x };
    let result: Real = base;
    for (const digit of size.toString(2).slice(1)) {
      result = multiplyReals(result, result);
      if (digit === "1") result = multiplyReals(result, base);
    }
    return bracketOf(result);
  };
  return { low: raise(low).low, high: raise(high).high };
}

function evenPower(low: BigNumber, high: BigNumber, size: bigint): Bracket {
  if (low.gte(0)) return ends(low, high, size);
  if (high.lte(0)) return ends(high.neg(), low.neg(), size);
  return { low: BIG_ZERO, high: ends(BIG_ZERO, greatest([low.neg(), high]), size).high };
}
