import type { ClaimRecord, ReadingRecord } from "../../claim/record.ts";

/** The readings of one kind. */
export function readingsOf(
  { readings }: Pick<ClaimRecord, "readings">,
  ...kinds: readonly ReadingRecord["kind"][]
): readonly ReadingRecord[] {
  return readings.filter(({ kind }) => kinds.includes(kind));
}

/** The readings that speak for the sentence at its word. */
export function speaking(record: Pick<ClaimRecord, "readings">): readonly ReadingRecord[] {
  return readingsOf(record, "literal", "setting");
}

/** The reading that settled the verdict on the sentence: the first of those that may speak for it and came out so. */
export function decisiveReading(record: Pick<ClaimRecord, "readings" | "verdict">): ReadingRecord | undefined {
  const all = speaking(record);
  return all.find(({ outcome }) => outcome === record.verdict) ?? all[0] ?? record.readings[0];
}

/** The reading that settled what the sentence comes to as meant, where one takes a hypothesis along. */
export function meantReading(record: Pick<ClaimRecord, "readings" | "meant">): ReadingRecord | undefined {
  const all = readingsOf(record, "meant");
  return all.find(({ outcome }) => outcome === record.meant?.verdict) ?? all[0];
}

/** True versions that were verified and may be told; of several, in the order of the claim. */
export function trueVersions(
  record: Pick<ClaimRecord, "readings">,
): readonly (ReadingRecord & { readonly sentence: string })[] {
  return readingsOf(record, "mended").flatMap((reading) =>
    reading.outcome === "verified" && reading.sentence !== undefined
      ? [{ ...reading, sentence: reading.sentence }]
      : [],
  );
}

/** Why a claim is void: its own trouble, else that of the reading that made it so. */
export function troubleOf(record: ClaimRecord): string {
  if (record.trouble !== "") return record.trouble;
  const reading = decisiveReading(record);
  if (reading === undefined) return "the claim has no reading";
  return [reading.trouble, reading.found].find((text) => text !== "") ?? "no reason is recorded";
}
