import type { ClaimRecord } from "../../../claim/record.ts";
import { firstEndingBehind } from "../../../document/shown.ts";
import { type PlacedClaim, placeClaims } from "../placed-claims.ts";
import type { TriedDocument } from "../tried-document.ts";

/** Sentences and claims together: a text with more is told in parts, since neither a browser nor GitHub shows a page of ten megabytes. */
const WHOLE = 2500;
/** So many a part has, and at most twice as many where a paragraph does not end. */
const PART = 1000;

/**
 * The parts in which a long text is told: stretches of its sentences, each with the claims whose quotes begin there. They end with paragraphs
 * where they can. Claims without a place in the text come last.
 *
 * @returns in the order of the text; none where the text is told as a whole
 */
export function partsOf(tried: TriedDocument): readonly TriedDocument[] {
  const { document, records } = tried;
  const { sentences } = document;
  if (sentences.length + records.length <= WHOLE) return [];
  const starting = Map.groupBy(placeClaims(document, records), (placed) => startOf(sentences, placed));
  const cuts: { readonly from: number; to: number; readonly records: ClaimRecord[] }[] = [];
  let weight = Number.POSITIVE_INFINITY;
  const add = (at: number, isSentence: boolean, more: readonly ClaimRecord[], mayEnd: boolean) => {
    if (weight >= PART && (mayEnd || weight >= 2 * PART)) {
      cuts.push({ from: at, to: at, records: [] });
      weight = 0;
    }
    const last = cuts.at(-1);
    last?.records.push(...more);
    if (last !== undefined) last.to = at + (isSentence ? 1 : 0);
    weight += more.length + (isSentence ? 1 : 0);
  };
  for (const [at, { paragraph }] of sentences.entries()) {
    const own = (starting.get(at) ?? []).map(({ record }) => record);
    add(at, true, own, paragraph !== sentences[at - 1]?.paragraph);
  }
  for (const { record } of starting.get(sentences.length) ?? []) add(sentences.length, false, [record], true);
  return cuts.map(({ from, to, records: own }, index) => ({
    document: {
      ...document,
      title: `${document.title}, part ${index + 1} of ${cuts.length}`,
      sentences: sentences.slice(from, to),
    },
    records: own,
  }));
}

/** The number of the sentence where a claim begins; one behind the last for a claim without a place. */
function startOf(sentences: TriedDocument["document"]["sentences"], { anchor }: PlacedClaim): number {
  if (anchor === null) return sentences.length;
  return anchor.sentences[0] ?? Math.min(firstEndingBehind(sentences, anchor.start), sentences.length - 1);
}

/** The file of a part: "part.2.md". No claim can have a name with a point. */
export function partName(number: number, ending: "md" | "html"): string {
  return `part.${number}.${ending}`;
}
