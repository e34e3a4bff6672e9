import type { Outcome } from "../../claim/evidence.ts";

/** The condition of values that lie in their range whatever is simulated: none. */
export const byConstruction = (): string => "";

/** One part of a composed outcome, with the condition under which its own stands. */
export interface Conditioned {
  readonly outcome: Outcome;
  readonly condition: string;
  /** Where it stands, for a reader: "“tanh”", "reading b". */
  readonly place: string;
}

/**
 * What has to be true for a composed outcome to stand? Where all parts bear it together, all that any of them needs. Where one part is
 * enough, nothing as soon as one that needs nothing bears it; else all that those need that do.
 *
 * @returns words that go on behind "if", empty where nothing has to be true or nothing is decided
 */
export function composedCondition(
  verb: "every" | "some" | "over",
  outcome: Outcome,
  parts: readonly Conditioned[],
): string {
  if (outcome !== "verified" && outcome !== "refuted") return "";
  const together = outcome === (verb === "some" ? "refuted" : "verified");
  const bearing = parts.filter((part) => part.outcome === outcome);
  if (!together && bearing.some(({ condition }) => condition === "")) return "";
  const needed = Map.groupBy(
    bearing.filter(({ condition }) => condition !== ""),
    ({ condition }) => condition,
  );
  const [first] = needed.keys();
  if (needed.size === 1 && first !== undefined) return first;
  return [...needed]
    .map(([condition, group]) => `${condition} (${group.map(({ place }) => place).join(", ")})`)
    .join(", and ");
}
