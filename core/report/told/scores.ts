import type { ClaimRecord } from "../../claim/record.ts";
import type { Anchor } from "../../document/anchor.ts";
import type { TextDocument } from "../../document/document.ts";
import { claimsBySentence, type PlacedClaim } from "./placed-claims.ts";
import { eachOnce } from "./propositions.ts";
import { decisiveReading } from "./speaking.ts";

/** How one section of a text came out, such as one of several answers. */
export interface Score {
  /** Its heading, as the text writes it; empty for what stands before the first one. */
  readonly section: string;
  readonly sentences: number;
  /** Sentences on which at least one claim stands. */
  readonly claimed: number;
  /** Claims whose quote begins here, each proposition in the first section that says it. */
  readonly records: readonly ClaimRecord[];
  /** Why claims are not testable, with how many are so for that reason, by the letters of the reason. */
  readonly reasons: readonly (readonly [reason: string, count: number])[];
}

/**
 * How did each section of the text come out? A heading below another one counts to it, and sections with one heading count together.
 * A claim belongs to the section in which its quote begins. One that says what another claim says counts where it is said first, so that the
 * sections add up to the text.
 *
 * @param placed - all claims of the text, in its order
 * @returns sections in the order of the text
 */
export function scores(document: TextDocument, placed: readonly PlacedClaim[]): readonly Score[] {
  const claims = claimsBySentence(document, placed);
  const once = new Set(eachOnce(placed.map(({ record }) => record)));
  const sections = [...new Set(document.sentences.map(({ section }) => section))];
  return sections.map((section) => {
    const own = claims.filter((_, index) => document.sentences[index]?.section === section);
    const here = placed.filter(({ anchor }) => anchor !== null && sectionOf(document, anchor) === section);
    const records = here.map(({ record }) => record).filter((record) => once.has(record));
    return {
      section,
      sentences: own.length,
      claimed: own.filter((on) => on.length > 0).length,
      records,
      reasons: reasonsOf(records, placed),
    };
  });
}

/** A quote in a heading stands before the sentences below it. */
function sectionOf({ sentences }: TextDocument, { start }: Anchor): string | undefined {
  return (sentences.find(({ end }) => end > start) ?? sentences.at(-1))?.section;
}

function reasonsOf(records: readonly ClaimRecord[], placed: readonly PlacedClaim[]): Score["reasons"] {
  const open = records.filter(({ verdict }) => verdict === "not testable");
  const counts = Map.groupBy(open, (record) => reasonOf(record, placed));
  return [...counts].map(([reason, { length }]) => [reason, length] as const).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What its author said, where it was said here or where the verdict is shared from; else nothing fulfils the premise. */
function reasonOf(record: ClaimRecord, placed: readonly PlacedClaim[]): string {
  const reading = decisiveReading(record);
  const shared = placed.find((other) => other.record.id === reading?.sameAs?.claim)?.record;
  const origin =
    reading?.verb === "sameAs" ? shared?.readings.find(({ id }) => id === reading.sameAs?.reading) : reading;
  return origin?.untestable ?? "vacuous";
}
