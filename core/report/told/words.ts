/** As a sentence: its first word with a capital, and a full stop unless it ends with a mark of its own. */
export function sentence(text: string): string {
  return capitalised(text) + stopOf(text);
}

/** Only words get a capital: the w of "w = (1, 0)" is a name and keeps its case. */
export function capitalised(text: string): string {
  return text.replace(/^(?:a(?= )|[a-z](?=[a-z’'-]+(?:[ ,.;:]|$)))/u, (letter) => letter.toUpperCase());
}

function stopOf(text: string): string {
  return text === "" || /[.!?…:]["”’)]*\s*$/u.test(text) ? "" : ".";
}

/**
 * The first clause of a sentence, a whole one: what stands before its first colon or semicolon outside of brackets, formulas and code. For places that
 * have room for one thing.
 */
export function firstClause(text: string): string {
  for (const { index } of text.matchAll(/[:;](?= )/gu)) {
    const start = text.slice(0, index);
    const open = start.split(/[([]/u).length - start.split(/[)\]]/u).length;
    if (
      open === 0 &&
      start.split("$").length % 2 === 1 &&
      start.split("`").length % 2 === 1 &&
      start.split(" ").length >= CLAUSE
    )
      return start;
  }
  return text;
}

/** Fewer words than these are no clause. */
const CLAUSE = 5;

/** A text of at most about `length` characters, cut between words and never inside a formula or code. */
export function shortened(source: string, length: number): string {
  if (source.length <= length) return source;
  const even = (text: string, sign: string) => text.split(sign).length % 2 === 1;
  for (let end = source.lastIndexOf(" ", length); end > 0; end = source.lastIndexOf(" ", end - 1)) {
    const start = source.slice(0, end);
    if (even(start, "$") && even(start, "`")) return `${start.replace(/[,;:]$/u, "")} …`;
  }
  return source;
}

/** With one blank for all white space. */
export function folded(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
