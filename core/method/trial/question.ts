import type { Evidence } from "../../claim/evidence.ts";
import { type Asking, unaided } from "../../formula/asking.ts";

/** Evidence at once, or after some questions. */
export type Attempt = Evidence | Asking<Evidence>;

/** Runs the work to its end, whether or not it asks. */
export function* finish(attempt: Attempt): Asking<Evidence> {
  return "outcome" in attempt ? attempt : yield* attempt;
}

/** The evidence of an attempt that no solver helps. */
export const evidenceOf = (attempt: Attempt): Evidence => unaided(finish(attempt));
