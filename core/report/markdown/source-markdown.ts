import { type Inline, inline } from "../../document/inline.ts";
import { asMarkdown, code, isInlineMath, join, type Markdown, math, plain } from "./markdown.ts";

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
      const mark = asMarkdown(wrapping[part.kind]);
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
