import type { Asking } from "../../../formula/asking.ts";
import { type Falsified, falsify } from "../../../proof/falsify/falsify.ts";
import type { Trial } from "../../trial/method.ts";
import type { Problem } from "../cases/problem.ts";
import { type Accepted, never } from "./close.ts";

/** What came of holding a proof against what random cases never meet. */
export interface HeldAgainst {
  /** What contradicts the proof, the first of it; empty where nothing does. */
  readonly contradiction: string;
  /** How many special cases were tried: zeros, ends, named sizes and the like, of what is proved and of the facts that it rests on. */
  readonly cases: number;
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
  return { contradiction: first === undefined ? "" : `${step}${first.told}`, cases: casesOf(all) };
}

/** Special cases of all that was proved, and values of the facts about single terms that it rests on. */
function casesOf(all: readonly Falsified[]): number {
  return all.reduce(
    (sum, { cases, lemmas }) => Object.values(cases.cases).reduce((a, b) => a + b, sum + lemmas.met),
    0,
  );
}
