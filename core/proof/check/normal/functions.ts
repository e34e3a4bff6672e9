import { compare, floor, ONE, type Rational, rational, ZERO } from "../../../numeric/exact/rational.ts";

/** Functions of one number that a polynomial keeps as an unknown. */
export const FUNCTIONS: ReadonlySet<string> = new Set([
  "relu",
  "exp",
  "log",
  "sqrt",
  "tanh",
  "sin",
  "cos",
  "floor",
  "sign",
]);

/** The value of a function where it is a fraction for certain; null where it is none or is not worked out. */
export function worthOf(name: string, at: Rational): Rational | null {
  if (name === "relu") return at.n > 0n ? at : ZERO;
  if (name === "sign") return rational(compare(at, ZERO));
  if (name === "floor") return floor(at);
  if (at.n === 0n) return { exp: ONE, cos: ONE, sqrt: ZERO, tanh: ZERO, sin: ZERO }[name] ?? null;
  if (compare(at, ONE) === 0) return { sqrt: ONE, log: ZERO }[name] ?? null;
  return null;
}
