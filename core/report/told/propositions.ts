import type { ClaimRecord } from "../../claim/record.ts";

/**
 * These claims, each proposition once. Two claims say the same where the readings that speak for their sentences are the same
 * ones, shared by `sameAs`: their verdicts are equal, and to count them twice would count one piece of evidence twice. The first
 * one stays. What is void says nothing, not even the same as another, and always counts.
 */
export function eachOnce(records: readonly ClaimRecord[]): readonly ClaimRecord[] {
  const said = new Set<string>();
  return records.filter((record) => {
    const key = record.verdict === "void" ? `void ${record.id}` : propositionOf(record);
    const isNew = !said.has(key);
    said.add(key);
    return isNew;
  });
}

/** What a claim says of its sentence: the readings that speak for it, each by the place where it is tried. */
function propositionOf({ id, readings }: ClaimRecord): string {
  const speaking = readings.filter(({ kind }) => kind === "literal" || kind === "setting");
  const places = speaking.map((reading) =>
    reading.verb === "sameAs" ? `${reading.sameAs?.claim}/${reading.sameAs?.reading}` : `${id}/${reading.id}`,
  );
  return [...new Set(places)].sort().join(" ");
}
