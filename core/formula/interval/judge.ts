import { NoValue } from "../../numeric/exact/no-value.ts";
import type { Bindings } from "../exact/bindings.ts";
import { Evaluator } from "../exact/evaluator.ts";
import { bind, type Scope } from "../exact/judge.ts";
import type { Expression } from "../language/expression.ts";
import { INTERVALS } from "./engine.ts";
import type { Interval } from "./interval.ts";

/** What a formula says at every point of a box alike; "open" where it may say different things, or intervals do not tell. */
export type OverAll = "holds" | "fails" | "undefined" | "open";

export function overBox(formula: Expression, bindings: Bindings<Interval>): OverAll {
  try {
    const truth = new Evaluator(INTERVALS).truth(formula, bindings);
    return truth === "undecided" ? "open" : truth ? "holds" : "fails";
  } catch (error) {
    if (!(error instanceof NoValue)) throw error;
    return error.kind === "undefined" ? "undefined" : "open";
  }
}

/**
 * What does a formula say at one case, in the reals, as far as intervals of doubles tell? In microseconds, where 64 digits take
 * milliseconds. What it says is so; "open" says nothing.
 *
 * Rests on the same assumption about the runtime's exponential and the like as proofs by intervals (`functions.ts`).
 */
export function judgeInIntervals(formula: Expression, scope: Scope): OverAll {
  return overBox(formula, bind(scope, INTERVALS));
}
