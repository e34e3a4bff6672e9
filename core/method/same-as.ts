import type { Assertion } from "../claim/claim.ts";
import type { ReadingRecord } from "../claim/record.ts";

/** The same proposition as a reading elsewhere in the document: its verdict is shared and nothing is run. */
export interface SameAs extends Assertion<never> {
  readonly verb: "sameAs";
  readonly claim: string;
  readonly reading: string;
}

/**
 * States that this reading asserts what another one already asserts.
 *
 * @param claim - id of the other claim in the same document
 * @param reading - id of its reading
 * @throws TypeError for what is no id. That there is no such reading makes this one void
 */
export function sameAs(claim: string, reading: string): SameAs {
  for (const [name, value] of Object.entries({ claim, reading })) {
    if (typeof value !== "string" || value === "") throw new TypeError(`${name} must be an id, got ${String(value)}`);
  }
  return { verb: "sameAs", claim, reading };
}

/** Tells a shared verdict from the assertions that are tried. */
export function isSameAs(assertion: Assertion): assertion is SameAs {
  return assertion.verb === "sameAs";
}

/**
 * The record of a shared verdict, once the other reading is known. It counts once: its own alpha and risk are 0.
 *
 * @param reading - the record whose verb is `sameAs`
 * @param other - the record it points at, if there is one
 */
export function shareVerdict(reading: ReadingRecord, other: ReadingRecord | undefined): ReadingRecord {
  const { sameAs } = reading;
  const target = sameAs === undefined ? "none" : `${sameAs.claim}, reading ${sameAs.reading}`;
  if (other === undefined || other.verb === "sameAs") {
    const trouble = `sameAs must name a reading that is tried itself, got ${target}`;
    return { ...reading, outcome: "void", basis: "none", trouble };
  }
  const { statement, outcome, basis, scope, rates, condition, settle, trouble } = other;
  const found = `as ${target}: ${other.found}`;
  return { ...reading, statement, outcome, basis, scope, rates, condition, settle, trouble, found };
}
