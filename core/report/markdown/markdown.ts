import { markup, visible as shownSigns, Written } from "../written/markup.ts";

/** A piece of markdown. */
export type Markdown = Written<"markdown">;

/** What is markdown already. */
export function asMarkdown(text: string): Markdown {
  return new Written(text);
}

const backslashed = Object.fromEntries([..."\\`*_[]~!"].map((sign) => [sign, `\\${sign}`]));

/**
 * A template in which every value is escaped by `plain` unless it is already markdown, and what `plain` is: any text, so that it comes back as
 * it is: one line, no markup, no mathematics, no address that turns into a link, no end of a table cell. White space is folded, never
 * trimmed.
 */
export const { template: md, plain } = markup<"markdown">({
  signs: {
    ...backslashed,
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "|": "&#124;",
    "@": "&#64;",
    "#": "&#35;",
    // GitHub asks for the span beside maths, other renderers for the backslash; both accept this.
    $: "<span>\\$</span>",
  },
  inPlace: (text) =>
    text
      .replace(/\s+/gu, " ")
      .replace(/^( ?)([-+=])/u, "$1\\$2")
      // A list only before a blank: 4.80 must not become 4\.80.
      .replace(/^( ?\d+)([.)])(?= |$)/u, "$1\\$2")
      .replace(/:(?=\/\/|[\w+-]*:)/gu, "\\:")
      .replace(/(?<=www)\./giu, "\\.")
      // A full stop that follows this piece would make it an address.
      .replace(/(?<=ww)w$/iu, (sign) => `&#${sign.charCodeAt(0)};`),
  raw: true,
});

/** One line, in which nothing is invisible. */
function visible(text: string): string {
  return shownSigns(text).replace(/\s+/gu, " ");
}

/** Pieces of markdown, one behind the other. */
export function join(parts: readonly Markdown[], separator: string): Markdown {
  return asMarkdown(parts.map((part) => part.text).join(separator));
}

/** Blocks of a page, with an empty line between them; empty ones are left out. */
export function blocks(parts: readonly Markdown[]): Markdown {
  const there = parts.filter((part) => part.text !== "");
  return join(there, "\n\n");
}

/** Code inside a line, safe in a table too. */
export function code(text: string): Markdown {
  const shown = visible(text).trim();
  if (shown === "") return asMarkdown("");
  // No span of backticks in a table can hold a backtick, a pipe or a backslash before one.
  if (!/[`|\\]/u.test(shown)) return asMarkdown(`\`${shown}\``);
  return asMarkdown(`<code>${shown.replace(/[^a-zA-Z0-9 ]/gu, (sign) => `&#${sign.codePointAt(0)};`)}</code>`);
}

/** A block of code. The fence is longer than any run of backticks inside. */
export function fence(lines: readonly string[], language: "text" | "sh" | "math"): Markdown {
  const content = lines.map(visible);
  const runs = content.flatMap((line) => line.match(/`+/gu) ?? []);
  const mark = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return asMarkdown([mark + language, ...content, mark].join("\n"));
}

/** Can GitHub show this TeX inside a line or a cell of a table? A dollar or a backtick ends the formula, a pipe the cell. */
export function isInlineMath(tex: string, place: "line" | "table"): boolean {
  return tex.trim() !== "" && !/[$`]/u.test(tex) && !(place === "table" && tex.includes("|"));
}

/**
 * A formula inside a line. Only the form with backticks: between bare dollars markdown eats backslashes and underscores.
 *
 * @param tex - TeX without a dollar or a backtick, and without a pipe where `place` is a table (write \vert or \mid)
 * @throws RangeError for what `isInlineMath` refuses
 */
export function math(tex: string, place: "line" | "table"): Markdown {
  if (isInlineMath(tex, place)) return asMarkdown(`$\`${visible(tex).trim()}\`$`);
  const refused = place === "table" ? "dollar, backtick or pipe" : "dollar or backtick";
  throw new RangeError(`tex must be a formula without ${refused}, got ${JSON.stringify(tex)}`);
}

/** A link. Whatever `target` holds, it stays one address. `hint` is shown to whoever hovers over it: words and numbers only. */
export function link(words: Markdown, target: string, hint = ""): Markdown {
  const sign = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  const address = encodeURI(target.toWellFormed()).replace(/[()|&*_~]/gu, sign);
  return asMarkdown(
    `[${words.text}](${address}${hint === "" ? "" : ` "${hint.replace(/[^\p{L}\p{N}_ .,“”-]/gu, "")}"`})`,
  );
}

/** A picture beside the page. Whatever its words hold, they stay words; they become an attribute, where no tag may stand. */
export function picture(words: string, file: string): Markdown {
  const alone = plain(words).text.replaceAll("<span>\\$</span>", "&#36;");
  return asMarkdown(`!${link(asMarkdown(alone), file).text}`);
}

/**
 * A table whose rows do not move when another row changes: no padding.
 *
 * @param columns - head and alignment of each column
 * @throws RangeError where a row has another number of cells than the head
 */
export function table(
  columns: readonly (readonly [head: string, align: "left" | "centre"])[],
  rows: readonly (readonly Markdown[])[],
): Markdown {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = columns.map(([, align]) => (align === "centre" ? ":-:" : ":--"));
  for (const row of rows) {
    if (row.length !== columns.length) {
      throw new RangeError(`cells of a row must be ${columns.length}, got ${row.length}`);
    }
  }
  const body = rows.map((row) => line(row.map((cell) => cell.text)));
  return asMarkdown([line(columns.map(([head]) => plain(head).text)), line(rule), ...body].join("\n"));
}
