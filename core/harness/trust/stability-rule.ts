import type { ClaimRecord, ReadingRecord } from "../../claim/record.ts";
import { type StabilityRow, stabilityPage } from "../../report/markdown/stability-page.ts";
import { sameAtLeast } from "../files/stability.ts";

const ROW =
  /^\| \[(?<claim>[^\]]+)\]\((?<page>[^)]+)\) \| (?<name>.+?) \| (?<verified>\d+) \| (?<refuted>\d+) \| (?<inconclusive>\d+) \| ≥ [\d.]+ \|$/u;

/**
 * What should this table say? A run cannot compute it anew, since a sweep takes hours; but a row has to be about a simulated reading of the
 * document, the bound follows from the counts, and the rest of the page from the rows. Rows about nothing are left out; simulated readings
 * without a row are named.
 *
 * @param further - the page of a sweep of one claim, whose rows stand in place of those that there are
 */
export function reprinted(
  page: string,
  records: readonly ClaimRecord[],
  further?: { readonly claim: string; readonly page: string },
): string {
  const simulated = records.flatMap(({ id, readings }) =>
    readings.filter(isSimulated).map((each) => `${id}/${each.id}`),
  );
  const rows = [...rowsOf(page).filter(({ claim }) => claim !== further?.claim), ...rowsOf(further?.page ?? "")]
    .filter((row) => simulated.includes(placeOf(row)))
    .sort((a, b) => Number(a.claim > b.claim) - Number(a.claim < b.claim));
  const known = new Set(rows.map(placeOf));
  // Cells stand as they are printed already, so that names come in once the page is made.
  const blank = stabilityPage(
    rows.map((row) => ({ ...row, name: "x", sameAtLeast: sameAtLeast(row) })),
    simulated.filter((place) => !known.has(place)),
  );
  let at = 0;
  return blank.replaceAll(NAMES, (_, before: string, after: string) => `${before}${rows[at++]?.name ?? ""}${after}`);
}

type Row = Omit<StabilityRow, "sameAtLeast">;

function isSimulated({ verb, basis, parts }: ReadingRecord): boolean {
  return verb !== "sameAs" && [basis, ...parts.map((part) => part.basis)].includes("statistical");
}

/** The reading that a row is about; its name may go on with a part and a condition. */
function placeOf({ claim, name }: Row): string {
  return `${claim}/${/^[a-z][a-z0-9-]*/u.exec(name)?.[0]}`;
}

const NAMES = /^(\| \[[^\]]+\]\([^)]+\) \| ).+?( \| \d+ \| \d+ \| \d+ \| ≥)/gmu;

function rowsOf(page: string): readonly Row[] {
  return page.split("\n").flatMap((line) => rowOf(line) ?? []);
}

function rowOf(line: string): Row | undefined {
  const found = ROW.exec(line)?.groups;
  if (found === undefined) return undefined;
  const { claim = "", name = "", verified, refuted, inconclusive } = found;
  const counts = { verified: Number(verified), refuted: Number(refuted), inconclusive: Number(inconclusive) };
  return { claim, name, ...counts };
}
