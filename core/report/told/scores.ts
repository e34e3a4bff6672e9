import type { ClaimRecord } from "../../claim/record.ts";
import type { Anchor } from "../../document/anchor.ts";
import type { TextDocument } from "../../document/document.ts";
import { firstEndingBehind } from "../../document/shown.ts";
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
  const sections = Map.groupBy(claims.keys(), (index) => document.sentences[index]?.section ?? "");
  const standing = Map.groupBy(placed, ({ anchor }) => (anchor === null ? undefined : sectionOf(document, anchor)));
  return [...sections].map(([section, indices]) => {
    const own = indices.flatMap((index) => [claims[index] ?? []]);
    const records = (standing.get(section) ?? []).map(({ record }) => record).filter((record) => once.has(record));
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
  return (sentences[firstEndingBehind(sentences, start)] ?? sentences.at(-1))?.section;
}

function reasonsOf(records: readonly ClaimRecord[], placed: readonly PlacedClaim[]): Score["reasons"] {
  const open = records.filter(({ verdict }) => verdict === "not testable");
  const counts = Map.groupBy(open, (record) => reasonOf(record, placed));
  return [...counts].map(([reason, { length }]) => [reason, length] as const).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What its author said, where it was said here or where the verdict is shared from; else nothing fulfils the premise. */
function reasonOf(record: ClaimRecord, placed: readonly PlacedClaim[]): string {
  const reading = decisiveReading(record);
  if (reading?.verb !== "sameAs") return reading?.untestable ?? "vacuous";
  const shared = placed.find((other) => other.record.id === reading.sameAs?.claim)?.record;
  return shared?.readings.find(({ id }) => id === reading.sameAs?.reading)?.untestable ?? "vacuous";
}
