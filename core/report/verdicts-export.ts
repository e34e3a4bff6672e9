import { contradictionsOf } from "../claim/contradictions.ts";
import type { ClaimRecord, ReadingRecord } from "../claim/record.ts";
import { alphaOf } from "./figures.ts";
import { decisiveReading } from "./finding.ts";
import { placeClaims } from "./placed-claims.ts";
import type { TriedDocument } from "./tried-document.ts";

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
      claims: placeClaims(document, records).map(({ record }) => claimOf(record, records)),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function claimOf(record: ClaimRecord, all: readonly ClaimRecord[]): object {
  const reading = decisiveReading(record);
  return {
    id: record.id,
    assertion: record.assertion,
    quote: record.quote.exact,
    verdict: record.verdict,
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
  const { id, kind, as, verb, outcome, basis, scope, conditional, found, given, control } = reading;
  return {
    id,
    kind,
    as,
    verb,
    verdict: outcome,
    basis,
    scope,
    // Six digits, as in every record: a sum of parts would end in noise.
    alpha: Number(alphaOf(reading).toPrecision(6)),
    conditional,
    found,
    given,
    control: control === null ? null : { verdict: control.outcome, passed: control.passed },
  };
}
