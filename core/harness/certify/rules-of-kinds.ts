import type { ClaimRecord, ReadingRecord } from "../../claim/record.ts";
import { anchor } from "../../document/anchor.ts";
import type { TextDocument } from "../../document/document.ts";

/** What is wrong with the places that carry a hypothesis? Each stands in the text once, outside the sentence claimed. Empty where nothing is. */
export function carriedTrouble({ quote, readings }: ClaimRecord, text: TextDocument | undefined): string {
  if (text === undefined || readings.every(({ carriedBy }) => carriedBy === undefined)) return "";
  try {
    const own = anchor(text, quote).sentences;
    for (const { id, carriedBy = [] } of readings) {
      for (const place of carriedBy) {
        if (!anchor(text, place).sentences.some((index) => own.includes(index))) continue;
        return `reading ${id}: carriedBy must stand outside the sentence claimed, got "${place.exact}"`;
      }
    }
    return "";
  } catch (error) {
    return `carriedBy: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** What is wrong with the answers to a question? Only a question has them, and each is a reading of the text. Empty where nothing is. */
export function answeredTrouble(record: ClaimRecord, all: readonly ClaimRecord[]): string {
  const { document, readings, answeredBy = [] } = record;
  if (answeredBy.length === 0) return "";
  if (!speaking(readings).some(({ untestable }) => untestable === "question")) {
    return "answeredBy must belong to a question, got a sentence that is none";
  }
  const known = all
    .filter((other) => other.document === document && other.id !== record.id)
    .flatMap((other) => other.readings.map(({ id }) => `${other.id}/${id}`));
  const stranger = answeredBy.find((place) => !known.includes(place));
  return stranger === undefined ? "" : `answeredBy must name readings of ${document}, got ${stranger}`;
}

/**
 * May this sentence be called not testable? Not where what follows from it was verified, and not for want of a source that the page names.
 * Empty where it may, and where it was tried.
 */
export function untestableTrouble({ readings }: ClaimRecord): string {
  const untestable = speaking(readings).filter(({ verb }) => verb === "notTestable");
  if (untestable.length === 0) return "";
  const follows = readings.find((reading) => reading.follows === true && reading.outcome === "verified");
  if (follows !== undefined) {
    return `notTestable must not stand beside what follows from the sentence and is verified, got reading ${follows.id}: claim the sentence by it`;
  }
  const named = readings.find(({ given, basis }) => given.length > 0 || basis === "cited");
  const missing = untestable.some((reading) => reading.untestable === "source missing");
  return missing && named !== undefined
    ? `notTestable must not miss a source that the page names, got one in reading ${named.id}`
    : "";
}

/**
 * Which claims treat an open point of one author in another way than his other sentences? One part of the text is one author's; an open
 * point is literal, meant or a setting everywhere in it.
 *
 * @returns the claims in question, each with what is wrong
 */
export function openPoints(
  all: readonly ClaimRecord[],
  texts: ReadonlyMap<string, { readonly document: TextDocument }>,
): ReadonlyMap<ClaimRecord, string> {
  const uses = all.flatMap((record) => {
    const section = sectionOf(record, texts.get(record.document)?.document);
    return record.readings.flatMap(({ id, kind, open }) =>
      open === undefined || section === undefined ? [] : [{ record, id, kind, open, section }],
    );
  });
  const points = Map.groupBy(uses, ({ record, section, open }) => JSON.stringify([record.document, section, open]));
  const troubles = new Map<ClaimRecord, string>();
  for (const group of points.values()) {
    if (new Set(group.map(({ kind }) => kind)).size < 2) continue;
    const told = group.map(({ record, id, kind }) => `${kind} in ${record.id}/${id}`).join(", ");
    for (const { record, open } of group) {
      troubles.set(record, `open must be of one kind within an author's text, got "${open}" ${told}`);
    }
  }
  return troubles;
}

function sectionOf({ quote }: ClaimRecord, text: TextDocument | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    const [first] = anchor(text, quote).sentences;
    return first === undefined ? "" : text.sentences[first]?.section;
  } catch {
    return undefined;
  }
}

function speaking(readings: readonly ReadingRecord[]): readonly ReadingRecord[] {
  return readings.filter(({ kind }) => kind === "literal" || kind === "setting");
}
