import type { ClaimRecord, ReadingRecord } from "../../../claim/record.ts";
import { labelsOf, toldApart } from "../brief.ts";
import { title } from "../claim-title.ts";
import { briefFinding } from "../finding.ts";
import { join, link, type Markdown, md, table } from "../markdown.ts";
import { cameOf, cameTo, marked, signed, signsOf } from "../marks.ts";
import { authored } from "../source-markdown.ts";

/** How many readings a row names before it only shows their signs. */
const named = 3;

/**
 * One row for each claim: verdict, claim, what was found, what carried it. What contradicts the text is bold; the second
 * line of a claim tells its readings apart.
 */
export function verdictTable(records: readonly ClaimRecord[]): Markdown {
  const rows = records.map((record) => {
    const { found, basis } = briefFinding(record);
    const claim = link(title(record), `${record.id}.md`);
    const readings = record.readings.length < 2 ? claim : md`${claim}<br><sub>${told(record.readings)}</sub>`;
    return [marked(cameTo(record)), readings, found, basis];
  });
  return table(
    ["Verdict", "Claim", "Found", "Basis"].map((head) => [head, "left"] as const),
    rows,
  );
}

function told(readings: readonly ReadingRecord[]): Markdown {
  const labels = toldApart(labelsOf(readings), 60);
  const first = readings
    .slice(0, named)
    .map((reading, index) => md`${authored(labels[index] ?? "")} ${signed(cameOf(reading))}`);
  const others = readings.slice(named);
  const more = others.length === 0 ? [] : [md`${others.length} more ${signsOf(others)}`];
  return join([...first, ...more], " · ");
}
