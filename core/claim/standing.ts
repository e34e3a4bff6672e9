import type { Outcome } from "./outcome.ts";
import type { ClaimRecord } from "./record.ts";

/** How a claim stands for a reader, word for word and as meant seen together. */
export type Standing = Outcome | "verified as meant" | "depends as meant" | "depends";

/**
 * How does this claim stand? *verified as meant* where it is false word for word and true with a hypothesis that its author states
 * elsewhere: never counted under verified. Where the two differ in another way the word counts, and both are told.
 */
export function standingOf({ verdict, depends, meant }: Pick<ClaimRecord, "verdict" | "depends" | "meant">): Standing {
  if (verdict === "inconclusive" && depends) return "depends";
  if (verdict !== "refuted" || meant === undefined) return verdict;
  if (meant.depends) return "depends as meant";
  return meant.verdict === "verified" ? "verified as meant" : verdict;
}
