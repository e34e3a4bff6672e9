import { ONE, ZERO } from "../../numeric/exact/rational.ts";
import type { Notes } from "./engine.ts";
import type { Term, Terms } from "./term.ts";

/** What a script needs besides its formulas: new numbers, what holds for them, and where what is written has a value. */
export class Needs implements Notes {
  readonly #terms: Terms;
  readonly #axioms: Term[] = [];
  readonly #exponentials = new Map<Term, Term>();
  #needed: Term[] = [];
  /** The new numbers in the order in which they were met. */
  readonly numbers: Term[] = [];

  constructor(terms: Terms) {
    this.#terms = terms;
  }

  need(condition: Term): void {
    this.#needed.push(condition);
  }

  fresh(what: string, describe: (it: Term) => Term): Term {
    const it = this.#terms.leaf(`${what}!${this.numbers.length + 1}`, "Real");
    this.numbers.push(it);
    this.#axioms.push(describe(it));
    return it;
  }

  exponential(argument: Term): Term {
    const zero = this.#terms.number(ZERO);
    const known = this.#exponentials.get(argument) ?? this.fresh("exp", (it) => this.#terms.less(zero, it));
    this.#exponentials.set(argument, known);
    return known;
  }

  /** The result, and what it needs to have a value, apart from what is needed around it. */
  apart<T>(work: () => T): { readonly result: T; readonly defined: Term } {
    const around = this.#needed;
    this.#needed = [];
    try {
      const result = work();
      return { result, defined: this.#terms.and(...this.#needed) };
    } finally {
      this.#needed = around;
    }
  }

  /** Work that the evaluator reaches only where the condition holds. */
  reached<T>(where: Term, work: () => T): T {
    const { result, defined } = this.apart(work);
    this.need(this.#terms.or(this.#terms.not(where), defined));
    return result;
  }

  /** What holds for the new numbers; besides that it is positive, exp lies above its tangent at 0, so that a proof may use it. */
  axioms(): readonly Term[] {
    const terms = this.#terms;
    const tangents = [...this.#exponentials].map(([x, y]) => terms.lessOrEqual(terms.add(x, terms.number(ONE)), y));
    return [...this.#axioms, ...tangents];
  }

  /** The functions of which only some properties are written: "exp". */
  abstracted(): readonly string[] {
    return this.#exponentials.size === 0 ? [] : ["exp"];
  }
}
