import { requireFormula } from "./cases/require-formula.ts";
import type { Subject } from "./cases/subject.ts";
import { type Quantified, type QuantifierOptions, quantified } from "./quantifier/quantified.ts";

/**
 * Is there a case of the subject for which the formula holds? Verified by a certified example. Refuted where few cases were all tried, or by a
 * proof that there is none. What neither shows stays inconclusive, however many cases were tried.
 *
 * @param subject - what each name stands for: a domain, or a definition
 * @param formula - in the language of `formula/README.md`, true or false
 * @param options - a premise, a float format, sizes; `by` inside a `forAll` only
 * @throws TypeError for an option that there is not. A formula that cannot be read makes the reading void
 */
export function exists<const S extends Subject>(
  subject: S,
  formula: string,
  options: QuantifierOptions = {},
): Quantified<S> {
  requireFormula("exists", subject, formula);
  return quantified("exists", subject, formula, options);
}
