import { divide, fromDecimal, negate, type Rational } from "../../numeric/rational.ts";

type Term = string | readonly Term[];

/**
 * The values that a solver printed for `(get-value (v1 v2))`, by the number of the unknown. Null where one of them is no
 * fraction: an algebraic number, or an approximation.
 */
export function readValues(printed: string): ReadonlyMap<number, Rational> | null {
  const [list] = terms(tokens(printed));
  if (list === undefined || typeof list === "string") return null;
  const values = new Map<number, Rational>();
  for (const pair of list) {
    const [name, written] = typeof pair === "string" ? [] : pair;
    if (typeof name !== "string" || written === undefined || !/^v\d+$/.test(name)) return null;
    const value = rationalOf(written);
    if (value === null) return null;
    values.set(Number(name.slice(1)), value);
  }
  return values;
}

function tokens(text: string): string[] {
  return text.match(/[()]|[^\s()]+/g) ?? [];
}

/** Nested lists, read to the end or to a closing parenthesis. */
function terms(left: string[]): readonly Term[] {
  const found: Term[] = [];
  for (let token = left.shift(); token !== undefined && token !== ")"; token = left.shift()) {
    found.push(token === "(" ? terms(left) : token);
  }
  return found;
}

function rationalOf(term: Term): Rational | null {
  if (typeof term === "string") return /^\d+(\.\d+)?$/.test(term) ? fromDecimal(term) : null;
  const [operator, first, second] = term;
  const [a, b] = [first, second].map((each) => (each === undefined ? null : rationalOf(each)));
  if (a === null || a === undefined) return null;
  if (operator === "-" && second === undefined) return negate(a);
  return operator === "/" && b !== null && b !== undefined && b.n !== 0n ? divide(a, b) : null;
}
