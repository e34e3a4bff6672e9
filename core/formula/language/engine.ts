import type { Rational } from "../../numeric/exact/rational.ts";
import type { Truth } from "../../numeric/exact/real.ts";
import type { LAWS } from "../../numeric/tails/laws.ts";

/** The functions of one number that every arithmetic has. */
export type ScalarFunction = "abs" | "exp" | "log" | "sqrt" | "tanh" | "sin" | "cos" | "sign" | "floor" | "relu";

/** Functions of several numbers, or of one that only the reals have. */
export type FurtherFunction =
  | "ceil"
  | "round"
  | "log2"
  | "log10"
  | "mod"
  | "gcd"
  | "lcm"
  | "choose"
  | "factorial"
  | keyof typeof LAWS;

/** The formula uses what an engine has no word for. It is not wrong: other engines judge it. */
export class Unsupported extends Error {}

/**
 * One arithmetic: what the evaluator needs to know about its numbers. An operation without a value throws NoValue, of kind
 * `undefined` where there is none and `undecided` where the digits do not tell.
 */
export interface Engine<S> {
  /** A number written in the formula, in the arithmetic's own precision. */
  literal(text: string): S;
  /** A number of a case, in the arithmetic's own precision. */
  fromRational(value: Rational): S;
  add(a: S, b: S): S;
  subtract(a: S, b: S): S;
  multiply(a: S, b: S): S;
  divide(a: S, b: S): S;
  power(a: S, exponent: S): S;
  negate(a: S): S;
  max(a: S, b: S): S;
  min(a: S, b: S): S;
  readonly functions: Readonly<Record<ScalarFunction, (a: S) => S>>;
  /** A function of several numbers, with as many of them as it takes. */
  further(name: FurtherFunction, args: readonly S[]): S;
  less(a: S, b: S): Truth;
  lessOrEqual(a: S, b: S): Truth;
  equal(a: S, b: S): Truth;
  /** False for a bracket: a comparison that met one rests on 64 digits. */
  isExact(a: S): boolean;
  /** False for NaN. */
  isDefined(a: S): boolean;
  isFinite(a: S): boolean;
  /** The integer that a number is, or null. */
  integer(a: S): number | null;
  /** The number as a reader should see it, to about so many significant digits where it is long. */
  show(a: S, digits: number): string;
}
