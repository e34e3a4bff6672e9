import type { Asking } from "../../formula/asking.ts";
import { lemmaText } from "../check/lemma-text.ts";
import type { Statement } from "../check/normal/statement.ts";
import type { Steps } from "./steps/steps.ts";

/** Solver units for one lemma: an easy one takes some thousands. */
const LEMMA_UNITS = 400_000;

/** More solver questions than this are not asked for one statement. */
const MOST_LEMMAS = 120;

/** Characters of a lemma that is worth asking. */
const LONGEST = 60_000;

/** The solver's answers, each asked for once, and no more than a number of them. */
export class Lemmas {
  readonly #steps: Steps;
  readonly #answers = new Map<string, boolean>();
  #asked = 0;
  #isSpent = false;
  #longest = 0;

  constructor(steps: Steps) {
    this.#steps = steps;
  }

  /** The bound that was reached, in words; empty where none was. */
  get bound(): string {
    if (this.#isSpent) return `no more than ${MOST_LEMMAS} lemmas are asked for`;
    return this.#longest === 0
      ? ""
      : `a lemma of ${this.#longest} characters is not asked for, ${LONGEST} are the most`;
  }

  /** The step that says the goal, if the solver says that it follows from these steps; null also where it does not know. */
  *follows(from: readonly number[], goal: Statement): Asking<number | null> {
    const hypotheses = from.map((step) => this.#steps.says(step));
    const smt = lemmaText(hypotheses, goal);
    if (smt.length > LONGEST) {
      this.#longest = Math.max(this.#longest, smt.length);
      return null;
    }
    const known = this.#answers.get(smt);
    if (known === undefined && this.#asked >= MOST_LEMMAS) {
      this.#isSpent = true;
      return null;
    }
    const proved = known ?? (yield* this.#ask(smt));
    return proved ? this.#steps.add("lemma", from, goal) : null;
  }

  *#ask(smt: string): Asking<boolean> {
    this.#asked += 1;
    const { status } = yield { smt, rlimit: LEMMA_UNITS };
    this.#answers.set(smt, status === "unsat");
    return status === "unsat";
  }
}
