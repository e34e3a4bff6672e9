import type { ErrorRates, Outcome } from "../../claim/evidence.ts";
import { ALPHA } from "./alpha.ts";

/** Of whatever no chance enters. */
export const NEVER_WRONG: ErrorRates = { verified: 0, refuted: 0 };
/** Of a simulated quantity. */
export const SIMULATED: ErrorRates = { verified: ALPHA, refuted: ALPHA };

/** How often an assertion may come out wrong. */
export interface Weight {
  readonly rates: ErrorRates;
  /** The same for verdicts that stand without a condition: all of it, or nothing where all stand under one. */
  readonly firm: ErrorRates;
}

/** One part of a composed assertion, as it came out. */
export type Weighed = Weight & { readonly outcome: Outcome };

/** Of what is worked out. */
export const CERTAIN: Weight = { rates: NEVER_WRONG, firm: NEVER_WRONG };
/** Of a verdict that stands whatever is simulated, and of one that needs a condition. */
export const firmly = (rates: ErrorRates): Weight => ({ rates, firm: rates });
export const conditionally = (rates: ErrorRates): Weight => ({ rates, firm: NEVER_WRONG });

/**
 * How often is a composed outcome wrong? If "all of these" is false, one part is, and it would have to come out verified: v = max vᵢ. If it
 * is true, any part could come out refuted: r = Σ rᵢ, over all parts that were planned, whatever came of them. "At least one of these" is
 * the dual. What a part decides in which no chance entered is certain. Nothing is asked of how the parts depend on each other (Boole).
 *
 * @param parts - at least one; a composed one may stand among them
 */
export function composedWeight(verb: "every" | "some" | "over", parts: readonly Weighed[]): Weight {
  const deciding = verb === "some" ? "verified" : "refuted";
  if (parts.some(({ outcome, rates }) => outcome === deciding && worst(rates) === 0)) return CERTAIN;
  const fold = (rates: readonly ErrorRates[]): ErrorRates => {
    const [verified, refuted] = [rates.map((rate) => rate.verified), rates.map((rate) => rate.refuted)];
    return verb === "some"
      ? { verified: sum(verified), refuted: Math.max(...refuted) }
      : { verified: Math.max(...verified), refuted: sum(refuted) };
  };
  return { rates: fold(parts.map(({ rates }) => rates)), firm: fold(parts.map(({ firm }) => firm)) };
}

/** How often is this outcome wrong? 0 where it is no definite one. */
export function rateOf(outcome: Outcome, rates: ErrorRates): number {
  return outcome === "verified" || outcome === "refuted" ? rates[outcome] : 0;
}

/** How often is one or the other verdict wrong? Never both: a statement is true or false. */
export function worst({ verified, refuted }: ErrorRates): number {
  return Math.max(verified, refuted);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
