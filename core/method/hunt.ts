import fc from "fast-check";
import type { Sizes } from "../formula/index.ts";
import type { Stream } from "../random/stream.ts";
import { type Case, examine, type Finding, type Problem, suspicious } from "./problem.ts";

/** Cases generated at one combination of sizes: fixed, so that a verdict never depends on a machine's speed. */
const RUNS = 200;
/** After so many cases that 64 digits cannot decide, more of them teach nothing: each costs milliseconds. */
const UNDECIDED_ENOUGH = 100;
/** Cases looked at while a hit is made smaller: fixed, because some hits can be made smaller almost without end. */
const SHRINKS = 1000;

/** A case that settles the assertion, certified. */
export interface Hit {
  readonly given: Case;
  readonly finding: Finding & { kind: "hit" };
}

/** What a hunt saw besides its hit. */
interface Tally {
  /** Cases looked at; those seen to lie outside the premise are left out. */
  accepted: number;
  /** Cases that failed in float64 and not in the declared arithmetic. */
  artefacts: number;
  /** Cases that 64 digits could not decide. */
  undecided: number;
  /** The first case seen that meets the premise. */
  met: Case | null;
}

/** What a hunt came to. */
export interface Hunted extends Readonly<Tally> {
  readonly hit: Hit | null;
  readonly shrinks: number;
  /** The sizes that were searched; fewer than all where the hunt gave up. */
  readonly reached: readonly Sizes[];
}

/** Did the hunt end because 64 digits could not decide its cases? */
export function gaveUp({ undecided }: Readonly<Tally>): boolean {
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
  const tally: Tally = { accepted: 0, artefacts: 0, undecided: 0, met: null };
  const reached: Sizes[] = [];
  for (const [index, sizes] of problem.sizes.entries()) {
    if (gaveUp(tally)) break;
    reached.push(sizes);
    const found = huntAt(problem, sizes, stream.replicate(index).integer(2 ** 31), tally);
    if (found !== null) return { ...tally, ...found, reached };
  }
  return { ...tally, hit: null, shrinks: 0, reached };
}

function huntAt(problem: Problem, sizes: Sizes, seed: number, tally: Tally): { hit: Hit; shrinks: number } | null {
  const entries = Object.entries(problem.domains).map(([name, d]) => [name, d.arbitrary(sizes, problem.arithmetic)]);
  const cases: fc.Arbitrary<Case> = fc.record(Object.fromEntries(entries));
  let misuse: unknown = null;
  let sinceHit = 0;
  const passes = (given: Case): boolean => {
    if (sinceHit > 0) sinceHit += 1;
    if (sinceHit > SHRINKS || gaveUp(tally)) return true;
    try {
      if (!isHit(problem, given, tally)) return true;
      sinceHit = Math.max(sinceHit, 1);
    } catch (error) {
      // Misuse by the author is no counterexample: fast-check would swallow it as one.
      misuse = error;
    }
    return false;
  };
  const result = fc.check(fc.property(cases, passes), { seed, numRuns: RUNS });
  if (misuse !== null) throw misuse;
  const given = result.counterexample?.[0];
  if (given === undefined) return null;
  const finding = examine(problem, given);
  if (finding.kind !== "hit") throw new Error("a hit must stay one when it is judged again");
  return { hit: { given, finding }, shrinks: result.numShrinks };
}

function isHit(problem: Problem, given: Case, tally: Tally): boolean {
  if (problem.bracketed && !suspicious(problem, given)) {
    tally.accepted += 1;
    return false;
  }
  const { kind } = examine(problem, given);
  if (kind !== "excluded") tally.accepted += 1;
  if (kind === "undecided") tally.undecided += 1;
  if (kind === "miss" || kind === "hit") tally.met ??= given;
  if (kind === "miss" && problem.bracketed) tally.artefacts += 1;
  return kind === "hit";
}
