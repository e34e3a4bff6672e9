import fc from "fast-check";
import type { Sizes } from "../formula/index.ts";
import type { Stream } from "../random/stream.ts";
import { type Case, examine, type Finding, type Problem, suspicious } from "./problem.ts";

/** Cases generated at one combination of sizes: fixed, so that a verdict never depends on a machine's speed. */
const RUNS = 300;
/** After so many cases that 64 digits cannot decide, more of them teach nothing: each costs milliseconds. */
const UNDECIDED_ENOUGH = 100;

/** What a hunt came to. */
export interface Hunted {
  readonly hit: { readonly given: Case; readonly finding: Finding & { kind: "hit" } } | null;
  /** Cases that met the premise. */
  readonly accepted: number;
  /** Cases that failed in float64 and not in the declared arithmetic. */
  readonly artefacts: number;
  /** Cases that 64 digits could not decide. */
  readonly undecided: number;
  readonly shrinks: number;
  /** The sizes that were searched; fewer than all where the hunt gave up. */
  readonly reached: readonly Sizes[];
}

/** Did the hunt end because 64 digits could not decide its cases? */
export function gaveUp({ undecided }: Hunted): boolean {
  return undecided >= UNDECIDED_ENOUGH;
}

/**
 * Looks for a hit with fast-check: edge values, biased generation, shrinking. Every case on the way, shrunk ones included, is
 * judged in the declared arithmetic, so that what comes back is certified. Where exact judging is dear, float64 chooses which
 * cases are worth it.
 *
 * fast-check hunts only; it never estimates a rate (its numbers are not uniform).
 */
export function hunt(problem: Problem, stream: Stream): Hunted {
  let [accepted, artefacts, undecided] = [0, 0, 0];
  const reached: Sizes[] = [];
  for (const [index, sizes] of problem.sizes.entries()) {
    if (undecided >= UNDECIDED_ENOUGH) break;
    reached.push(sizes);
    const seed = stream.replicate(index).integer(2 ** 31);
    let misuse: unknown = null;
    const arbitrary = fc.record(
      Object.fromEntries(
        Object.entries(problem.domains).map(([name, d]) => [name, d.arbitrary(sizes, problem.arithmetic)]),
      ),
    );
    const passes = (given: Case): boolean => {
      try {
        if (undecided >= UNDECIDED_ENOUGH) return true;
        if (problem.bracketed && !suspicious(problem, given)) {
          accepted += 1;
          return true;
        }
        const finding = examine(problem, given);
        if (finding.kind !== "excluded") accepted += 1;
        if (finding.kind === "undecided") undecided += 1;
        if (finding.kind === "miss" && problem.bracketed) artefacts += 1;
        return finding.kind !== "hit";
      } catch (error) {
        misuse = error;
        return false;
      }
    };
    const result = fc.check(fc.property(arbitrary, passes), { seed, numRuns: RUNS });
    if (misuse !== null) throw misuse;
    const given = result.counterexample?.[0];
    if (given !== undefined) {
      const finding = examine(problem, given);
      if (finding.kind !== "hit") throw new Error("a counterexample must stay one when it is judged again");
      return { hit: { given, finding }, accepted, artefacts, undecided, shrinks: result.numShrinks, reached };
    }
  }
  return { hit: null, accepted, artefacts, undecided, shrinks: 0, reached };
}
