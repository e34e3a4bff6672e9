import type { Outcome } from "../../claim/evidence.ts";

/**
 * Are all of them true? Strong Kleene conjunction: verified if all parts are, refuted if one is, else inconclusive.
 * A part that is not testable counts as inconclusive, unless all are; a void part makes the whole void.
 *
 * @param parts - outcomes, at least one
 * @see Kleene 1952, Introduction to Metamathematics, section 64
 */
export function conjunction(parts: readonly Outcome[]): Outcome {
  if (parts.length === 0) throw new RangeError("parts must be at least 1, got 0");
  if (parts.includes("void")) return "void";
  if (parts.every((part) => part === "not testable")) return "not testable";
  if (parts.includes("refuted")) return "refuted";
  return parts.every((part) => part === "verified") ? "verified" : "inconclusive";
}

/** Is at least one of them true? The dual of `conjunction`. */
export function disjunction(parts: readonly Outcome[]): Outcome {
  return not(conjunction(parts.map(not)));
}

/** Verified for refuted and the other way round; everything else stays. */
function not(outcome: Outcome): Outcome {
  if (outcome === "verified") return "refuted";
  return outcome === "refuted" ? "verified" : outcome;
}
