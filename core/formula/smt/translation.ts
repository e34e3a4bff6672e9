import type { Bindings } from "../exact/bindings.ts";
import type { Expression } from "../language/expression.ts";
import { Needs } from "./needs.ts";
import { type Term, TermFactory, type Terms } from "./term.ts";
import { Translator } from "./translator.ts";

/** A formula as terms: where it has a value, and where it is true if it has one. */
export interface Condition {
  readonly defined: Term;
  readonly holds: Term;
}

/** Translates the formulas of one script: what they share is shared, and what they need is gathered. */
export interface Translation {
  readonly terms: Terms;
  /** @throws TypeError for an expression that gives a number, Unsupported for what the theory of real numbers has no word for */
  condition(formula: Expression, bindings: Bindings<Term>): Condition;
  /** The new numbers in the order in which they were met. */
  readonly fresh: readonly Term[];
  /** What holds for the new numbers, by what they are. Each of these can be met at every point. */
  axioms(): readonly Term[];
  /** The functions of which only some properties are written: "exp". */
  abstracted(): readonly string[];
}

/** Starts the translation of one script. */
export function translation(): Translation {
  const terms = new TermFactory();
  const needs = new Needs(terms);
  const translator = new Translator(terms, needs);
  return {
    terms,
    condition(formula, bindings) {
      const { result, defined } = needs.apart(() => translator.truth(formula, bindings));
      return { defined, holds: result };
    },
    fresh: needs.numbers,
    axioms: () => needs.axioms(),
    abstracted: () => needs.abstracted(),
  };
}
