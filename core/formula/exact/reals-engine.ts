import { fromDecimal, integerOf, printRational, type Rational, ZERO } from "../../numeric/exact/rational.ts";
import {
  absoluteReal,
  addReals,
  approximateReal,
  cosine,
  divideReals,
  equalReals,
  exponential,
  hyperbolicTangent,
  isExact,
  less,
  lessOrEqual,
  logarithm,
  maxReals,
  minReals,
  multiplyReals,
  negateReal,
  powerReals,
  type Real,
  signOfReal,
  sine,
  squareRootReal,
  subtractReals,
  wholePart,
} from "../../numeric/exact/real.ts";
import type { Engine } from "../language/engine.ts";
import { SHORT_FRACTION } from "../shape/show.ts";
import { furtherReal } from "./further.ts";

const LITERALS = new Map<string, Rational>();

/** Reading digits costs more than a product of two fractions, and a formula is tried thousands of times. */
function literal(text: string): Rational {
  const known = LITERALS.get(text) ?? fromDecimal(text);
  LITERALS.set(text, known);
  return known;
}

/** The real numbers: exact fractions, and brackets of 64 digits for what is no fraction. Nothing is ever rounded away. */
export const REALS: Engine<Real> = {
  literal,
  fromRational: (value: Rational) => value,
  add: addReals,
  subtract: subtractReals,
  multiply: multiplyReals,
  divide: divideReals,
  power: powerReals,
  negate: negateReal,
  max: maxReals,
  min: minReals,
  functions: {
    abs: absoluteReal,
    exp: exponential,
    log: logarithm,
    sqrt: squareRootReal,
    tanh: hyperbolicTangent,
    sin: sine,
    cos: cosine,
    sign: signOfReal,
    floor: wholePart,
    relu: (a) => maxReals(a, ZERO),
  },
  further: (name, args) => furtherReal(name, args),
  less,
  lessOrEqual,
  equal: equalReals,
  isExact,
  isDefined: () => true,
  isFinite: () => true,
  integer: (a) => {
    const whole = isExact(a) ? integerOf(a) : null;
    return whole === null ? null : Number(whole);
  },
  show: (a, digits) => {
    const text = isExact(a) ? printRational(a) : "";
    const isFraction = text.includes("/");
    if (text !== "" && !isFraction && text.length <= Math.max(digits, 12)) return text;
    // A decimal is read by everybody; a fraction is told behind it where it is short.
    return `≈ ${approximateReal(a, digits)}${isFraction && text.length <= SHORT_FRACTION ? ` (${text})` : ""}`;
  },
};
