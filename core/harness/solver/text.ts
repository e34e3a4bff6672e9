import type { Answer, Question } from "../../formula/asking.ts";

/** Characters that a question may have: a million is far beyond any script whose proof could be found. */
const LONGEST = 1_000_000;

/** Units of work that a question may spend: ten times the usual budget. */
const MOST_WORK = 20_000_000;

/** Steps of z3's code that make a unit of work, 2 to 6 microseconds (`meter.ts`). */
const STEPS = 1000;

/**
 * How z3 searches where a script says `(check-sat)` alone: as it would by itself, but for its clock. Its own way for polynomials gives up
 * one search for the next after 5 seconds of the clock, so that a busy machine would have other answers than an idle one.
 */
const SEARCH =
  "(check-sat-using (then simplify propagate-values " +
  "(if is-qflra smt (if is-qfnra qfnra-nlsat (if is-nra (or-else nlqsat smt) smt)))))";

/** Steps of z3's code that a question may take. */
export function stepsFor({ rlimit }: Question): number {
  return rlimit * STEPS;
}

/**
 * The text that z3 is given. The way to search takes the place of `(check-sat)`, so that the script itself is plain SMT-LIB.
 *
 * @throws RangeError for a question that is too long or may spend too much: it comes from a claim and is not trusted
 */
export function textFor({ smt, rlimit }: Question): string {
  if (typeof smt !== "string" || smt.length > LONGEST) {
    throw new RangeError(`smt must be a text of at most ${LONGEST} characters, got ${String(smt).length}`);
  }
  if (!Number.isInteger(rlimit) || rlimit < 1 || rlimit > MOST_WORK) {
    throw new RangeError(`rlimit must be an integer from 1 to ${MOST_WORK}, got ${rlimit}`);
  }
  return smt.replace("(check-sat)", SEARCH);
}

const STATUS = /^(sat|unsat|unknown)$/m;

/**
 * Reads what z3 printed. What took more steps than it might is not known.
 *
 * Whatever comes before the status means that an assertion was not understood, and then the status
 * would speak of another question. An error after it is a model that was asked for and is not there.
 *
 * @throws RangeError where the script was not understood
 */
export function readAnswer(printed: string, steps: number, question: Question): Answer {
  const units = Math.ceil(steps / STEPS);
  if (steps > stepsFor(question)) return { status: "unknown", printed: "", units };
  const found = STATUS.exec(printed);
  const before = printed.slice(0, found?.index ?? printed.length).trim();
  if (found === null || before !== "") throw new RangeError(`the solver must understand its question, got ${before}`);
  const status = found[1] as Answer["status"];
  const after = printed.slice(found.index + status.length).trim();
  return { status, printed: status === "sat" ? after : "", units };
}
