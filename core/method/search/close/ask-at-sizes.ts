import type { Answer, Asking } from "../../../formula/asking.ts";
import { judge, printFormula, type Sizes } from "../../../formula/index.ts";
import { readModel, type Script, smtScript } from "../../../formula/smt/smt.ts";
import type { Hit } from "../cases/hunt.ts";
import { type Case, describeSizes, examine, type Problem } from "../cases/problem.ts";

/** Units of the solver's work for one question: about four seconds where it does not find an answer. */
export const RLIMIT = 2_000_000;

/** What the solver says of concrete sizes. */
export type Asked =
  /** It finds no case that is what the problem seeks. A proof of that is steps that the checker accepts. */
  | { readonly kind: "none" }
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
export function* askAtSizes(problem: Problem, sizes: Sizes, witnessed: boolean): Asking<Asked> {
  const { domains, definitions, given, formula, arithmetic, seeks } = problem;
  if (arithmetic !== "reals") return open(`the solver speaks of the reals, not of ${arithmetic}`);
  const statement = { domains, definitions, given, formula, sizes };
  const question = smtScript({ ...statement, asks: seeks });
  if (question.kind === "refused") return open(question.reason);
  const at = headed(problem, sizes);
  const premise = yield* meetPremise(problem, sizes);
  if (premise === "never") {
    if (witnessed) throw new RangeError("the solver finds no case that meets the premise, though one is known");
    return { kind: "vacuous" };
  }
  const meets = witnessed || premise === "met";
  const none = "none: for all real numbers at these sizes";
  const answer = yield* ask(question, at(`is there ${seeks === "example" ? "an" : "a"} ${seeks}?`, none));
  if (answer.status === "unsat") {
    return meets
      ? { kind: "none" }
      : open("no case is known that meets the premise, so that there is none would say nothing");
  }
  if (answer.status === "unknown") return open("the solver has no answer");
  return certified(problem, readModel(answer.printed, question.layouts));
}

/** Is there a case of these sizes that meets the premise? Where it is not known, nothing may be concluded from it. */
export function* meetPremise(problem: Problem, sizes: Sizes): Asking<"met" | "never" | "unknown"> {
  const premise = smtScript({ ...problem, sizes, asks: "case" });
  if (premise.kind === "refused") return "unknown";
  const head = headed(problem, sizes);
  const lines = head("is there a case that meets the premise?", "none: the statement would say nothing");
  const answer = yield* ask(premise, lines);
  if (answer.status === "unsat") return "never";
  return answer.status === "sat" && isMet(problem, premise, answer) ? "met" : "unknown";
}

function* ask({ smt, abstracted }: Script, head: readonly string[]): Asking<Answer> {
  const partly = abstracted.map((name) => `; ${name} is told only in part: sat counts where the case is judged again.`);
  return yield { smt: [...head, ...partly, smt].join("\n"), rlimit: RLIMIT };
}

/** Lines that tell a reader what a script is about, and what its answer means. */
function headed({ formula, given, seeks }: Problem, sizes: Sizes): (asked: string, unsat: string) => readonly string[] {
  const at = describeSizes([sizes]);
  const statement = `${printFormula(formula)}${given === null ? "" : `, given ${printFormula(given)}`}`;
  return (asked, unsat) => [
    `; ${seeks === "example" ? "some" : "every"} case: ${statement}${at === "" ? "" : `, at ${at}`}`,
    `; ${asked} sat: the values printed. unsat: ${unsat}.`,
  ];
}

/** Is there really a case that meets the premise? Where exp is only partly told, its case must be judged. */
function isMet({ given, definitions }: Problem, { abstracted, layouts }: Script, { printed }: Answer): boolean {
  if (abstracted.length === 0 || given === null) return true;
  const found = readModel(printed, layouts);
  return found !== null && judge(given, { ...definitions, ...found }, "reals").kind === "holds";
}

function certified(problem: Problem, found: Case | null): Asked {
  if (found === null) return open(`the ${problem.seeks} that the solver found is no fraction`);
  const finding = examine(problem, found);
  if (finding.kind === "hit") return { kind: "hit", hit: { given: found, finding } };
  return open(`what the solver found is no ${problem.seeks} when it is judged again`);
}

function open(reason: string): Asked {
  return { kind: "open", reason };
}
