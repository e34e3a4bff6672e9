import type { Stream } from "../../../random/stream.ts";
import { ALPHA } from "../../trial/alpha.ts";
import { meanWork, roughWork, WORK } from "./case-work.ts";
import type { Hit } from "./hunt.ts";
import { type Case, examine, type Finding, type Problem, passedOver, randomCase } from "./problem.ts";
import { type Sieve, type Sifted, sieve } from "./sieve.ts";

/** Independent cases drawn where the kernel settles nearly all: fixed, and fewer where cases are large. */
const SIFTED_CASES = 1_000_000;
const SIFTED_NUMBERS = 20_000_000;
/** Units of rough work, which the kernel does hundreds of times faster than the evaluator. */
const SIFTED_WORK = 200_000_000;
/** Where every case is judged exactly; fewer where one takes 64-digit brackets. Also the most exact looks beside the kernel. */
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
  /** Cases that the kernel settled. */
  readonly settled: number;
  /** Cases judged one by one in the declared arithmetic. */
  readonly looks: number;
  /** Units of work of one case, where that is why fewer were drawn; else null. */
  readonly dear: number | null;
  /** With probability 1 - alpha at most this share of the distribution is a hit; 1 where too few cases met the premise. */
  readonly bound: number;
}

/**
 * How common can a hit be, given that none was seen? Draws a fixed number of independent cases from counter-based streams.
 *
 * The kernel settles what it can: in a float format every case, in the reals those that rounding cannot turn. Every other case, and
 * every hit, is judged in the declared arithmetic; a hit ends it at once. Where the kernel leaves too many cases open, the first ones
 * are judged one by one instead. That choice looks at the cases, and costs nothing: a share that the larger bound excludes is
 * missed with probability alpha at most in the smaller run, which is part of the larger one.
 *
 * No hit among n independent cases bounds their share by 1 - alpha^(1/n).
 * @see Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404, with no success in n trials
 * @param planned - how many cases to judge one by one, where the kernel is not to be used
 */
export function measure(problem: Problem, stream: Stream, planned?: number): Measured {
  const sieves = planned === undefined ? problem.sizes.map((sizes) => sieve(problem, sizes)) : [];
  const ready = sieves.filter((each) => each !== null);
  const sifted = ready.length > 0 && ready.length === sieves.length ? sift(problem, stream, ready) : null;
  return sifted ?? oneByOne(problem, stream, planned ?? (problem.bracketed ? BRACKETED_CASES : CASES));
}

interface Tally {
  hit: Hit | null;
  drawn: number;
  accepted: number;
  undecided: number;
  settled: number;
  looks: number;
}

function oneByOne(problem: Problem, stream: Stream, wanted: number): Measured {
  const tally: Tally = { hit: null, drawn: 0, accepted: 0, undecided: 0, settled: 0, looks: 0 };
  const work = meanWork(problem);
  const planned = Math.min(wanted, Math.floor((WORK.measure * problem.share) / work));
  for (let index = 0; index < planned && !isOver(tally); index += 1) {
    tally.drawn += 1;
    look(problem, stream, index, tally);
  }
  return finished(tally, planned, planned < wanted ? work : null);
}

/** The same with the kernel; null where it leaves more cases open than are worth an exact look. */
function sift(problem: Problem, stream: Stream, sieves: readonly Sieve[]): Measured | null {
  const planned = casesToSift(problem, sieves);
  const mostLooks = Math.min(
    problem.bracketed ? BRACKETED_CASES : CASES,
    (WORK.measure * problem.share) / meanWork(problem),
  );
  const tally: Tally = { hit: null, drawn: 0, accepted: 0, undecided: 0, settled: 0, looks: 0 };
  const cursor = stream.cursor();
  // What the kernel said of the cases since `first`, in the order in which they were drawn, whatever their sizes.
  const said: Sifted[] = [];
  let first = 0;
  const keep = (replicate: number, sifted: Sifted): void => {
    said[replicate - first] = sifted;
  };
  for (let index = 0; index < planned; index += 1) {
    cursor.seek(index);
    const chosen = sieves[cursor.integer(sieves.length)] as Sieve;
    chosen.add(cursor, index);
    if (!chosen.isFull() && index < planned - 1) continue;
    for (const each of sieves) each.sift(keep);
    for (let replicate = first; replicate <= index; replicate += 1) {
      if (tally.looks >= mostLooks) return null;
      take(problem, stream, replicate, said[replicate - first] as Sifted, tally);
      if (isOver(tally)) return finished(tally, planned);
    }
    first = index + 1;
  }
  return finished(tally, planned);
}

/** Counts a case that the kernel settled, and looks at any other. */
function take(problem: Problem, stream: Stream, index: number, said: Sifted, tally: Tally): void {
  tally.drawn += 1;
  if (said === "miss" || said === "excluded") {
    tally.settled += 1;
    if (said === "miss") tally.accepted += 1;
    return;
  }
  const { kind } = look(problem, stream, index, tally);
  if (said === "hit" && kind === "miss") throw new Error("the kernel and the exact look must agree on a case");
}

/** Judges one case in the declared arithmetic and counts what came out. */
function look(problem: Problem, stream: Stream, index: number, tally: Tally): Finding {
  const given = caseOf(problem, stream, index);
  const passed = passedOver(problem, given);
  const finding = passed === null ? examine(problem, given) : { kind: passed };
  tally.looks += 1;
  if (finding.kind === "hit") tally.hit = { given, finding };
  if (finding.kind === "undecided") tally.undecided += 1;
  if (finding.kind === "miss") tally.accepted += 1;
  return finding;
}

/** The case of a replicate: its sizes are drawn first, then each name. */
export function caseOf(problem: Problem, stream: Stream, index: number): Case {
  const draw = stream.replicate(index);
  return randomCase(problem, problem.sizes[draw.integer(problem.sizes.length)] ?? {}, draw);
}

function isOver({ hit, undecided }: Tally): boolean {
  return hit !== null || undecided >= UNDECIDED_ENOUGH;
}

function finished(tally: Tally, planned: number, dear: number | null = null): Measured {
  const { hit, undecided, accepted } = tally;
  // A case that could not be decided may be a hit, so it may not be left out of the count: no bound then.
  const enough = hit === null && undecided === 0 && accepted > 0 && accepted >= planned / 10;
  return { ...tally, dear, bound: enough ? shareBound(accepted) : 1 };
}

function casesToSift(problem: Problem, sieves: readonly Sieve[]): number {
  const entries = sieves.reduce((total, each) => total + each.entries, 0) / sieves.length;
  const most = Math.min(
    SIFTED_CASES,
    SIFTED_NUMBERS / entries,
    (SIFTED_WORK * problem.share) / meanWork(problem, roughWork),
  );
  return Math.max(CASES, Math.floor(most));
}

/** 1 - alpha^(1/n), written so that small bounds keep their digits. */
export function shareBound(n: number): number {
  return -Math.expm1(Math.log(ALPHA) / n);
}
