import type { ClaimRecord, ReadingRecord } from "../../claim/record.ts";
import { basisText } from "../told/figures.ts";
import { basesInBrief, briefly, settingsInBrief } from "./brief.ts";
import { join, type Markdown, md, plain } from "./markdown.ts";
import { cameOf, icon, markOf, signed, signsOf } from "./marks.ts";
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
  return told(record, reading);
}

/** A reading that settled the verdict on the sentence, with what carried that verdict: all readings that bear it. */
function told(record: ClaimRecord, reading: ReadingRecord): Finding {
  const { found, basis } = readingFinding(reading);
  const definite = record.verdict === "verified" || record.verdict === "refuted";
  return { found, basis: definite ? plain(claimBasis(record, reading) || "–") : basis };
}

/** What carried the verdict on the sentence, and how likely it is to be wrong: the readings that bear it, with the one that settled it. */
export function claimBasis({ verdict, alpha, readings }: ClaimRecord, settled: ReadingRecord): string {
  if (verdict !== "verified" && verdict !== "refuted") return basisText(settled);
  const speaking = readings.filter(({ kind }) => kind === "literal" || kind === "setting");
  const bearing = speaking.filter(({ outcome }) => outcome === verdict);
  const bases = [...new Set(bearing.map(({ basis }) => basis))].join(" and ");
  const { scope } = settled;
  return basisText({ basis: bases, scope: bearing.every((reading) => reading.scope === scope) ? scope : "", alpha });
}

/** The same in about the room that a table of many claims has for it. */
export function briefFinding(record: ClaimRecord): Finding {
  const reading = decisiveReading(record);
  if (record.trouble !== "" || reading === undefined || reading.outcome === "void") return claimFinding(record);
  if (markOf(record) !== "depends") return told(record, { ...reading, found: briefly(reading.found) });
  const { verified, all, named, more } = settingsInBrief(record);
  const settings = [
    ...named.map(({ label, ...came }) => md`${authored(label)} ${signed(cameOf(came))}`),
    ...(more.length === 0 ? [] : [md`${more.length} more ${signsOf(more)}`]),
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
  const basis = basisText(reading);
  return { found: outcome === "refuted" ? md`**${words}**` : words, basis: plain(basis === "" ? "–" : basis) };
}

function broken(trouble: string): Finding {
  return { found: authored(trouble), basis: plain("the check says nothing") };
}
