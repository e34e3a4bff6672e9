import type { Stream } from "../random/stream.ts";
import { ALPHA } from "./alpha.ts";
import type { Hit } from "./hunt.ts";
import { examine, type Problem, randomCase } from "./problem.ts";

/** Independent cases drawn: fixed, and fewer where a case takes 64-digit brackets. */
const CASES = 10_000;
const BRACKETED_CASES = 300;
/** One undecided case forbids a bound; a few tell that it is no accident. */
const UNDECIDED_ENOUGH = 10;

/** What independent cases of the declared distribution said. */
export interface Measured {
  readonly hit: Hit | null;
  readonly drawn: number;
  /** Cases that met the premise and were decided. */
  readonly accepted: number;
  readonly undecided: number;
  /** With probability 1 - alpha at most this share of the distribution is a hit; 1 where too few cases met the premise. */
  readonly bound: number;
}

/**
 * How common can a hit be, given that none was seen? Draws a fixed number of independent cases from counter-based streams
 * and judges each in the declared arithmetic. A hit ends it at once.
 *
 * No hit among n independent cases bounds their share by 1 - alpha^(1/n).
 * @see Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404, with no success in n trials
 */
export function measure(problem: Problem, stream: Stream, planned = casesToMeasure(problem)): Measured {
  let [drawn, accepted, undecided] = [0, 0, 0];
  for (let index = 0; index < planned && undecided < UNDECIDED_ENOUGH; index += 1) {
    drawn += 1;
    const draw = stream.replicate(index);
    const sizes = problem.sizes[draw.integer(problem.sizes.length)] ?? {};
    const given = randomCase(problem, sizes, draw);
    const finding = examine(problem, given);
    if (finding.kind === "hit") return { hit: { given, finding }, drawn, accepted, undecided, bound: 1 };
    if (finding.kind === "undecided") undecided += 1;
    if (finding.kind === "miss") accepted += 1;
  }
  // A case that could not be decided may be a hit, so it may not be left out of the count: no bound then.
  const enough = undecided === 0 && accepted > 0 && accepted >= planned / 10;
  return { hit: null, drawn, accepted, undecided, bound: enough ? shareBound(accepted) : 1 };
}

/** How many cases are drawn. */
function casesToMeasure({ bracketed }: Problem): number {
  return bracketed ? BRACKETED_CASES : CASES;
}

/** 1 - alpha^(1/n), written so that small bounds keep their digits. */
export function shareBound(n: number): number {
  return -Math.expm1(Math.log(ALPHA) / n);
}
