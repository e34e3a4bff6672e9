/** How long a page in markdown is. */
export interface PageLength {
  /** Words that are seen with all folds closed. */
  readonly visible: number;
  /** Words of the whole file, signs of formulas included; pictures and addresses are not counted. */
  readonly whole: number;
  /** Characters of each row of the table that tells claims by their mark. */
  readonly rows: readonly number[];
}

/** The middle and the greatest of several lengths; 0 of none. */
export interface Length {
  readonly median: number;
  readonly most: number;
}

export function lengthOf(page: string): PageLength {
  const rows = page.split("\n").filter((line) => /^\| (?:✅|🟢|🟡|❌|🔵|➖|⚠️) /u.test(line));
  return {
    visible: wordsOf(unfolded(page)),
    whole: wordsOf(page),
    rows: rows.map((row) => seen(row).replace(/\\(.)/gu, "$1").replace(/\s+/gu, " ").trim().length),
  };
}

export function measured(lengths: readonly number[]): Length {
  const sorted = lengths.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, most: sorted.at(-1) ?? 0 };
}

/** Lines of more than `length` characters that stand on more than `most` pages, but headings and the notice at the top. */
export function repeatedLines(pages: readonly string[], length: number, most: number): readonly string[] {
  const lines = pages.flatMap((page) => [...new Set(page.split("\n"))]);
  const heads = new Set(pages.flatMap((page) => headsOf(page.split("\n"))));
  const counts = Map.groupBy(
    lines.filter((line) => line.length > length && !/^(?:#|<summary>|<!--)/u.test(line) && !heads.has(line)),
    (line) => line,
  );
  return [...counts].filter(([, uses]) => uses.length > most).map(([line]) => line);
}

/** The headings of tables: what stands above their rules. */
function headsOf(lines: readonly string[]): readonly string[] {
  return lines.filter((_, index) => /^\|(?: :?-+:? \|)+$/u.test(lines[index + 1] ?? ""));
}

/** The page with all folds closed: of each its summary is left. */
function unfolded(page: string): string {
  const closed = page.replace(/<details>\s*<summary>([^<]*)<\/summary>(?:(?!<details>)[\s\S])*?<\/details>/gu, "$1");
  return closed === page ? page : unfolded(closed);
}

function wordsOf(text: string): number {
  return seen(text).match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** What a reader sees of markdown: no notices, pictures, addresses and signs of its own. */
function seen(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/gu, "")
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, " ")
    .replace(/\]\([^)]*\)/gu, "] ")
    .replace(/<\/?[a-z][^>]*>/gu, "")
    .replace(/[|*_#>`[\]]/gu, " ");
}
