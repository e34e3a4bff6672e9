import type { Evidence } from "../../../claim/evidence.ts";
import type { Answer, Asking, Question } from "../../../formula/asking.ts";
import { count } from "../../../numeric/describe/figure.ts";

/** Units of work that the solver may take for one attempt, all questions together: 6 to 18 seconds of one core. */
export const MOST_UNITS = 3_000_000;

/** Characters of a question that is asked: longer ones do not come to an end. */
export const LONGEST = 200_000;

/**
 * The same work with a bound on what the solver does for it, all questions together. A question beyond the bound, or too long, is not
 * asked: its answer is not known. Where that may be why the evidence is inconclusive, it says so, and what would help.
 *
 * @param share - which part of the bound this attempt may take: several of one reading share it
 */
export function* withinBudget(work: Asking<Evidence>, share: number): Asking<Evidence> {
  const budget = new Budget(Math.floor(MOST_UNITS * share));
  let step = work.next();
  while (!step.done) step = work.next(yield* budget.ask(step.value));
  const reached = budget.reached();
  const { value } = step;
  if (value.outcome !== "inconclusive" || reached === null) return value;
  const settle = value.settle === "" ? reached.helps : `${value.settle}; ${reached.helps}`;
  return { ...value, notes: [...value.notes, ...reached.notes], settle };
}

class Budget {
  readonly #most: number;
  #spent = 0;
  #isSpent = false;
  #longest = 0;
  /** Questions that ended at a bound of their own, and the greatest of these. */
  #ended = 0;
  #own = 0;

  constructor(most: number) {
    this.#most = most;
  }

  *ask({ smt, rlimit }: Question): Asking<Answer> {
    if (smt.length > LONGEST) {
      this.#longest = Math.max(this.#longest, smt.length);
      return UNKNOWN;
    }
    const left = this.#most - this.#spent;
    if (left < 1) {
      this.#isSpent = true;
      return UNKNOWN;
    }
    const answer = yield { smt, rlimit: Math.min(rlimit, left) };
    this.#spent += answer.units ?? 0;
    if (answer.status !== "unknown") return answer;
    if (left < rlimit) this.#isSpent = true;
    else if ((answer.units ?? 0) > rlimit) {
      this.#ended += 1;
      this.#own = Math.max(this.#own, rlimit);
    }
    return answer;
  }

  /** Which bounds were reached, and what would help; null where none was. */
  reached(): { readonly notes: readonly string[]; readonly helps: string } | null {
    const notes = [
      ...(this.#isSpent
        ? [
            `The solver's bound of ${count(this.#most)} units of work for one attempt was reached: later questions were not asked.`,
          ]
        : []),
      ...(this.#longest > 0
        ? [`A question of ${count(this.#longest)} characters was not asked: the bound is ${count(LONGEST)}.`]
        : []),
      ...(this.#ended > 0 ? [endedNote(this.#ended, this.#own)] : []),
    ];
    return notes.length === 0 ? null : { notes, helps: "fewer numbers, lower degrees or shorter ones would help" };
  }
}

function endedNote(ended: number, own: number): string {
  const questions = ended === 1 ? "A question" : `${count(ended)} questions`;
  return `${questions} to the solver had no answer within the bound of one question, at most ${count(own)} units of work.`;
}

const UNKNOWN: Answer = { status: "unknown", printed: "" };
