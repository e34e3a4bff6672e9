import type { Sizes } from "../formula/index.ts";
import { caseWork, WORK } from "./case-work.ts";
import type { Hit } from "./hunt.ts";
import { type Case, examine, type Problem } from "./problem.ts";

/** The largest number of cases that are tried one by one. */
export const LARGEST = 200_000;

/** Every case was looked at, and this is what they said. */
export interface Exhausted {
  readonly hit: Hit | null;
  /** Cases that met the premise; up to and including the hit. */
  readonly accepted: number;
  readonly undecided: number;
}

/** How many cases there are at all sizes together; null where a domain is infinite, or where they are too many or too dear to try. */
export function countCases(problem: Problem): number | null {
  const { domains, sizes } = problem;
  let [total, work] = [0, 0];
  for (const at of sizes) {
    let here = 1;
    for (const domain of Object.values(domains)) {
      const count = domain.count(at);
      if (count === null) return null;
      here *= count;
    }
    total += here;
    if (total > LARGEST) return null;
    work += here * caseWork(problem, at);
  }
  return work <= WORK.exhaust ? total : null;
}

/** Tries every case of a finite problem, in a fixed order, until one is a hit. */
export function exhaust(problem: Problem): Exhausted {
  let [accepted, undecided] = [0, 0];
  for (const at of problem.sizes) {
    for (const given of casesAt(problem, at)) {
      const finding = examine(problem, given);
      if (finding.kind !== "excluded") accepted += 1;
      if (finding.kind === "undecided") undecided += 1;
      if (finding.kind === "hit") return { hit: { given, finding }, accepted, undecided };
    }
  }
  return { hit: null, accepted, undecided };
}

/** Every case of finite domains at these sizes, in a fixed order. */
export function* casesAt({ domains }: Pick<Problem, "domains">, sizes: Sizes): Generator<Case> {
  const entries = Object.entries(domains);
  function* from(index: number, given: Case): Generator<Case> {
    const entry = entries[index];
    if (entry === undefined) {
      yield given;
      return;
    }
    for (const value of entry[1].cases(sizes)) yield* from(index + 1, { ...given, [entry[0]]: value });
  }
  yield* from(0, {});
}
