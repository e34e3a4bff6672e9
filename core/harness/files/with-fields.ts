import type { ReadingRecord } from "../../claim/record.ts";

/** The fields of a run that the bag of an old record held, under the same names. */
const RUN = ["replicates", "budget", "mean", "standardDeviation", "distance", "at", "region", "gap", "tail", "oneWay"];

/**
 * Records held all figures for machines in one bag, `data`, until each was given a field. What the report reads is taken out of it; the rest
 * comes back when the claim is tried again.
 */
export function withFields(reading: ReadingRecord & { readonly data?: unknown }): ReadingRecord {
  const { data, ...kept } = reading;
  if (typeof data !== "object" || data === null) return kept;
  const bag = new Map<string, unknown>(Object.entries(data));
  const run = RUN.filter((name) => bag.has(name)).map((name) => [name, bag.get(name)]);
  const found = {
    ...(kept.verb === "sameAs" ? { sameAs: { claim: bag.get("claim"), reading: bag.get("reading") } } : {}),
    ...(kept.verb === "notTestable" ? { untestable: bag.get("kind") } : {}),
    ...(bag.has("replicates") && bag.has("region") ? { simulation: Object.fromEntries(run) } : {}),
  };
  return { ...kept, ...(found as Partial<ReadingRecord>) };
}
