/** Text that is already markdown: what the template below lets through unescaped. */
export class Markdown {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "|": "&#124;",
  "@": "&#64;",
  "#": "&#35;",
  // GitHub asks for the span beside maths, other renderers for the backslash; both accept this.
  $: "<span>\\$</span>",
};

/** Controls and marks that change the direction of what follows become visible, white space one blank. */
function visible(text: string): string {
  const shown = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu, (sign) =>
    /\s/u.test(sign) ? " " : "\uFFFD",
  );
  return shown.replace(/\s+/gu, " ");
}

/**
 * How is any text written so that it comes back as it is: one line, no markup, no mathematics, no address that turns into
 * a link, no end of a table cell? White space is folded, never trimmed.
 */
export function plain(text: string): Markdown {
  const escaped = visible(text)
    .replace(/[\\`*_[\]~!]/gu, "\\$&")
    .replace(/[&<>|@#$]/gu, (sign) => entities[sign] ?? sign)
    .replace(/^( ?)([-+=])/u, "$1\\$2")
    // A list only before a blank: 4.80 must not become 4\.80.
    .replace(/^( ?\d+)([.)])(?= |$)/u, "$1\\$2")
    .replace(/:(?=\/\/|[\w+-]*:)/gu, "\\:")
    .replace(/(?<=www)\./giu, "\\.")
    // A full stop that follows this piece would make it an address.
    .replace(/(?<=ww)w$/iu, (sign) => `&#${sign.charCodeAt(0)};`);
  return new Markdown(escaped);
}

/** A template in which every value is escaped by `plain` unless it is already `Markdown`. */
export function md(strings: TemplateStringsArray, ...values: readonly (Markdown | string | number)[]): Markdown {
  const parts = strings.raw.map((part, index) => {
    const value = values[index];
    if (value === undefined) return part;
    return part + (value instanceof Markdown ? value.text : plain(String(value)).text);
  });
  return new Markdown(parts.join(""));
}

/** Pieces of markdown, one behind the other. */
export function join(parts: readonly Markdown[], separator: string): Markdown {
  return new Markdown(parts.map((part) => part.text).join(separator));
}

/** Blocks of a page, with an empty line between them; empty ones are left out. */
export function blocks(parts: readonly Markdown[]): Markdown {
  const there = parts.filter((part) => part.text !== "");
  return join(there, "\n\n");
}

/** Code inside a line, safe in a table too. */
export function code(text: string): Markdown {
  const shown = visible(text).trim();
  if (shown === "") return new Markdown("");
  // No span of backticks in a table can hold a backtick, a pipe or a backslash before one.
  if (!/[`|\\]/u.test(shown)) return new Markdown(`\`${shown}\``);
  return new Markdown(`<code>${shown.replace(/[^a-zA-Z0-9 ]/gu, (sign) => `&#${sign.codePointAt(0)};`)}</code>`);
}

/** A block of code. The fence is longer than any run of backticks inside. */
export function fence(lines: readonly string[], language: "text" | "sh" | "math"): Markdown {
  const content = lines.map(visible);
  const runs = content.flatMap((line) => line.match(/`+/gu) ?? []);
  const mark = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return new Markdown([mark + language, ...content, mark].join("\n"));
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
  if (isInlineMath(tex, place)) return new Markdown(`$\`${visible(tex).trim()}\`$`);
  const refused = place === "table" ? "dollar, backtick or pipe" : "dollar or backtick";
  throw new RangeError(`tex must be a formula without ${refused}, got ${JSON.stringify(tex)}`);
}

/** A link. Whatever `target` holds, it stays one address. `hint` is shown to whoever hovers over it: words and numbers only. */
export function link(words: Markdown, target: string, hint = ""): Markdown {
  const sign = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  const address = encodeURI(target.toWellFormed()).replace(/[()|&*_~]/gu, sign);
  return new Markdown(
    `[${words.text}](${address}${hint === "" ? "" : ` "${hint.replace(/[^\p{L}\p{N}_ .,“”-]/gu, "")}"`})`,
  );
}

/** A picture beside the page. Whatever its words hold, they stay words; they become an attribute, where no tag may stand. */
export function picture(words: string, file: string): Markdown {
  const alone = plain(words).text.replaceAll("<span>\\$</span>", "&#36;");
  return new Markdown(`!${link(new Markdown(alone), file).text}`);
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
  return new Markdown([line(columns.map(([head]) => plain(head).text)), line(rule), ...body].join("\n"));
}

/** A part of a page that opens on a click. */
export function fold(head: string, content: Markdown): Markdown {
  return blocks([
    new Markdown(`<details>\n<summary>${plain(head).text}</summary>`),
    content,
    new Markdown("</details>"),
  ]);
}
