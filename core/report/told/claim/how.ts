import type { ReadingRecord } from "../../../claim/record.ts";
import { errorWords } from "../figures.ts";

/** What carried an outcome, as far as a phrase tells it. */
type Carried = Pick<ReadingRecord, "basis" | "scope" | "outcome" | "alpha">;

/** What carried an outcome, and for which sizes, in a phrase: "proved for every d"; empty where nothing did. */
export function howWords({ basis, scope, outcome, alpha }: Carried): string {
  const sizes = scope === "" ? "" : ` for ${scope}`;
  switch (basis) {
    case "proof":
      return `proved${sizes}`;
    case "exact":
      return `computed exactly${sizes}`;
    case "witness":
      return outcome === "refuted" ? "by a counterexample" : "by an example";
    case "statistical":
      return alpha > 0 && outcome !== "inconclusive" ? `by experiment, wrong ${errorWords(alpha)}` : "by experiment";
    case "fixed data":
      return "on data that cannot grow";
    case "searched":
      return "searched, not settled";
    case "cited":
      return "as the source says";
    default:
      return "";
  }
}

/** What was found, where it is more than how: the case, the figures, the counts; empty for a proof. */
export function foundWords({
  basis,
  outcome,
  found,
  verb,
}: Pick<ReadingRecord, "basis" | "outcome" | "found" | "verb">): string {
  if (found === "" || outcome === "void" || verb === "notTestable" || basis === "proof" || basis === "cited") return "";
  const own = found.replace(/^as [a-z0-9-]+, reading [a-z0-9-]+: /u, "");
  if (basis === "witness") return `${outcome === "refuted" ? "Counterexample" : "Example"}: ${own}`;
  return `Found: ${own}`;
}
