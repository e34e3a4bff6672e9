import { type FloatFormat, ROUND } from "../../numeric/exact/float-format.ts";
import { NoValue } from "../../numeric/exact/no-value.ts";
import { fromDecimal, toNumber } from "../../numeric/exact/rational.ts";
import type { Engine } from "../language/engine.ts";

/** A power is a product of so many factors at most; each is one rounded step. */
const LARGEST_EXPONENT = 1024;

/**
 * A binary format of IEEE 754: every +, -, *, / and square root is rounded once, in the order of the formula; exp and the like
 * are those of the runtime, rounded once more to the format. 1/0 is Infinity; a comparison that meets NaN has no value.
 */
export function floatEngine(format: FloatFormat): Engine<number> {
  const round = ROUND[format];
  const literals = new Map<string, number>();
  return {
    literal: (text) => {
      const known = literals.get(text) ?? toNumber(fromDecimal(text), format);
      literals.set(text, known);
      return known;
    },
    fromRational: (value) => toNumber(value, format),
    // Rounding a double result once more is harmless for these four and the root: 53 digits are at least 2 p + 2 (Figueroa 1995).
    add: (a, b) => round(a + b),
    subtract: (a, b) => round(a - b),
    multiply: (a, b) => round(a * b),
    divide: (a, b) => round(a / b),
    power: (a, exponent) => power(a, exponent, round, format),
    negate: (a) => -a,
    max: Math.max,
    min: Math.min,
    functions: {
      abs: Math.abs,
      exp: (a) => round(Math.exp(a)),
      log: (a) => round(Math.log(a)),
      sqrt: (a) => round(Math.sqrt(a)),
      tanh: (a) => round(Math.tanh(a)),
      sin: (a) => round(Math.sin(a)),
      cos: (a) => round(Math.cos(a)),
      sign: Math.sign,
      floor: Math.floor,
      relu: (a) => Math.max(a, 0),
    },
    further: (name) => {
      throw new RangeError(`${name} must be computed in the reals, got ${format}`);
    },
    less: (a, b) => ordered(a, b) && a < b,
    lessOrEqual: (a, b) => ordered(a, b) && a <= b,
    equal: (a, b) => ordered(a, b) && a === b,
    isExact: () => true,
    isDefined: (a) => !Number.isNaN(a),
    isFinite: Number.isFinite,
    integer: (a) => (Number.isInteger(a) ? a : null),
    show: (a) => shortest(a, round),
  };
}

function ordered(a: number, b: number): boolean {
  if (Number.isNaN(a) || Number.isNaN(b)) throw new NoValue("undefined", "NaN met a comparison");
  return true;
}

/** a * a * … from left to right; a negative exponent is one over that. */
function power(a: number, exponent: number, round: (x: number) => number, format: string): number {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > LARGEST_EXPONENT) {
    throw new RangeError(
      `exponent must be an integer from -${LARGEST_EXPONENT} to ${LARGEST_EXPONENT} in ${format}, got ${exponent}`,
    );
  }
  if (exponent === 0) return 1;
  let product = a;
  for (let i = 1; i < Math.abs(exponent); i += 1) product = round(product * a);
  return exponent < 0 ? round(1 / product) : product;
}

/** The fewest digits that still say which number of the format it is. */
function shortest(a: number, round: (x: number) => number): string {
  for (let digits = 1; digits <= 17; digits += 1) {
    const text = String(Number(a.toPrecision(digits)));
    if (Object.is(round(Number(text)), a)) return text.replace("e+", "e");
  }
  return Object.is(a, -0) ? "-0" : String(a);
}
