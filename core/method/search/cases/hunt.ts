import fc from "fast-check";
import type { Sizes } from "../../../formula/index.ts";
import type { Stream } from "../../../random/stream.ts";
import { caseWork, roughWork, WORK } from "./case-work.ts";
import { type Case, examine, type Finding, type Problem, passedOver } from "./problem.ts";

/** Cases generated at one combination of sizes: fixed, so that a verdict never depends on a machine's speed. */
const RUNS = 200;
/** After so many cases that 64 digits cannot decide, each size having its share, more of them teach nothing: each costs milliseconds. */
const UNDECIDED_ENOUGH = 150;
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
  /** Cases that 64 digits could not decide. */
  undecided: number;
  /** The first case seen that meets the premise. */
  met: Case | null;
  /** Sizes at which the work ended before the cases did. */
  readonly bounded: Sizes[];
  /** Sizes at which digits decided too few cases. */
  readonly gaveUp: Sizes[];
}

/** What a hunt came to. */
export interface Hunted extends Readonly<Tally> {
  readonly hit: Hit | null;
  readonly shrinks: number;
  /** The sizes that were searched. */
  readonly reached: readonly Sizes[];
}

/**
 * Looks for a hit with fast-check: edge values, biased generation, shrinking. Every case on the way, shrunk ones included, is
 * judged in the declared arithmetic, so that what comes back is certified. Where exact judging takes 64 digits, intervals of doubles pass
 * over the cases that are certainly no hit. Cases are weighed by their work: dear ones are fewer.
 *
 * fast-check hunts only; it never estimates a rate (its numbers are not uniform).
 */
export function hunt(problem: Problem, stream: Stream): Hunted {
  const tally: Tally = { accepted: 0, undecided: 0, met: null, bounded: [], gaveUp: [] };
  const reached: Sizes[] = [];
  for (const [index, sizes] of problem.sizes.entries()) {
    reached.push(sizes);
    const found = huntAt(problem, sizes, stream.replicate(index).integer(2 ** 31), tally);
    if (found !== null) return { ...tally, ...found, reached };
  }
  return { ...tally, hit: null, shrinks: 0, reached };
}

function huntAt(problem: Problem, sizes: Sizes, seed: number, tally: Tally): { hit: Hit; shrinks: number } | null {
  const entries = Object.entries(problem.domains).map(([name, d]) => [name, d.arbitrary(sizes, problem.arithmetic)]);
  const cases: fc.Arbitrary<Case> = fc.record(Object.fromEntries(entries));
  const purse = purseAt(problem, sizes);
  const undecided = tally.undecided;
  let misuse: unknown = null;
  let sinceHit = 0;
  const isOver = (): boolean =>
    purse.isEmpty(sinceHit > 0) || tally.undecided - undecided >= UNDECIDED_ENOUGH / problem.sizes.length;
  const passes = (given: Case): boolean => {
    if (sinceHit > 0) sinceHit += 1;
    if (sinceHit > SHRINKS || isOver()) return true;
    try {
      if (!isHit(problem, given, tally, purse)) return true;
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
  if (given === undefined) {
    if (purse.isEmpty(false)) tally.bounded.push(sizes);
    else if (isOver()) tally.gaveUp.push(sizes);
    return null;
  }
  const finding = examine(problem, given);
  if (finding.kind !== "hit") throw new Error("a hit must stay one when it is judged again");
  return { hit: { given, finding }, shrinks: result.numShrinks };
}

/** What is left of the work at one combination of sizes: each has its share, and what makes a hit smaller has its own. */
interface Purse {
  /** @param shrinking - whether a hit was found */
  isEmpty(shrinking: boolean): boolean;
  takeRough(): void;
  takeExact(): void;
}

function purseAt(problem: Problem, sizes: Sizes): Purse {
  const [exact, rough] = [caseWork(problem, sizes), roughWork(problem, sizes)];
  const share = (WORK.hunt * problem.share) / problem.sizes.length;
  let spent = 0;
  return {
    isEmpty: (shrinking) => spent + exact > share + (shrinking ? WORK.shrink * problem.share : 0),
    takeRough: () => {
      spent += rough;
    },
    takeExact: () => {
      spent += exact;
    },
  };
}

function isHit(problem: Problem, given: Case, tally: Tally, purse: Purse): boolean {
  if (problem.bracketed) purse.takeRough();
  const passed = passedOver(problem, given);
  if (passed === null) purse.takeExact();
  const kind = passed ?? examine(problem, given).kind;
  if (kind !== "excluded") tally.accepted += 1;
  if (kind === "undecided") tally.undecided += 1;
  if (kind === "miss" || kind === "hit") tally.met ??= given;
  return kind === "hit";
}
