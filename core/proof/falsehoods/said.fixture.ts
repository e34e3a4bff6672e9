import type { Answer, Asking, Question } from "../../formula/asking.ts";
import { parseFormula } from "../../formula/index.ts";
import { type Alternation, checkAlternation } from "../check/alternation.ts";
import { checkBoxes } from "../check/boxes.ts";
import { type Checked, check } from "../check/check.ts";
import { Refused } from "../check/normal/refused.ts";
import { readState } from "../check/read/state.ts";
import type { Proof } from "../step/step.ts";
import { proofOf, type Statement, universalOf } from "./falsehood.fixture.ts";
import { type AlternationStatement, type BoxStatement, overBox } from "./others.fixture.ts";

/** Answers questions, as a solver does. */
export type Ask = (question: Question) => Promise<Answer>;

/** A solver that says this to each question in turn, and knows nothing of the others. */
export function saying(answers: readonly Answer["status"][] = []): Ask {
  const left = [...answers];
  return () => Promise.resolve({ status: left.shift() ?? "unknown", printed: "" });
}

async function told(work: () => Asking<Checked>, ask: Ask): Promise<string> {
  try {
    const asking = work();
    let step = asking.next();
    while (!step.done) step = asking.next(await ask(step.value));
    return step.value.kind === "accepted" ? "accepted" : step.value.reason;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

/** What the checker says of a proof: "accepted", or why not. */
export function saidOf(statement: Statement, proof: string | Proof, ask: Ask): Promise<string> {
  return told(() => check(readState(universalOf(statement)), proofOf(proof)), ask);
}

export function saidOfAlternation(
  { domains, inner, formula, given = "" }: AlternationStatement,
  ask: Ask,
): Promise<string> {
  const premise = given === "" ? null : parseFormula(given);
  const problem: Alternation = { domains, inner, definitions: {}, formula: parseFormula(formula), given: premise };
  return told(() => checkAlternation(problem), ask);
}

export function saidOfBoxes(statement: BoxStatement, tree: string): string {
  const checked = checkBoxes(overBox(statement), tree);
  return checked.kind === "accepted" ? "accepted" : checked.reason;
}
