import type { Assertion } from "../claim/claim.ts";
import type { Basis, Outcome } from "../claim/evidence.ts";
import { isComposed } from "./compose.ts";
import { methodOf } from "./methods.ts";
import { CERTAIN, composedWeight, type Weighed } from "./trial/error-rates.ts";

/**
 * How often may an assertion come out wrong, as planned before the first draw? Never where it was worked out, so that no chance entered.
 *
 * @param tried - how it came out, and by what
 * @throws RangeError for a verb that nobody knows
 */
export function weigh(assertion: Assertion, tried: { readonly outcome: Outcome; readonly basis: Basis }): Weighed {
  const { outcome, basis } = tried;
  if (isComposed(assertion)) {
    const parts = Object.values(assertion.parts).map((part) => weigh(part, tried));
    return { outcome, ...composedWeight(assertion.verb, parts) };
  }
  return { outcome, ...((basis === "exact" ? undefined : methodOf(assertion).weight?.(assertion)) ?? CERTAIN) };
}
