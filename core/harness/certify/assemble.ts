import type { ClaimRecord, ReadingRecord } from "../../claim/record.ts";
import { anchor } from "../../document/anchor.ts";
import type { TextDocument } from "../../document/document.ts";
import { headline } from "../../method/headline.ts";
import { shareVerdict } from "../../method/same-as.ts";
import { type ClaimAddress, claimPath } from "../files/claim-file.ts";
import type { FileRun } from "./collect.ts";
import { contradictionTrouble } from "./contradiction.ts";
import { answeredTrouble, carriedTrouble, openPoints, untestableTrouble } from "./rules-of-kinds.ts";

/** A text, or why there is none. */
export type Text = { readonly document: TextDocument; readonly trouble: string };

/**
 * The record of a claim file after a run. Readings that were passed over keep what is known of them.
 *
 * @param old - the record so far, if there is one
 */
export function recordOf(address: ClaimAddress, run: FileRun, old: ClaimRecord | undefined): ClaimRecord {
  const { assertion, quote, contradicts, answeredBy, trouble, where } = run;
  const readings = run.readings.map(({ record, tried }) => {
    const before = tried ? undefined : old?.readings.find((reading) => reading.id === record.id);
    return before ?? record;
  });
  const joined = contradicts === undefined ? {} : { contradicts };
  const said = { assertion, quote, ...joined, ...(answeredBy === undefined ? {} : { answeredBy }) };
  const record = { ...address, ...said, ...NO_VERDICT, trouble, readings };
  return judged(where === undefined ? record : { ...record, where });
}

/**
 * What holds of every claim, seen together: quotes are anchored again, the same assertion may be claimed once, shared verdicts are
 * filled in, and sentences that contradict each other may not both be verified. Pure: the same records and texts give the same
 * result, whatever was tried just now.
 *
 * @param texts - by document name
 */
export function seenTogether(
  records: readonly ClaimRecord[],
  texts: ReadonlyMap<string, Text>,
): readonly ClaimRecord[] {
  const anchored = records.map((record) => withQuoteFound(anew(record), texts.get(record.document)));
  const single = withoutDoubles(anchored);
  const fair = withinShare(single);
  const byPlace = new Map(fair.map((record) => [claimPath(record), record]));
  const all = fair.map((record) =>
    judged({ ...record, readings: record.readings.map((r) => shared(r, record, byPlace)) }),
  );
  const open = openPoints(all, texts);
  return all.map((record) => {
    const text = texts.get(record.document)?.document;
    const rules = [contradictionTrouble(record, all), answeredTrouble(record, all), untestableTrouble(record)];
    const trouble = [record.trouble, ...rules, carriedTrouble(record, text), open.get(record) ?? ""];
    return judged({ ...record, trouble: trouble.find((words) => words !== "") ?? "" });
  });
}

/** A trouble beside readings came of seeing the claims together, and is looked for again. */
function anew(record: ClaimRecord): ClaimRecord {
  return record.readings.length === 0 ? record : { ...record, trouble: "" };
}

function withQuoteFound(record: ClaimRecord, text: Text | undefined): ClaimRecord {
  if (record.trouble !== "" || text === undefined) return record;
  let trouble = text.trouble;
  try {
    if (trouble === "") anchor(text.document, record.quote);
  } catch (error) {
    trouble = error instanceof Error ? error.message : String(error);
  }
  return trouble === "" ? record : { ...record, trouble, readings: [] };
}

function withoutDoubles(all: readonly ClaimRecord[]): readonly ClaimRecord[] {
  const alike = Map.groupBy(all, ({ document, assertion }) => JSON.stringify([document, assertion]));
  return all.map((record) => {
    const { document, id, assertion } = record;
    if (assertion === "") return record;
    const others = (alike.get(JSON.stringify([document, assertion])) ?? []).filter((other) => other.id !== id);
    const readings = record.readings.map((reading) => {
      const twin = others.find((other) => other.readings.some((theirs) => theirs.id === reading.id));
      if (twin === undefined) return reading;
      const trouble = `assertion ${assertion}, reading ${reading.id} must be claimed once, got it also in ${claimPath(twin)}`;
      return voided(reading, trouble);
    });
    return { ...record, readings };
  });
}

/** Another trouble takes the place of what was found, and of the place in a formula that an earlier one pointed to. */
function voided({ where: _, ...reading }: ReadingRecord, trouble: string): ReadingRecord {
  return { ...reading, outcome: "void", basis: "none", alpha: 0, condition: "", trouble };
}

/** Readings about fixed data share one error rate: what is shared out cannot be more than the whole. */
function withinShare(all: readonly ClaimRecord[]): readonly ClaimRecord[] {
  const shareOf = ({ fixed }: ReadingRecord): number => fixed?.share ?? 0;
  const totals = new Map<string, number>();
  for (const { document, readings } of all) {
    const own = (sum: number, reading: ReadingRecord) => sum + shareOf(reading);
    totals.set(document, readings.reduce(own, totals.get(document) ?? 0));
  }
  return all.map((record) => {
    const total = totals.get(record.document) ?? 0;
    // Ten tenths may add up to a hair more than 1.
    if (total <= 1 + 1e-9) return record;
    const trouble = `share must add up to at most 1 over the document, got ${Number(total.toPrecision(6))}`;
    return {
      ...record,
      readings: record.readings.map((reading) => (shareOf(reading) === 0 ? reading : voided(reading, trouble))),
    };
  });
}

function shared(
  reading: ReadingRecord,
  { document }: ClaimRecord,
  byPlace: ReadonlyMap<string, ClaimRecord>,
): ReadingRecord {
  if (reading.verb !== "sameAs" || (reading.outcome === "void" && reading.sameAs === undefined)) return reading;
  const target = byPlace.get(claimPath({ document, id: reading.sameAs?.claim ?? "" }));
  return shareVerdict(
    reading,
    target?.readings.find((other) => other.id === reading.sameAs?.reading),
  );
}

const NO_VERDICT = { verdict: "void", depends: false, alpha: 0, condition: "" } as const;

function judged({ meant: _, ...record }: ClaimRecord): ClaimRecord {
  if (record.trouble !== "" || record.readings.length === 0) return { ...record, ...NO_VERDICT };
  return { ...record, ...headline(record.readings) };
}
