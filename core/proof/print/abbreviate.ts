/** TeX shorter than this is read as it stands. */
const LONG = 60;

/** So often a term must stand somewhere to be worth a letter. */
const OFTEN = 3;

const LETTERS = ["S", "T", "U", "V"];

/** What opens a term that may get a letter, with the brackets around what it is of. */
const OPENING = /\\sqrt(?=\{)|\\operatorname\{relu\}(?=\()|e\^(?=\{)/g;

/**
 * The same lines with a letter for every long root, power of e and the like that stands there often; the first line says what the letters
 * stand for.
 *
 * @param isFree - whether nothing else is called so
 */
export function abbreviated(lines: readonly string[], isFree: (letter: string) => boolean): readonly string[] {
  const written: string[] = [];
  let told = lines;
  for (const letter of LETTERS.filter(isFree)) {
    const term = longest(told);
    if (term === null) break;
    told = told.map((line) => line.replaceAll(term, () => letter).replaceAll(`{${letter}}^`, () => `${letter}^`));
    written.push(`$${letter}$ for $${term}$`);
  }
  const [first, ...others] = told;
  if (written.length === 0 || first === undefined) return lines;
  return [`Write ${written.join(" and ")}. ${first}`, ...others];
}

/** The longest term that stands often enough: what stands inside another is written out there. */
function longest(lines: readonly string[]): string | null {
  const found = new Map<string, number>();
  for (const line of lines) {
    for (const match of line.matchAll(OPENING)) {
      const start = match.index + match[0].length;
      const term = line.slice(match.index, endOf(line, start));
      if (term.length >= LONG) found.set(term, (found.get(term) ?? 0) + 1);
    }
  }
  const often = [...found].filter(([, times]) => times >= OFTEN).map(([term]) => term);
  return often.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Where the bracket that opens here is closed. */
function endOf(line: string, start: number): number {
  const [open, close] = line[start] === "{" ? ["{", "}"] : ["(", ")"];
  let depth = 0;
  for (let at = start; at < line.length; at += 1) {
    if (line[at] === open) depth += 1;
    if (line[at] === close) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return line.length;
}
