import type { FloatFormat } from "../../numeric/exact/float-format.ts";
import { NoValue } from "../../numeric/exact/no-value.ts";
import { absolute, compare, fromDouble, type Rational, subtract, ZERO } from "../../numeric/exact/rational.ts";
import type { Comparison, Expression } from "../language/expression.ts";
import type { Value } from "../language/value.ts";
import { mismatch } from "../shape/mismatch.ts";
import { liftTwo } from "../shape/shape.ts";
import { evaluate, type Scope } from "./judge.ts";

/** How far two sides are apart, exactly; infinite where only one of them is, or where they are opposite infinities. */
export type Deviation = Rational | "infinite";

/**
 * By how much does a float format miss what a formula says at one case? The largest deviation of its comparisons of numbers, entry by
 * entry, from the sides as the format computes them; their difference is not rounded. `==` is missed by |left - right|, `<=` and `<` by
 * what the left side has too much, and by 0 where it has nothing too much, so that a strict comparison of equal sides fails by 0.
 *
 * A comparison or a conjunction (`and`, chains) of comparisons has a deviation. `!=`, truth values, sides without a value and parts of
 * another kind have none and are left out.
 *
 * @param formula - checked, its shapes too
 * @returns null where nothing is left
 * @throws RangeError for an unknown name or mismatched lengths
 */
export function deviation(formula: Expression, scope: Scope, format: FloatFormat): Deviation | null {
  if (formula.kind === "and") {
    return larger(deviation(formula.left, scope, format), deviation(formula.right, scope, format));
  }
  if (formula.kind !== "comparison") return null;
  const sides = formula.terms.map((term) => sideOf(term, scope, format));
  let largest: Deviation | null = null;
  for (const [i, operator] of formula.comparisons.entries()) {
    const [left, right] = [sides[i] ?? null, sides[i + 1] ?? null];
    if (left === null || right === null) continue;
    liftTwo(
      left,
      right,
      (a, b) => {
        largest = larger(largest, apart(operator, a, b));
      },
      (a, b) => mismatch(formula, a, b),
    );
  }
  return largest;
}

/** The larger one; null where both are. The first where they are equal. */
export function larger(a: Deviation | null, b: Deviation | null): Deviation | null {
  if (a === null || b === null) return a ?? b;
  if (a === "infinite" || b === "infinite") return "infinite";
  return compare(b, a) > 0 ? b : a;
}

function sideOf(term: Expression, scope: Scope, format: FloatFormat): Value<number> | null {
  try {
    return evaluate(term, scope, format);
  } catch (error) {
    if (error instanceof NoValue) return null;
    throw error;
  }
}

function apart(operator: Comparison, a: number | boolean, b: number | boolean): Deviation | null {
  if (typeof a === "boolean" || typeof b === "boolean" || Number.isNaN(a) || Number.isNaN(b)) return null;
  if (operator === "!=") return null;
  const isMissed = operator === "==" ? a !== b : operator === "<" || operator === "<=" ? a > b : a < b;
  if (!isMissed) return ZERO;
  return Number.isFinite(a) && Number.isFinite(b) ? absolute(subtract(fromDouble(a), fromDouble(b))) : "infinite";
}
