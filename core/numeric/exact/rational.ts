import { type FloatFormat, SHAPES } from "./float-format.ts";

/** An exact fraction n / d. The denominator is positive; the fraction need not be in lowest terms. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** Above this a denominator is worth a greatest common divisor; below, leaving the fraction as it is was measured faster. */
const REDUCE_ABOVE = 1n << 1024n;

/** Decimal exponents beyond this would make integers too long to work with. */
const LARGEST_EXPONENT = 5000;

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** The fraction n / d, for any d but 0. */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new RangeError("denominator must be another number than 0, got 0");
  return bottom < 0n ? settle(-top, -bottom) : settle(top, bottom);
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

export function add(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return settle(a.n + b.n, a.d);
  const d = a.d * b.d;
  return d > REDUCE_ABOVE ? longSum(lowest(a), lowest(b)) : { n: a.n * b.d + b.n * a.d, d };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  const d = a.d * b.d;
  return d > REDUCE_ABOVE ? longProduct(lowest(a), lowest(b)) : { n: a.n * b.n, d };
}

/** Throws RangeError for a divisor of 0. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.n === 0n) throw new RangeError("divisor must be another number than 0, got 0");
  return multiply(a, b.n < 0n ? { n: -b.d, d: -b.n } : { n: b.d, d: b.n });
}

export function negate(a: Rational): Rational {
  return { n: -a.n, d: a.d };
}

export function absolute(a: Rational): Rational {
  return a.n < 0n ? negate(a) : a;
}

/** -1 where a < b, 0 where they are equal, 1 where a > b. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const [left, right] = a.d === b.d ? [a.n, b.n] : [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** a to an integer power; a^0 is 1 for every a. Throws RangeError for 0 to a negative power. */
export function power(a: Rational, exponent: number): Rational {
  if (!Number.isSafeInteger(exponent)) throw new RangeError(`exponent must be an integer, got ${exponent}`);
  const size = BigInt(Math.abs(exponent));
  // What has no common factor has none when it is raised.
  const { n, d } = reduce(a);
  const raised = { n: n ** size, d: d ** size };
  return exponent < 0 ? divide(ONE, raised) : raised;
}

/** The same number in lowest terms. */
export function reduce({ n, d }: Rational): Rational {
  const common = commonFactor(n, d);
  return common === 1n ? { n, d } : { n: n / common, d: d / common };
}

/** The integer that `a` is, or null where it is none. */
export function integerOf(a: Rational): bigint | null {
  return a.n % a.d === 0n ? a.n / a.d : null;
}

/** The largest integer that is at most `a`. */
export function floor({ n, d }: Rational): Rational {
  const quotient = n / d;
  return { n: n < 0n && quotient * d !== n ? quotient - 1n : quotient, d: 1n };
}

/**
 * The number that a decimal text writes, exactly: "2.79" is 279/100, "1e-5" is 1/100000.
 * Throws RangeError for another text, or an exponent beyond 5000.
 */
export function fromDecimal(text: string): Rational {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = DECIMAL.exec(text) ?? [];
  if (whole + fraction === "") throw new RangeError(`number must be a decimal such as 2.79 or 1e-5, got "${text}"`);
  const shift = Number(exponent) - fraction.length;
  if (!(Math.abs(shift) <= LARGEST_EXPONENT)) {
    throw new RangeError(`exponent must be from -${LARGEST_EXPONENT} to ${LARGEST_EXPONENT}, got ${exponent}`);
  }
  const digits = BigInt(`${sign === "-" ? "-" : ""}${whole}${fraction}`);
  const scale = 10n ** BigInt(Math.abs(shift));
  return shift < 0 ? reduce({ n: digits, d: scale }) : { n: digits * scale, d: 1n };
}

/** The number that a double is, exactly: 0.1 is 3602879701896397 / 2^55. Throws RangeError for NaN and the infinities. */
export function fromDouble(x: number): Rational {
  if (!Number.isFinite(x)) throw new RangeError(`double must be finite, got ${x}`);
  if (Number.isSafeInteger(x)) return { n: BigInt(x), d: 1n };
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, x);
  const word = bits.getBigUint64(0);
  const exponent = Number((word >> 52n) & 0x7ffn);
  const mantissa = (word & 0xfffffffffffffn) | (exponent === 0 ? 0n : 1n << 52n);
  // The value is mantissa * 2^(exponent - 1075); subnormal numbers share the exponent of the smallest normal ones.
  const shift = BigInt(Math.max(exponent, 1) - 1075);
  const n = x < 0 ? -mantissa : mantissa;
  return shift < 0n ? reduce({ n, d: 1n << -shift }) : { n: n << shift, d: 1n };
}

/** The nearest number of a binary format, ties to even (IEEE 754, section 4.3.1); too large a number gives an infinity. */
export function toNumber(a: Rational, format: FloatFormat = "float64"): number {
  const { digits, lowest, largest } = SHAPES[format];
  if (a.n === 0n) return 0;
  const n = a.n < 0n ? -a.n : a.n;
  // 2^top <= n / d < 2^(top + 1).
  let top = bitLength(n) - bitLength(a.d);
  if (top < 0 ? n << BigInt(-top) < a.d : n < a.d << BigInt(top)) top -= 1;
  const unit = Math.max(top - digits + 1, lowest);
  const rounded = scaled(divideToEven(n << BigInt(Math.max(-unit, 0)), a.d << BigInt(Math.max(unit, 0))), unit);
  const size = rounded > largest ? Number.POSITIVE_INFINITY : rounded;
  return a.n < 0n ? -size : size;
}

/** The exact square root, or null where it is no rational number (of a negative number, or of 2). */
export function squareRoot(a: Rational): Rational | null {
  if (a.n < 0n) return null;
  const { n, d } = reduce(a);
  const [top, bottom] = [integerRoot(n), integerRoot(d)];
  return top * top === n && bottom * bottom === d ? { n: top, d: bottom } : null;
}

/** The exact number in the shortest plain form: "2", "0.25", "1/3", "1e-300". Equal numbers print alike. */
export function printRational(a: Rational): string {
  const { n, d } = reduce(a);
  if (d === 1n) return printInteger(n);
  const decimal = finiteDecimal(n, d);
  return decimal ?? `${n}/${d}`;
}

function settle(n: bigint, d: bigint): Rational {
  return d > REDUCE_ABOVE ? reduce({ n, d }) : { n, d };
}

/** Long fractions are in lowest terms already. */
function lowest(a: Rational): Rational {
  return a.d > REDUCE_ABOVE ? a : reduce(a);
}

/**
 * The product of two fractions in lowest terms, in lowest terms: factors are common crosswise only. So a long fraction times a short one
 * costs little.
 * @see Knuth 1997, The Art of Computer Programming 2, section 4.5.1; so for sums
 */
function longProduct(a: Rational, b: Rational): Rational {
  const [g, h] = [commonFactor(a.n, b.d), commonFactor(b.n, a.d)];
  return { n: (a.n / g) * (b.n / h), d: (a.d / h) * (b.d / g) };
}

function longSum(a: Rational, b: Rational): Rational {
  const g = commonFactor(a.d, b.d);
  if (g === 1n) return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
  const n = a.n * (b.d / g) + b.n * (a.d / g);
  const h = commonFactor(n, g);
  return { n: n / h, d: (a.d / g) * (b.d / h) };
}

/** The greatest common divisor (Euclid); that of 0 and a number is the number. */
function commonFactor(n: bigint, d: bigint): bigint {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

function bitLength(n: bigint): number {
  const text = n.toString(16);
  return text.length * 4 - Math.clz32(Number.parseInt(text.charAt(0), 16)) + 28;
}

function divideToEven(n: bigint, d: bigint): bigint {
  const [quotient, twice] = [n / d, (n % d) * 2n];
  const up = twice > d || (twice === d && quotient % 2n === 1n);
  return up ? quotient + 1n : quotient;
}

/** m * 2^unit, which is known to be a double or beyond every double. */
function scaled(m: bigint, unit: number): number {
  if (unit >= 0) return Number(m << BigInt(unit));
  // Two steps, as 2^1074 is no double; both are exact.
  const first = Math.min(-unit, 500);
  return Number(m) / Number(1n << BigInt(-unit - first)) / Number(1n << BigInt(first));
}

/** The largest integer whose square is at most n (Newton's iteration from above). */
function integerRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let root = 1n << BigInt((bitLength(n) + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

function printInteger(n: bigint): string {
  const text = n.toString();
  const [, head = "", zeros = ""] = /^(-?\d+?)(0*)$/.exec(text) ?? [];
  return zeros.length >= 16 ? `${head}e${zeros.length}` : text;
}

/** A fraction in lowest terms as a decimal, where it ends within 6 places or has few digits far below the point. */
function finiteDecimal(n: bigint, d: bigint): string | null {
  let [rest, twos, fives] = [d, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  const places = Math.max(twos, fives);
  if (rest !== 1n) return null;
  const digits = ((n < 0n ? -n : n) * 10n ** BigInt(places)) / d;
  const sign = n < 0n ? "-" : "";
  if (places <= 6) {
    const text = digits.toString().padStart(places + 1, "0");
    return `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
  }
  return digits < 1_000_000n ? `${sign}${digits}e-${places}` : null;
}
