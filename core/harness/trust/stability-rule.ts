import type { ClaimRecord } from "../../claim/record.ts";
import { type StabilityRow, stabilityPage } from "../../report/markdown/stability-page.ts";
import { asText } from "../files/as-text.ts";
import { sameAtLeast } from "../files/stability.ts";

const ROW =
  /^\| \[(?<claim>[^\]]+)\]\((?<page>[^)]+)\) \| (?<name>.+?) \| (?<verified>\d+) \| (?<refuted>\d+) \| (?<inconclusive>\d+) \| ≥ (?<least>[\d.]+) \|$/u;

/**
 * Is this table one that a sweep can have written about these claims? A run cannot compute it anew, since a sweep takes hours; but each row
 * has to be about a reading of the document, the bound has to follow from the counts, and the rest of the page from the rows.
 *
 * @returns what is wrong with it, empty where nothing is
 */
export function stabilityTrouble(page: string, records: readonly ClaimRecord[]): string {
  const rows = page.split("\n").flatMap((line) => rowOf(line) ?? []);
  for (const row of rows) {
    const { claim, name } = row;
    const record = records.find(({ id }) => id === claim);
    const reading = /^[a-z][a-z0-9-]*/u.exec(name)?.[0];
    if (record === undefined || !record.readings.some(({ id }) => id === reading))
      return `a row must be about a reading of the document, got ${asText(`${claim}, ${name}`)}`;
    const expected = sameAtLeast(row);
    if (expected !== row.sameAtLeast)
      return `the bound of ${asText(`${claim}, ${name}`)} must be ${expected}, got ${row.sameAtLeast}`;
  }
  const printed = stabilityPage(rows.map((row) => ({ ...row, name: "x" })));
  const unnamed = page.replaceAll(NAMES, "$1x$2");
  return unnamed === printed ? "" : "the page must be one that a sweep writes, got another";
}

const NAMES = /^(\| \[[^\]]+\]\([^)]+\) \| ).+?( \| \d+ \| \d+ \| \d+ \| ≥)/gmu;

function rowOf(line: string): StabilityRow | undefined {
  const found = ROW.exec(line)?.groups;
  if (found === undefined) return undefined;
  const { claim = "", name = "", verified, refuted, inconclusive, least } = found;
  const counts = { verified: Number(verified), refuted: Number(refuted), inconclusive: Number(inconclusive) };
  return { claim, name, ...counts, sameAtLeast: Number(least) };
}
