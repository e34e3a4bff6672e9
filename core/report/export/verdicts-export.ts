import { contradictionsOf } from "../../claim/contradictions.ts";
import type { ClaimRecord, ReadingRecord } from "../../claim/record.ts";
import { standingOf } from "../../claim/standing.ts";
import { placeClaims } from "../told/placed-claims.ts";
import { totalRisk } from "../told/risk.ts";
import { decisiveReading } from "../told/speaking.ts";
import type { TriedDocument } from "../told/tried-document.ts";

/**
 * All verdicts as one file for other programs: the file `reports/verdicts.json`. What a field means stands in the schema beside it.
 *
 * @param documents - every text with all its records, in the order in which they shall stand
 */
export function verdictsExport(documents: readonly TriedDocument[]): string {
  const data = {
    $schema: "./verdicts.schema.json",
    documents: documents.map(({ document, records }) => ({
      name: document.name,
      title: document.title,
      sentences: document.sentences.length,
      ...totalOf(records),
      claims: placeClaims(document, records).map(({ record }) => claimOf(record, records)),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function totalOf(records: readonly ClaimRecord[]): object {
  const { risk, underConditions } = totalRisk(records);
  return { risk: sixDigits(risk), underConditions };
}

/** Six digits, as in every record: a sum would end in noise. */
function sixDigits(value: number): number {
  return Number(value.toPrecision(6));
}

function claimOf(record: ClaimRecord, all: readonly ClaimRecord[]): object {
  const reading = decisiveReading(record);
  return {
    id: record.id,
    assertion: record.assertion,
    quote: record.quote.exact,
    verdict: record.verdict,
    standing: standingOf(record),
    condition: record.condition,
    alpha: sixDigits(record.alpha),
    depends: record.depends,
    contradicts: contradictionsOf(record, all)
      .map(({ id }) => id)
      .sort(),
    found: reading?.found ?? "",
    trouble: record.trouble,
    page: `${record.document}/${record.id}.md`,
    readings: record.readings.map(readingOf),
  };
}

function readingOf(reading: ReadingRecord): object {
  const { id, kind, as, verb, outcome, basis, scope, condition, found, given, control } = reading;
  return {
    id,
    kind,
    as,
    verb,
    verdict: outcome,
    basis,
    scope,
    alpha: sixDigits(reading.alpha),
    condition,
    found,
    given,
    control:
      control === null
        ? null
        : { verdict: control.outcome, condition: control.condition ?? "", passed: control.passed },
  };
}
