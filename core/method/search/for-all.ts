import { requireFields } from "../../claim/fields.ts";
import { type Alternating, alternating } from "./alternation/alternating.ts";
import { requireFormula } from "./cases/require-formula.ts";
import type { Subject } from "./cases/subject.ts";
import { type Quantified, type QuantifierOptions, quantified } from "./quantifier/quantified.ts";

/**
 * Does the formula hold for every case of the subject? Verified where few cases were all tried, or by a proof: at every size where sizes are
 * open. Refuted by a certified counterexample; a point where the formula has no value counts as one. What neither shows stays
 * inconclusive, however many cases were tried.
 *
 * @param subject - what each name stands for: a domain, or a definition
 * @param formula - in the language of `formula/README.md`, true or false; or an `exists`, for "for every … there is some …"
 * @param options - a premise, a float format, sizes; float formats have no proofs
 * @throws TypeError for an option that there is not (around an `exists`: for any but `given`), and for a name on both sides of an `exists`;
 *   RangeError for an `exists` in a float format or with a premise. A formula that cannot be read makes the reading void
 */
export function forAll<const S extends Subject>(
  subject: S,
  formula: Quantified,
  options?: Pick<QuantifierOptions, "given">,
): Alternating<S>;
export function forAll<const S extends Subject>(
  subject: S,
  formula: string,
  options?: QuantifierOptions,
): Quantified<S>;
export function forAll<const S extends Subject>(
  subject: S,
  formula: string | Quantified,
  options: QuantifierOptions = {},
): Quantified<S> | Alternating<S> {
  requireFormula("forAll", subject, formula);
  if (typeof formula === "string") return quantified("forAll", subject, formula, options);
  requireFields("the options of forAll around exists", options, ["given"]);
  return alternating(subject, formula, options.given ?? "");
}
