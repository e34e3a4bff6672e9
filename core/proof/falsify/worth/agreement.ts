import { type Judgement, judge, type Scope } from "../../../formula/exact/judge.ts";
import type { Expression } from "../../../formula/language/expression.ts";
import { printFormula } from "../../../formula/language/print.ts";
import type { CaseValue, Sizes } from "../../../formula/language/value.ts";
import type { State, Universal } from "../../check/read/state.ts";
import type { Scalar } from "../../step/language.ts";
import type { Code } from "./codes.ts";
import type { Reader } from "./evaluate.ts";
import { either } from "./operations.ts";
import { type Outcome, type World, world } from "./world.ts";

/** A case in fractions, as the formula's own evaluation takes it. */
export type Case = Readonly<Record<string, CaseValue>>;

/** A state made ready to be worked out. */
export interface ReadyState {
  readonly obligations: readonly Code<Outcome>[];
  readonly goal: Code<Outcome>;
  readonly domain: readonly Code<Outcome>[];
  readonly premise: readonly Code<Outcome>[];
  readonly values: readonly Code<Outcome>[];
}

export function ready(state: State, reader: Reader): ReadyState {
  const all = (statements: readonly Scalar[]): readonly Code<Outcome>[] => statements.map((each) => reader.truth(each));
  return {
    obligations: all(state.obligations),
    goal: reader.truth(state.goal),
    domain: all(state.domain),
    premise: all(state.premise),
    values: all(state.values),
  };
}

/**
 * Does what a proof has to show say, at one case of the domains, exactly what the formula says there by its own evaluation, where it
 * holds and where it has a value, and the premise too? Null if so, else in which way not. What 64 digits leave open is passed over.
 */
export function disagreement(
  { formula, given, definitions }: Universal,
  state: ReadyState,
  sizes: Sizes,
  values: Case,
): string | null {
  const at = world(sizes, values, null);
  const told = (of: Expression, needs: readonly Code<Outcome>[], says: readonly Code<Outcome>[]): string | null => {
    const judged = judgedAt(of, { ...definitions, ...values }).kind;
    const stated = statedIn(at, needs, says);
    if (judged === "undecided" || stated === "undecided" || judged === stated) return null;
    return `${printFormula(of)} ${judged}, and as a proof sees it ${stated}`;
  };
  const premise = given === null ? null : told(given, state.values, state.premise);
  const outside = state.domain.some((fact) => fact.run(at) === false);
  return (
    told(formula, state.obligations, [state.goal]) ?? premise ?? (outside ? "a fact of the domain is false" : null)
  );
}

/** The formula by its own evaluation; open where it makes no sense at these sizes, which is for whoever asserts it to be told. */
export function judgedAt(of: Expression, scope: Scope): Judgement {
  try {
    return judge(of, scope, "reals");
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return { kind: "undecided", reason: error.message };
    throw error;
  }
}

/** What the needs of a value and the statements themselves come to, in the words of a judgement. */
function statedIn(
  at: World,
  needs: readonly Code<Outcome>[],
  says: readonly Code<Outcome>[],
): "holds" | "fails" | "undefined" | "undecided" | "without a value that is asked for" {
  const defined = allOf(at, needs);
  if (defined === false) return "undefined";
  const all = allOf(at, says);
  if (defined !== true) return "undecided";
  if (all === "none") return "without a value that is asked for";
  return all === "undecided" ? all : all ? "holds" : "fails";
}

/** Kleene's "and". */
export function allOf(at: World, statements: readonly Code<Outcome>[]): Outcome {
  let all: Outcome = true;
  for (const each of statements) {
    all = either(false, all, () => each.run(at));
    if (all === false) return false;
  }
  return all;
}
