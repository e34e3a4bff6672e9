import type { Sentence, TextDocument } from "../document/document.ts";
import { type PrintedFigure, printedFigures } from "../document/printed-figures.ts";
import { type Check, follows } from "./check.ts";
import { sumOf } from "./sums.ts";

/** A check on a row of a table, by the place of the row among the sentences of the text. */
export interface RowCheck {
  readonly sentence: number;
  readonly name: string;
  readonly check: Check;
}

/** One row: its cells, and the figure of each that holds one and nothing else. */
interface Row {
  readonly sentence: number;
  readonly cells: readonly string[];
  readonly figures: readonly (PrintedFigure | null)[];
}

interface Table {
  readonly head: readonly string[];
  readonly rows: readonly Row[];
}

/** A head is looked for in so many characters above the first row. */
const HEAD = 2000;

const TOTAL = /^(?:grand |over)?(?:totals?|all|sum|together|altogether|summe|gesamt|insgesamt|somme|suma)$/iu;
/** Below such a head a total is no sum. */
const NO_SUM =
  /mean|average|median|rate|ratio|price|per\b|std|\bsd\b|\bse\b|p-?value|max|min|score|index|speed|accuracy|error|year|rank|age\b/iu;

/** Which sums and shares do the tables of a text print? */
export function tablesIn(document: TextDocument): readonly RowCheck[] {
  return tablesOf(document).flatMap((table) => [...totalsDown(table), ...sharesDown(table), ...totalsAcross(table)]);
}

/** Rows that stand one below the other, with the head above the first. */
function tablesOf(document: TextDocument): readonly Table[] {
  const groups: { sentence: Sentence; index: number }[][] = [];
  for (const [index, sentence] of document.sentences.entries()) {
    if (!sentence.source.startsWith("|")) continue;
    const last = groups.at(-1)?.at(-1);
    const follows =
      last !== undefined &&
      document.source.slice(last.sentence.end, sentence.start).trim() === "" &&
      last.index === index - 1;
    if (follows) groups.at(-1)?.push({ sentence, index });
    else groups.push([{ sentence, index }]);
  }
  return groups.map((group) => {
    const rows = group.map(({ sentence, index }) => rowOf(sentence.source, index, document.lang));
    const first = group[0]?.sentence.start ?? 0;
    const above = document.source.slice(Math.max(0, first - HEAD), first).trimEnd();
    const width = rows[0]?.cells.length ?? 0;
    const names = cellsOf(above.replace(/\|[-:\s|]+\|$/u, "|"));
    return { head: names.slice(-width).map(plain), rows };
  });
}

function cellsOf(source: string): readonly string[] {
  return source
    .trim()
    .replaceAll(/^\||(?<!\\)\|$/gu, "")
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim());
}

const plain = (cell: string): string => cell.replaceAll(/[*_`$\\:]/gu, "").trim();

function rowOf(source: string, sentence: number, lang: string): Row {
  const cells = cellsOf(source).map(plain);
  return { sentence, cells, figures: cells.map((cell) => figureOf(cell, lang)) };
}

/** The figure of a cell that is one figure, with a unit of up to three letters or the sign of a currency. */
function figureOf(cell: string, lang: string): PrintedFigure | null {
  const [figure, ...others] = printedFigures(cell, lang);
  if (figure === undefined || others.length > 0 || figure.ambiguous || figure.decimals < 0) return null;
  if (figure.value.startsWith("-") || (figure.others ?? []).length > 0) return null;
  return /^(?:\p{Sc}|\p{L}{1,3})?$/u.test(cell.replace(figure.text, "").trim()) ? figure : null;
}

/** The rows above a total, and the total; none where there is no such row, or more than one. */
function withTotal({ rows }: Table): { readonly parts: readonly Row[]; readonly total: Row } | null {
  const totals = rows.filter(({ cells }) => TOTAL.test(cells[0] ?? ""));
  const [total] = totals;
  const place = total === undefined ? -1 : rows.indexOf(total);
  if (total === undefined || totals.length > 1 || (place !== rows.length - 1 && place !== 0)) return null;
  const parts = rows.filter((row) => row !== total);
  return parts.length < 2 || parts.some(({ cells }) => /total/iu.test(cells[0] ?? "")) ? null : { parts, total };
}

function totalsDown(table: Table): readonly RowCheck[] {
  const found = withTotal(table);
  if (found === null) return [];
  return columns(table).flatMap(({ column, name }) => {
    const result = found.total.figures[column];
    const parts = found.parts.map(({ figures }) => figures[column]).filter((one) => one !== null && one !== undefined);
    if (result === null || result === undefined || parts.length !== found.parts.length) return [];
    if (!couldBeSum(parts, result, name)) return [];
    const check = sumOf(parts, result);
    return [{ sentence: found.total.sentence, name: `the total of ${name}`, check }];
  });
}

/** A total below an average is none, nor is one below percentages of different wholes. */
function couldBeSum(parts: readonly PrintedFigure[], result: PrintedFigure, name: string): boolean {
  const percents = parts.filter(({ percent }) => percent).length;
  if (percents > 0 || result.percent)
    return percents === parts.length && result.percent && Number(result.value) === 100;
  const sum = parts.reduce((total, { value }) => total + Number(value), 0);
  const near = Math.abs(Number(result.value) - sum) <= sum / 10;
  if (near && !NO_SUM.test(name)) return true;
  return (
    !NO_SUM.test(name) &&
    parts.every(({ decimals }) => decimals === 0) &&
    parts.every(({ value }) => Number(value) < Number(result.value))
  );
}

/** Percentages of a column whose total is 100 %, beside the counts that they come from. */
function sharesDown(table: Table): readonly RowCheck[] {
  const found = withTotal(table);
  if (found === null) return [];
  return columns(table).flatMap(({ column, name }) => {
    const { total, parts } = found;
    const counts = column - 1;
    const whole = total.figures[counts];
    const hundred = total.figures[column];
    const isShare =
      hundred?.value.replace(/\.0+$/u, "") === "100" && (hundred.percent || /%|share|percent/iu.test(name));
    if (!isShare || whole === null || whole === undefined || whole.decimals > 0 || whole.percent) return [];
    return parts.flatMap(({ sentence, cells, figures }) => {
      const [k, p] = [figures[counts], figures[column]];
      if (k === null || k === undefined || p === null || p === undefined) return [];
      const check = follows({ ...p, percent: true }, `${k.value} / ${whole.value}`, [k, whole], { asShare: true });
      return [{ sentence, name: `the share of ${cells[0] ?? name}`, check }];
    });
  });
}

/** Sums of rows, where the last column is called a total and most rows add up to it. */
function totalsAcross({ head, rows }: Table): readonly RowCheck[] {
  const column = head.length - 1;
  if (column < 3 || !TOTAL.test(head[column] ?? "")) return [];
  const sums = rows.flatMap(({ sentence, cells, figures }) => {
    const result = figures[column];
    const inputs = figures.slice(1, column).filter((one) => one !== null);
    if (result === null || result === undefined || inputs.length !== column - 1) return [];
    if ([...inputs, result].some(({ percent }) => percent)) return [];
    const sum = inputs.reduce((total, { value }) => total + Number(value), 0);
    const unit = 10 ** -Math.max(0, ...inputs.map(({ decimals }) => decimals));
    const adds = Math.abs(sum - Number(result.value)) <= unit * inputs.length;
    const check = sumOf(inputs, result);
    return [{ sentence, name: `the total of ${cells[0] ?? "the row"}`, check, adds }];
  });
  const adding = sums.filter(({ adds }) => adds).length;
  return adding >= 2 && 2 * adding > sums.length ? sums.map(({ adds: _, ...check }) => check) : [];
}

/** The columns behind the first, with their names. */
function columns({ head, rows }: Table): readonly { readonly column: number; readonly name: string }[] {
  const width = rows[0]?.cells.length ?? 0;
  return Array.from({ length: Math.max(0, width - 1) }, (_, i) => ({
    column: i + 1,
    name: head[i + 1] || `column ${i + 2}`,
  }));
}
