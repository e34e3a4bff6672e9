import type { ClaimRecord } from "../../claim/record.ts";
import { type Anchor, anchor } from "../../document/anchor.ts";
import type { TextDocument } from "../../document/document.ts";

/** A claim and the place of its quote in the text; none where the quote is not found exactly once. */
export interface PlacedClaim {
  readonly record: ClaimRecord;
  readonly anchor: Anchor | null;
}

/** Where does each claim stand? In the order of the text; claims without a place come last, in the order of their ids. */
export function placeClaims(document: TextDocument, records: readonly ClaimRecord[]): readonly PlacedClaim[] {
  const placed = records.map((record) => ({ record, anchor: placeOf(document, record) }));
  return placed.toSorted((one, other) => {
    const [a, b] = [one.anchor, other.anchor];
    if (a !== null && b !== null && (a.start !== b.start || a.end !== b.end)) return a.start - b.start || a.end - b.end;
    if ((a === null) !== (b === null)) return a === null ? 1 : -1;
    // By code units: the order of a locale would differ between machines.
    return one.record.id < other.record.id ? -1 : 1;
  });
}

/** Where does the claim's quote stand? None where it is not found exactly once. */
export function placeOf(document: TextDocument, { quote }: Pick<ClaimRecord, "quote">): Anchor | null {
  try {
    return anchor(document, quote);
  } catch (error) {
    // The record says so already: such a claim is void, with the nearest sentence in its trouble.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * The record as it stands today: void where its quote is no longer found exactly once in the text. A record that was not
 * tried again must not keep a verdict on words that are gone.
 */
export function reanchored(document: TextDocument, record: ClaimRecord): ClaimRecord {
  try {
    anchor(document, record.quote);
    return record;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const trouble = record.trouble === "" ? error.message : record.trouble;
    return { ...record, verdict: "void", depends: false, alpha: 0, condition: "", trouble };
  }
}

/** For each sentence of the text, the claims that stand on it. */
export function claimsBySentence(
  document: TextDocument,
  placed: readonly PlacedClaim[],
): readonly (readonly ClaimRecord[])[] {
  const on = document.sentences.map((): ClaimRecord[] => []);
  for (const { record, anchor: place } of placed) for (const index of place?.sentences ?? []) on[index]?.push(record);
  return on;
}

/** The claims that stand on the sentences of a quote; none where it is not found exactly once. */
export function claimsAt(
  document: TextDocument,
  quote: ClaimRecord["quote"],
  records: readonly ClaimRecord[],
): readonly ClaimRecord[] {
  const at = (one: ClaimRecord["quote"]) => placeOf(document, { quote: one })?.sentences ?? [];
  const places = at(quote);
  return records.filter((record) => at(record.quote).some((index) => places.includes(index)));
}

/** For each sentence, why it asserts nothing; empty where the front matter does not list it. */
export function silences(document: TextDocument): readonly string[] {
  const reasons = document.sentences.map(() => "");
  for (const { quote, because } of document.silent.toReversed()) {
    for (const index of anchor(document, { exact: quote }).sentences) reasons[index] = because;
  }
  return reasons;
}
