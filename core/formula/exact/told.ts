import type { FloatFormat } from "../../numeric/exact/float-format.ts";
import type { Expression } from "../language/expression.ts";
import type { Arithmetic } from "../language/value.ts";
import { shown } from "./explain.ts";
import { engineOf, evaluate, type Scope } from "./judge.ts";
import { REALS } from "./reals-engine.ts";

/** The value of an expression for a reader, with about so many digits: "4.8", "≈ 1.41421", "≈ 0.333333 (1/3)". */
export function evaluateIn(expression: Expression, scope: Scope, arithmetic: Arithmetic, digits: number): string {
  if (arithmetic === "reals") return shown(evaluate(expression, scope, "reals"), digits, REALS);
  const format: FloatFormat = arithmetic;
  return shown(evaluate(expression, scope, format), digits, engineOf(format));
}

/** How many digits it takes to tell two sides apart; 6 where they are equal. */
export function telling(sides: readonly Expression[], scope: Scope, arithmetic: Arithmetic): number {
  const plain = (digits: number): ReadonlySet<string> =>
    new Set(sides.map((side) => evaluateIn(side, scope, arithmetic, digits).replace(/^≈ | \(.*\)$/gu, "")));
  return [6, 9, 12, 16, 20, 25, 32, 40, 50].find((digits) => plain(digits).size === sides.length) ?? 6;
}
