import type { PartRecord } from "../../../claim/record.ts";

/** Parts as setting by measure: one row for each setting, one column for each measure. */
export interface Grid {
  readonly columns: readonly string[];
  /** The parts of each row in the order of the columns. */
  readonly rows: readonly { readonly name: string; readonly parts: readonly PartRecord[] }[];
}

/** As many columns as a page has room for. */
const MOST = 4;

/**
 * The parts of a reading as setting by measure, where the last word group of their names ("tanh, He's weights, beta") tells the measure and every
 * setting has every measure; of several ways the one with the fewest rows. None where they are no such grid.
 */
export function gridOf(parts: readonly PartRecord[]): Grid | undefined {
  const named = parts.map((part) => ({ part, words: part.name.split(", ") }));
  const length = named[0]?.words.length ?? 0;
  if (length < 2 || named.some(({ words }) => words.length !== length)) return undefined;
  const grids = Array.from({ length }, (_, at) => gridBy(named, at)).filter((grid) => grid !== undefined);
  return grids.toSorted((a, b) => a.rows.length - b.rows.length)[0];
}

function gridBy(
  named: readonly { readonly part: PartRecord; readonly words: readonly string[] }[],
  at: number,
): Grid | undefined {
  const columns = [...new Set(named.map(({ words }) => words[at] ?? ""))];
  if (columns.length < 2 || columns.length > MOST) return undefined;
  const groups = Map.groupBy(named, ({ words }) => words.toSpliced(at, 1).join(", "));
  const rows = [...groups].map(([name, own]) => ({
    name,
    parts: columns.flatMap((column) => own.filter(({ words }) => words[at] === column).map(({ part }) => part)),
  }));
  return rows.length > 1 && rows.every(({ parts }) => parts.length === columns.length) ? { columns, rows } : undefined;
}
