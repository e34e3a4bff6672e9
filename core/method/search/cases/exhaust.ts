import type { Sizes } from "../../../formula/index.ts";
import { count } from "../../../numeric/describe/figure.ts";
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
  const found = extentOf(problem);
  return found === null || isTooMuch(problem, found) ? null : found.cases;
}

/** Why a finite problem is not tried to the end, in words; null where it is, or where it is not finite. */
export function tooManyCases(problem: Problem): string | null {
  const found = problem.sizesAreAll ? extentOf(problem) : null;
  if (found === null || !isTooMuch(problem, found)) return null;
  const most = `${count(LARGEST)} cases and ${count(WORK.exhaust * problem.share)} units of work`;
  if (!Number.isFinite(found.work))
    return `There are more cases than a double can count: beyond ${most} they are not tried one by one.`;
  const each = count(Math.round(found.work / found.cases));
  return `There are ${count(found.cases)} cases, of about ${each} units of work each: beyond ${most} they are not tried one by one.`;
}

interface Extent {
  readonly cases: number;
  readonly work: number;
}

/** All cases at all sizes and the work of judging them; null where a domain is infinite. */
function extentOf(problem: Problem): Extent | null {
  const { domains, sizes } = problem;
  let [cases, work] = [0, 0];
  for (const at of sizes) {
    let here = 1;
    for (const domain of Object.values(domains)) {
      const each = domain.count(at);
      if (each === null) return null;
      here *= each;
    }
    cases += here;
    work += here * caseWork(problem, at);
  }
  return { cases, work };
}

function isTooMuch({ share }: Problem, { cases, work }: Extent): boolean {
  return cases > LARGEST || work > WORK.exhaust * share;
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
