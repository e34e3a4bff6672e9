import { judge, type Sizes } from "../formula/index.ts";
import { readModel, type Script, smtScript } from "../formula/smt.ts";
import type { Hit } from "./hunt.ts";
import { type Case, examine, type Problem } from "./problem.ts";
import type { Answer, Asking } from "./question.ts";

/** Units of the solver's work for one question: about four seconds where it does not find an answer. */
export const RLIMIT = 2_000_000;

/** What a proof came to at concrete sizes. */
export type Proof =
  /** No case is what the problem seeks: for all real numbers at these sizes. */
  | { readonly kind: "proved" }
  /** A case is what the problem seeks, certified in exact arithmetic. */
  | { readonly kind: "hit"; readonly hit: Hit }
  /** No case meets the premise: proved, and nothing is said about the formula. */
  | { readonly kind: "vacuous" }
  /** Neither: the reason in words. */
  | { readonly kind: "open"; readonly reason: string };

/**
 * Is there a case of these sizes that the problem seeks? Asks the solver, over the real numbers.
 *
 * That no case meets the premise would prove anything, so this is asked first. "Unknown" is never read as an answer. What the solver
 * finds is judged again in exact arithmetic before it counts.
 *
 * @param witnessed - true where a case that meets the premise is known already; it vouches where the solver does not know
 * @throws RangeError where the solver and the known case contradict each other
 */
export function* prove(problem: Problem, sizes: Sizes, witnessed: boolean): Asking<Proof> {
  const { domains, definitions, given, formula, arithmetic, seeks } = problem;
  if (arithmetic !== "reals") return open(`the solver speaks of the reals, not of ${arithmetic}`);
  const statement = { domains, definitions, given, formula, sizes };
  const premise = smtScript({ ...statement, asks: "case" });
  if (premise.kind === "refused") return open(premise.reason);
  const question = smtScript({ ...statement, asks: seeks });
  if (question.kind === "refused") return open(question.reason);
  const met = yield* ask(premise);
  if (met.status === "unsat") {
    if (witnessed) throw new RangeError("the solver finds no case that meets the premise, though one is known");
    return { kind: "vacuous" };
  }
  const meets = witnessed || (met.status === "sat" && isMet(problem, premise, met));
  const answer = yield* ask(question);
  if (answer.status === "unsat") {
    return meets ? { kind: "proved" } : open("no case is known that meets the premise, so a proof would say nothing");
  }
  if (answer.status === "unknown") return open("the solver spent its budget of work");
  return certified(problem, readModel(answer.printed, question.layouts));
}

function* ask({ smt }: Script): Asking<Answer> {
  return yield { smt, rlimit: RLIMIT };
}

/** Is there really a case that meets the premise? Where exp is only partly told, its case must be judged. */
function isMet({ given, definitions }: Problem, { abstracted, layouts }: Script, { printed }: Answer): boolean {
  if (abstracted.length === 0 || given === null) return true;
  const found = readModel(printed, layouts);
  return found !== null && judge(given, { ...definitions, ...found }, "reals").kind === "holds";
}

function certified(problem: Problem, found: Case | null): Proof {
  if (found === null) return open(`the ${problem.seeks} that the solver found is no fraction`);
  const finding = examine(problem, found);
  if (finding.kind === "hit") return { kind: "hit", hit: { given: found, finding } };
  return open(`what the solver found is no ${problem.seeks} when it is judged again`);
}

function open(reason: string): Proof {
  return { kind: "open", reason };
}
