import type { Expression } from "../../formula/language/expression.ts";

/**
 * The language in which steps are written: the formula language about single numbers, with every list read out. An entry is
 * `w[i]`, the number of entries `size(d)`, a sum over a list is its size times `mean(i, d, …)`; `max`, `min` and `prod` of a list are
 * written the same way, and "every entry", "some entry" are `all(i, d, …)` and `some(i, d, …)`.
 *
 * An index is a name, or a position such as 3. A size is a name such as d, or a number.
 */
export type Scalar = Expression;

/** An index or a size: the name, or the digits. */
export type Place = string;

/** Words that bind an index: `mean(i, d, body)`. */
export const BINDERS: ReadonlySet<string> = new Set(["mean", "max", "min", "prod", "all", "some"]);

export const ZERO_TERM: Scalar = { kind: "number", text: "0" };
export const ONE_TERM: Scalar = { kind: "number", text: "1" };

/** A call that binds an index, taken apart; null for everything else. */
export function binderOf(e: Scalar): { word: string; index: Place; size: Place; body: Scalar } | null {
  if (e.kind !== "call" || !BINDERS.has(e.name) || e.args.length !== 3) return null;
  const [index, size, body] = e.args as [Scalar, Scalar, Scalar];
  return { word: e.name, index: placeOf(index), size: placeOf(size), body };
}

export function bind(word: string, index: Place, size: Place, body: Scalar): Scalar {
  return { kind: "call", name: word, args: [place(index), place(size), body] };
}

/** The entry of a list, or a name by itself where there is no index. */
export function entry(name: string, at: readonly Place[]): Scalar {
  const of: Scalar = { kind: "name", name };
  return at.length === 0 ? of : { kind: "index", of, at: at.map(place) };
}

/** How many entries a list of this size has. */
export function countOf(size: Place): Scalar {
  return isPosition(size) ? { kind: "number", text: size } : { kind: "call", name: "size", args: [place(size)] };
}

/** "left ~ right" as "left - right ~ 0"; the relations of steps are ==, !=, >= and >. */
export type Relation = "==" | "!=" | ">=" | ">";

export function relates(of: Scalar, relation: Relation): Scalar {
  return { kind: "comparison", comparisons: [relation], terms: [of, ZERO_TERM] };
}

/** A statement "e ~ 0", taken apart; null for everything else. */
export function relationOf(e: Scalar): { of: Scalar; relation: Relation } | null {
  if (e.kind !== "comparison" || e.comparisons.length !== 1) return null;
  const [of, zero] = e.terms;
  const [relation] = e.comparisons;
  if (of === undefined || zero?.kind !== "number" || zero.text !== "0") return null;
  return relation === "==" || relation === "!=" || relation === ">=" || relation === ">" ? { of, relation } : null;
}

export function add(left: Scalar, right: Scalar): Scalar {
  return { kind: "operation", operator: "+", left, right };
}

export function subtract(left: Scalar, right: Scalar): Scalar {
  return { kind: "operation", operator: "-", left, right };
}

export function multiply(left: Scalar, right: Scalar): Scalar {
  return { kind: "operation", operator: "*", left, right };
}

export function divide(left: Scalar, right: Scalar): Scalar {
  return { kind: "operation", operator: "/", left, right };
}

export function power(base: Scalar, exponent: number): Scalar {
  return { kind: "operation", operator: "^", left: base, right: { kind: "number", text: String(exponent) } };
}

export function call(name: string, ...args: readonly Scalar[]): Scalar {
  return { kind: "call", name, args };
}

export function not(of: Scalar): Scalar {
  return { kind: "not", of };
}

/** All of them, as a tree of `and`; true where there are none. */
export function every(parts: readonly Scalar[]): Scalar {
  if (parts.length === 0) return { kind: "boolean", value: true };
  return parts.reduce((left, right) => ({ kind: "and", left, right }));
}

/** One of them, as a tree of `or`; false where there are none. */
export function either(parts: readonly Scalar[]): Scalar {
  if (parts.length === 0) return { kind: "boolean", value: false };
  return parts.reduce((left, right) => ({ kind: "or", left, right }));
}

/** The parts of a tree of `and` (or `or`), left to right; the statement itself where it is none. */
export function partsOf(e: Scalar, kind: "and" | "or"): readonly Scalar[] {
  return e.kind === kind ? [...partsOf(e.left, kind), ...partsOf(e.right, kind)] : [e];
}

export function isPosition(place: Place): boolean {
  return /^[1-9]\d*$/.test(place);
}

/** Names are those that a formula may have: no sign of the checker's own stands in one, and none is a position. */
export function isName(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);
}

/** The index or size that a node names. Throws RangeError for anything but a name or a whole number above 0. */
export function placeOf(e: Scalar): Place {
  if (e.kind === "name") return e.name;
  if (e.kind === "number" && isPosition(e.text)) return e.text;
  throw new RangeError(`an index or a size must be a name or a whole number above 0, got a ${e.kind}`);
}

function place(of: Place): Scalar {
  return isPosition(of) ? { kind: "number", text: of } : { kind: "name", name: of };
}
