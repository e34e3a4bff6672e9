import { type Inline, inline } from "../../document/inline.ts";
import { code, isInlineMath, join, Markdown, math, plain } from "./markdown.ts";

const wrapping = { strong: "**", emphasis: "*", delete: "~~" } as const;

/**
 * A piece of the text as its reader sees it, in markdown that GitHub shows the same way. Formulas stay formulas where that
 * is safe, else they become code; a row of a table becomes its cells; links keep their words only.
 *
 * @param source - one line of the text's markdown, such as `Sentence.source`
 * @param place - where it will stand: a pipe in a formula would end the cell of a table
 */
export function sourceMarkdown(source: string, place: "line" | "table"): Markdown {
  const row = source.match(/^\|(?<cells>.*[^\\])\|$/u)?.groups?.["cells"];
  if (row === undefined) return shown(inline(source), place);
  const cells = row.split(/(?<!\\)\|/u).map((cell) => shown(inline(cell.trim().replaceAll("\\|", "|")), place));
  return join(cells, " · ");
}

function shown(parts: readonly Inline[], place: "line" | "table"): Markdown {
  return join(
    parts.map((part) => {
      if (part.kind === "text") return plain(part.text);
      if (part.kind === "code") return code(part.text);
      if (part.kind === "math") return isInlineMath(part.text, place) ? math(part.text, place) : code(part.text);
      const mark = new Markdown(wrapping[part.kind]);
      return join([mark, shown(part.parts, place), mark], "");
    }),
    "",
  );
}

/** What the author of a claim wrote in plain words: code between backticks, the rest as it stands. */
export function authored(text: string): Markdown {
  const pieces = text.split("`");
  if (pieces.length % 2 === 0) return plain(text);
  return join(
    pieces.map((piece, index) => (index % 2 === 1 ? code(piece) : plain(piece))),
    "",
  );
}

/** The same as a sentence: its first word with a capital, and a full stop unless it ends with a mark of its own. */
export function asSentence(text: string): Markdown {
  return join([authored(capitalised(text)), plain(stopOf(text))], "");
}

/** The same as plain text. */
export function sentence(text: string): string {
  return capitalised(text) + stopOf(text);
}

function capitalised(text: string): string {
  // Only words: the w of "w = (1, 0)" is a name and keeps its case.
  return text.replace(/^(?:a(?= )|[a-z](?=[a-z’'-]+(?:[ ,.;:]|$)))/u, (letter) => letter.toUpperCase());
}

function stopOf(text: string): string {
  return text === "" || /[.!?…:]["”’)]*\s*$/u.test(text) ? "" : ".";
}

/** A quote of at most about `length` characters, cut between words and never inside a formula or code. */
export function shortened(source: string, length: number): string {
  if (source.length <= length) return source;
  const even = (text: string, sign: string) => text.split(sign).length % 2 === 1;
  for (let end = source.lastIndexOf(" ", length); end > 0; end = source.lastIndexOf(" ", end - 1)) {
    const start = source.slice(0, end);
    if (even(start, "$") && even(start, "`")) return `${start.replace(/[,;:]$/u, "")} …`;
  }
  return source;
}
