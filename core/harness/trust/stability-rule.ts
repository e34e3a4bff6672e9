import type { ClaimRecord } from "../../claim/record.ts";
import { type StabilityRow, stabilityPage } from "../../report/markdown/stability-page.ts";
import { sameAtLeast } from "../files/stability.ts";

const ROW =
  /^\| \[(?<claim>[^\]]+)\]\((?<page>[^)]+)\) \| (?<name>.+?) \| (?<verified>\d+) \| (?<refuted>\d+) \| (?<inconclusive>\d+) \| ≥ [\d.]+ \|$/u;

/**
 * What should this table say? A run cannot compute it anew, since a sweep takes hours; but a row has to be about a reading of the document, the
 * bound follows from the counts, and the rest of the page from the rows. Rows about nothing are left out.
 */
export function reprinted(page: string, records: readonly ClaimRecord[]): string {
  const rows = page
    .split("\n")
    .flatMap((line) => rowOf(line) ?? [])
    .filter(({ claim, name }) => {
      const readings = records.find(({ id }) => id === claim)?.readings ?? [];
      return readings.some(({ id }) => id === /^[a-z][a-z0-9-]*/u.exec(name)?.[0]);
    });
  // Cells stand as they are printed already, so that names come in once the page is made.
  const blank = stabilityPage(rows.map((row) => ({ ...row, name: "x", sameAtLeast: sameAtLeast(row) })));
  let at = 0;
  return blank.replaceAll(NAMES, (_, before: string, after: string) => `${before}${rows[at++]?.name ?? ""}${after}`);
}

const NAMES = /^(\| \[[^\]]+\]\([^)]+\) \| ).+?( \| \d+ \| \d+ \| \d+ \| ≥)/gmu;

function rowOf(line: string): Omit<StabilityRow, "sameAtLeast"> | undefined {
  const found = ROW.exec(line)?.groups;
  if (found === undefined) return undefined;
  const { claim = "", name = "", verified, refuted, inconclusive } = found;
  const counts = { verified: Number(verified), refuted: Number(refuted), inconclusive: Number(inconclusive) };
  return { claim, name, ...counts };
}
