import type { ProvedAt } from "../../../claim/evidence.ts";
import type { Asking } from "../../../formula/asking.ts";
import { parseCase } from "../../../formula/shape/parse-case.ts";
import { checkBoxes } from "../../../proof/check/boxes.ts";
import { check } from "../../../proof/check/check.ts";
import { readState } from "../../../proof/check/read/state.ts";
import { readStep } from "../../../proof/step/read-step.ts";
import type { Carrying } from "../../trial/method.ts";
import { strangeness } from "../cases/membership.ts";
import { examine, type Problem } from "../cases/problem.ts";
import { questionOf } from "./by-intervals.ts";
import { never } from "./close.ts";

/**
 * Does what a record holds carry its verdict on this problem? Whoever asks trusts nobody who tried it: a witness must lie in its domains
 * and is judged in its arithmetic; the steps of a proof are read from their lines and put to the checker. That some case meets the premise of
 * what is proved is not asked again.
 *
 * @returns empty where it does, else why it does not
 */
export function* judgedAgain(problem: Problem, { basis, witness, proof }: Carrying): Asking<string> {
  if (basis === "witness") return witnessTrouble(problem, witness ?? {});
  const provedAt = proof?.provedAt ?? [];
  for (const each of provedAt) {
    const trouble = yield* proofTrouble(problem, each);
    if (trouble !== "") return trouble;
  }
  const reached = (wanted: object): boolean =>
    provedAt.some(({ sizes }) => Object.entries(sizes).every(([name, size]) => Reflect.get(wanted, name) === size));
  // At a listed size without a proof no case meets the premise; that, too, is not asked again.
  const spoken = problem.sizesAreAll ? (problem.given === null ? problem.sizes : []) : [{}];
  return provedAt.length > 0 && spoken.every(reached) ? "" : "its proof must reach every size";
}

function witnessTrouble(problem: Problem, witness: Readonly<Record<string, string>>): string {
  const given = Object.fromEntries(Object.entries(witness).map(([name, text]) => [name, parseCase(text)]));
  const trouble = strangeness(problem, given);
  if (trouble !== "") return trouble;
  return examine(problem, given).kind === "hit" ? "" : "its witness is none";
}

function* proofTrouble(problem: Problem, provedAt: ProvedAt): Asking<string> {
  const { sizes } = provedAt;
  if ("boxes" in provedAt) {
    const question = questionOf(problem, sizes);
    if (question === null) return "its boxes must cover a region of numbers";
    const checked = checkBoxes(question, provedAt.boxes);
    return checked.kind === "refused" ? checked.reason : "";
  }
  const { writtenOut, indices, steps, shows } = provedAt;
  const { domains, definitions, given } = problem;
  const state = readState({ domains, definitions, formula: never(problem), given }, sizes);
  const checked = yield* check(state, { sizes, writtenOut, indices, steps: steps.map(readStep), shows });
  return checked.kind === "refused" ? checked.reason : "";
}
