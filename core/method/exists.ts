import { type Quantified, type QuantifierOptions, quantified } from "./quantified.ts";
import type { Subject } from "./subject.ts";

/**
 * Is there a case of the subject for which the formula holds? A certified example verifies it; exhaustion refutes it. A search
 * that finds nothing stays inconclusive.
 *
 * @param subject - what each name stands for: a domain, or a definition
 * @param formula - in the language of `formula/README.md`, true or false
 */
export function exists<const S extends Subject>(
  subject: S,
  formula: string,
  options: QuantifierOptions = {},
): Quantified<S> {
  return quantified("exists", subject, formula, options);
}
