import type { Edit } from "./target.ts";

const CALL = /(?<![\w.])requires\(/g;

const FUNCTION = /function\*? (\w+)|^ {2}(#?\w+)\(.*\{$/gm;

/**
 * Every `requires(condition, "message")` of a source text as an edit that takes the condition out. It goes by the function around it
 * and its message; where two share both, by its place among them.
 */
export function conditionsOf(file: string, source: string): readonly Edit[] {
  const names = [...source.matchAll(FUNCTION)].map(({ index, 1: plain, 2: method }) => ({
    index,
    name: plain ?? method,
  }));
  const calls = [...source.matchAll(CALL)].filter(({ index }) => !source.slice(0, index).endsWith("function "));
  const found = calls.map(({ index, 0: { length } }) => {
    const comma = endOf(source, index + length, ",");
    const end = endOf(source, comma + 1, ")");
    const around = names.findLast((each) => each.index < index)?.name ?? "";
    const message = source
      .slice(comma + 1, end)
      .replaceAll(/\s+/g, " ")
      .trim()
      .replace(/,$/, "");
    const named = `${around}: ${message.replaceAll(/^["`]|["`]$/g, "").replaceAll(/\$\{[^}]*\}/g, "…")}`;
    return { named, find: source.slice(index, end), put: `requires(true${source.slice(comma, end)}` };
  });
  return found.map((edit, i) => {
    const before = found.slice(0, i);
    const times = before.filter(({ named }) => named === edit.named).length + 1;
    const nth = before.filter(({ find }) => find === edit.find).length + 1;
    return { ...edit, file, named: times === 1 ? edit.named : `${edit.named} (${times})`, nth };
  });
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** Where the next sign stands that belongs to no bracket and no text which begins after `from`. */
function endOf(source: string, from: number, sign: string): number {
  for (let i = from; i < source.length; i += 1) {
    const character = source.charAt(i);
    if (character === sign) return i;
    const closing = CLOSING[character];
    if (closing !== undefined) i = endOf(source, i + 1, closing);
    else if (`"'\``.includes(character)) i = textEnd(source, i);
  }
  throw new RangeError(`source must close what it opens, got no ${sign} after ${source.slice(from, from + 40)}`);
}

function textEnd(source: string, from: number): number {
  const quote = source.charAt(from);
  for (let i = from + 1; i < source.length; i += 1) {
    if (source.charAt(i) === "\\") i += 1;
    else if (quote === "`" && source.startsWith("${", i)) i = endOf(source, i + 2, "}");
    else if (source.charAt(i) === quote) return i;
  }
  throw new RangeError(`source must close its texts, got ${source.slice(from, from + 40)}`);
}

/** The source without the condition. Throws RangeError where the text is not there, or is there more often than the edit knows. */
export function edited(source: string, { file, named, find, put, nth }: Edit): string {
  const parts = source.split(find);
  const times = parts.length - 1;
  if (nth === undefined ? times !== 1 : nth > times)
    throw new RangeError(`${file}: "${named}" must stand there once, got it ${times} times: ${find}`);
  const before = parts.slice(0, nth ?? 1).join(find);
  return `${before}${put}${source.slice(before.length + find.length)}`;
}
