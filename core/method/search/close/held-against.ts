import type { Asking } from "../../../formula/asking.ts";
import { count } from "../../../numeric/describe/figure.ts";
import { type Falsified, falsify } from "../../../proof/falsify/falsify.ts";
import type { Trial } from "../../trial/method.ts";
import type { Problem } from "../cases/problem.ts";
import { type Accepted, never } from "./close.ts";

/** What came of holding a proof against what random cases never meet. */
export interface HeldAgainst {
  /** What contradicts the proof, the first of it; empty where nothing does. */
  readonly contradiction: string;
  /** How it was tried, in a sentence. */
  readonly note: string;
}

/**
 * Does anything contradict what the checker accepted? The falsifier knows nothing of the search and little of the checker; what it
 * finds is a defect of Probatum, and the reading is void.
 */
export function* heldAgainst(problem: Problem, proofs: readonly Accepted[], trial: Trial): Asking<HeldAgainst> {
  const { domains, definitions, given, seeks } = problem;
  const universal = { domains, definitions, formula: never(problem), given };
  const all: Falsified[] = [];
  for (const [i, accepted] of proofs.entries()) {
    const { sizes } = accepted;
    const { state, proof } = accepted.kind === "steps" ? accepted : { state: null, proof: null };
    const proved = { universal, state, proof, sizes, needsValue: seeks === "counterexample" };
    all.push(yield* falsify(proved, trial.stream(`falsify ${i}`)));
  }
  const [first] = all.flatMap(({ contradictions }) => contradictions);
  const step = first === undefined || first.step === null ? "" : `step ${first.step}: `;
  return { contradiction: first === undefined ? "" : `${step}${first.told}`, note: noteOf(all) };
}

function noteOf(all: readonly Falsified[]): string {
  const cases = all.flatMap((each) => Object.values(each.cases.cases)).reduce((a, b) => a + b, 0);
  const lemmas = all.reduce((sum, each) => sum + each.lemmas.met, 0);
  const tried = lemmas === 0 ? "" : `, its facts about single terms at ${count(lemmas)} values`;
  return `Its steps were tried at ${count(cases)} special cases, such as zeros, ends and named sizes${tried}: none contradicts it.`;
}
