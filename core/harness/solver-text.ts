import type { Answer, Question } from "../formula/asking.ts";

/** Characters that a question may have: a million is far beyond any script whose proof could be found. */
const LONGEST = 1_000_000;

/** Units of work that a question may spend: a hundred times the usual budget. */
const MOST_WORK = 200_000_000;

/**
 * The text that z3 is given. The budget is z3's own option and stands in front, so that the script itself is plain SMT-LIB.
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
  return `(set-option :rlimit ${rlimit})\n${smt}`;
}

const STATUS = /^(sat|unsat|unknown)$/m;

/**
 * Reads what z3 printed. Whatever comes before the status means that an assertion was not understood, and then the status
 * would speak of another question. An error after it is a model that was asked for and is not there.
 *
 * @throws RangeError where the script was not understood
 */
export function readAnswer(printed: string): Answer {
  const found = STATUS.exec(printed);
  const before = printed.slice(0, found?.index ?? printed.length).trim();
  if (found === null || before !== "") throw new RangeError(`the solver must understand its question, got ${before}`);
  const status = found[1] as Answer["status"];
  const after = printed.slice(found.index + status.length).trim();
  return { status, printed: status === "sat" ? after : "" };
}
