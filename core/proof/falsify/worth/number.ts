import {
  type Algebraic,
  addAlgebraic,
  bracketOfAlgebraic,
  floorAlgebraic,
  inverseAlgebraic,
  multiplyAlgebraic,
  negateAlgebraic,
  type Root,
  signOfAlgebraic,
} from "../../../numeric/exact/algebraic.ts";
import { NoValue } from "../../../numeric/exact/no-value.ts";
import type { Rational } from "../../../numeric/exact/rational.ts";
import * as exact from "../../../numeric/exact/rational.ts";
import type { Bracket, Real, Truth } from "../../../numeric/exact/real.ts";
import * as real from "../../../numeric/exact/real.ts";
import type { Univariate } from "../../../numeric/exact/univariate.ts";

/** A number of a case: a fraction, a root of a polynomial and what is made of it (exact too), or a bracket of 64 digits. */
export type Num = Rational | Algebraic | Bracket;

/** What an operation costs, in units of one on short fractions, about a tenth of a microsecond; measured once, and fixed. */
export const COST = { exact: 1, long: 20, algebraic: 100, bracket: 60, function: 3000 } as const;

export function isFraction(a: Num): a is Rational {
  return "d" in a;
}

export function isRoot(a: Num): a is Algebraic {
  return "root" in a;
}

export function add(a: Num, b: Num): Num {
  if (isFraction(a) && isFraction(b)) return exact.add(a, b);
  const root = sharedRoot(a, b);
  return root === null ? real.addReals(realOf(a), realOf(b)) : addAlgebraic(root, powersOf(a), powersOf(b));
}

export function negate(a: Num): Num {
  return isRoot(a) ? negateAlgebraic(a) : real.negateReal(a);
}

export function subtract(a: Num, b: Num): Num {
  return isFraction(a) && isFraction(b) ? exact.subtract(a, b) : add(a, negate(b));
}

export function multiply(a: Num, b: Num): Num {
  if (isFraction(a) && isFraction(b)) return exact.multiply(a, b);
  if (isNothing(a) || isNothing(b)) return exact.ZERO;
  const root = sharedRoot(a, b);
  return root === null ? real.multiplyReals(realOf(a), realOf(b)) : multiplyAlgebraic(root, powersOf(a), powersOf(b));
}

/** Throws NoValue for a divisor of 0, or one of which 64 digits do not tell. */
export function divide(a: Num, b: Num): Num {
  if (isFraction(a) && isFraction(b) && b.n !== 0n) return exact.divide(a, b);
  if (signOf(b) === 0) throw new NoValue("undefined", "division by zero");
  return isRoot(b) ? multiply(a, inverseAlgebraic(b)) : real.divideReals(realOf(a), realOf(b));
}

/** -1, 0, 1, or "undecided". */
export function signOf(a: Num): -1 | 0 | 1 | "undecided" {
  if (isFraction(a)) return a.n > 0n ? 1 : a.n < 0n ? -1 : 0;
  return isRoot(a) ? signOfAlgebraic(a) : real.compareReals(a, exact.ZERO);
}

/** Is `a ~ 0` so? */
export function holds(a: Num, relation: "==" | "!=" | ">=" | ">" | "<=" | "<"): Truth {
  const sign = signOf(a);
  if (sign !== "undecided") return RELATIONS[relation](sign);
  // A bracket that touches 0 from above tells >= and no more.
  const { low, high } = realOf(a) as Bracket;
  if (relation === ">=" && low.gte(0)) return true;
  if (relation === "<=" && high.lte(0)) return true;
  if (relation === ">" && high.lte(0)) return false;
  if (relation === "<" && low.gte(0)) return false;
  return "undecided";
}

const RELATIONS = {
  "==": (sign: number) => sign === 0,
  "!=": (sign: number) => sign !== 0,
  ">=": (sign: number) => sign >= 0,
  ">": (sign: number) => sign > 0,
  "<=": (sign: number) => sign <= 0,
  "<": (sign: number) => sign < 0,
} as const;

export function larger(a: Num, b: Num): Num {
  const sign = signOf(subtract(a, b));
  if (sign !== "undecided") return sign >= 0 ? a : b;
  return real.maxReals(realOf(a), realOf(b));
}

/** An integer power; throws NoValue for 0 to a negative one. */
export function power(a: Num, exponent: number): Num {
  if (!isRoot(a)) return real.powerReals(a, exact.rational(exponent));
  let result: Num = exact.ONE;
  for (let i = 0; i < Math.abs(exponent); i += 1) result = multiply(result, a);
  return exponent < 0 ? divide(exact.ONE, result) : result;
}

export function floor(a: Num): Num {
  return isRoot(a) ? floorAlgebraic(a) : real.floorReal(a);
}

/** The functions that leave the fractions. Each throws NoValue where it has no value. */
export const FUNCTIONS: Readonly<Record<string, (a: Num) => Num>> = {
  exp: (a) => real.exponential(realOf(a)),
  log: (a) => real.logarithm(realOf(a)),
  sqrt: (a) => real.squareRootReal(realOf(a)),
  tanh: (a) => real.hyperbolicTangent(realOf(a)),
  sin: (a) => real.sine(realOf(a)),
  cos: (a) => real.cosine(realOf(a)),
};

/** The number without its exact form, where that is more than a fraction. */
export function realOf(a: Num): Real {
  return isRoot(a) ? bracketOfAlgebraic(a) : a;
}

/** For a reader, and to tell numbers apart. */
export function printNum(a: Num): string {
  return isFraction(a) ? exact.printRational(a) : `≈ ${real.approximateReal(realOf(a), 12)}`;
}

function isNothing(a: Num): boolean {
  return isFraction(a) && a.n === 0n;
}

/** The root that both numbers can be written by; null where a bracket or another root comes in. */
function sharedRoot(a: Num, b: Num): Root | null {
  if (isRoot(a)) return isFraction(b) || (isRoot(b) && b.root === a.root) ? a.root : null;
  return isRoot(b) && isFraction(a) ? b.root : null;
}

function powersOf(a: Num): Univariate {
  if (isRoot(a)) return a.of;
  return isFraction(a) && a.n !== 0n ? [a] : [];
}
