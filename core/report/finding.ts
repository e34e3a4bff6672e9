import type { ClaimRecord, ReadingRecord } from "../claim/record.ts";
import { basesInBrief, briefly, settingsInBrief } from "./brief.ts";
import { alphaOf, basisText } from "./figures.ts";
import { join, type Markdown, md, plain } from "./markdown.ts";
import { icon, markOf } from "./marks.ts";
import { authored } from "./source-markdown.ts";

/** What speaks for a verdict in one line: what was found, and what carried it. */
export interface Finding {
  readonly found: Markdown;
  readonly basis: Markdown;
}

/** The reading that settled the verdict on the sentence: the first of those that may speak for it and came out so. */
export function decisiveReading({ verdict, readings }: ClaimRecord): ReadingRecord | undefined {
  const speaking = readings.filter(({ kind }) => kind === "literal" || kind === "setting");
  return speaking.find(({ outcome }) => outcome === verdict) ?? speaking[0] ?? readings[0];
}

/** What was found on the sentence as it is written. */
export function claimFinding(record: ClaimRecord): Finding {
  const reading = decisiveReading(record);
  if (record.trouble !== "" || reading === undefined) return broken(troubleOf(record));
  return readingFinding(reading);
}

/** The same in about the room that a table of many claims has for it. */
export function briefFinding(record: ClaimRecord): Finding {
  const reading = decisiveReading(record);
  if (record.trouble !== "" || reading === undefined || reading.outcome === "void") return claimFinding(record);
  if (markOf(record) !== "depends") return readingFinding({ ...reading, found: briefly(reading.found) });
  const { verified, all, named, more } = settingsInBrief(record);
  const settings = [
    ...named.map(({ label, outcome }) => md`${authored(label)} ${icon(outcome)}`),
    ...(more.length === 0 ? [] : [md`${more.length} more ${join(more.map(icon), "")}`]),
  ];
  return {
    found: md`${verified} of ${all} settings ${icon("verified")}: ${join(settings, " · ")}`,
    basis: plain(basesInBrief(record)),
  };
}

/** Why a claim is void: its own trouble, else that of the reading that made it so. */
export function troubleOf(record: ClaimRecord): string {
  if (record.trouble !== "") return record.trouble;
  const reading = decisiveReading(record);
  return reading === undefined ? "the claim has no reading" : whyVoid(reading);
}

function whyVoid({ trouble, found }: ReadingRecord): string {
  return [trouble, found].find((text) => text !== "") ?? "no reason is recorded";
}

/** What was found in one reading. What contradicts the text is bold. */
export function readingFinding(reading: ReadingRecord): Finding {
  const { outcome, found } = reading;
  if (outcome === "void") return broken(whyVoid(reading));
  const words = authored(found === "" ? "–" : found);
  if (outcome === "not testable") return { found: plain("–"), basis: words };
  const basis = basisText({ ...reading, alpha: alphaOf(reading) });
  return { found: outcome === "refuted" ? md`**${words}**` : words, basis: plain(basis === "" ? "–" : basis) };
}

function broken(trouble: string): Finding {
  return { found: authored(trouble), basis: plain("the check says nothing") };
}
