import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { math } from "micromark-extension-math";
import { blocks, code, type Markdown, md, plain, table } from "./markdown.ts";

/** Runs of everything that means something to markdown, to HTML, to GitHub or to a renderer of formulas. */
export const hostile: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(..."\\`*_{}[]()<>#+-.!|~$@:&;\"'=^/ 12abx\n\t".split("")) },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...[
            "http://",
            "https://a.b",
            "www.",
            "www.a.b",
            "a@b.co",
            "<b>",
            "<!--",
            "-->",
            "&amp;",
            "&#36;",
            "&lt",
            "](",
          ],
          ...[
            "![",
            "```",
            "$$",
            "$`",
            "`$",
            "[^1]",
            "- ",
            "1. ",
            "| --- |",
            "\u202e",
            "\u200b",
            "ftp://x",
            "xmpp:a@b.c",
          ],
          ...["mailto:a@b.c", "javascript:x", "</td>", "<script>", "\r\n", "\\|", ":smile:", "#1", "\ud800", "\u2028"],
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
    ),
  )
  .map((parts) => parts.join(""));

/** What a reader must see of a hostile text. */
function seen(text: string): string {
  const shown = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu, (sign) =>
    /\s/u.test(sign) ? " " : "\uFFFD",
  );
  return shown.replace(/\s+/gu, " ").trim();
}

/** Formulas as one element with their source: what a renderer of formulas would draw is no concern here. */
const formulas: ReturnType<typeof gfmHtml> = {
  enter: {
    mathFlow() {
      this.tag("<formula>");
      this.buffer();
    },
    mathText() {
      this.tag("<formula>");
      this.buffer();
    },
  },
  exit: {
    mathFlow() {
      this.resume();
      this.tag("</formula>");
    },
    mathText() {
      this.raw(this.encode(this.resume()));
      this.tag("</formula>");
    },
    mathTextData(token) {
      this.raw(this.sliceSerialize(token));
    },
  },
};

/** The page as GitHub's parser reads it, with whatever HTML the markdown lets through. */
export function rendered(markdown: string): string {
  return micromark(markdown, {
    extensions: [gfm(), math()],
    htmlExtensions: [gfmHtml(), formulas],
    allowDangerousHtml: true,
  });
}

/** HTML without the span around a dollar, and with its entities as characters. */
function unescaped(html: string): string {
  const characters = { lt: "<", gt: ">", quot: '"', amp: "&" };
  return html
    .replace(/<\/?span>/gu, "")
    .replace(/&(lt|gt|quot|amp);/gu, (_, name: keyof typeof characters) => characters[name]);
}

/**
 * As a paragraph, behind a word, and in the cell of a table, the text comes back itself: no element is made, no cell is added or lost.
 */
function comesBack(text: string, written: Markdown, [open, close]: readonly [string, string]): boolean {
  const cells = table(
    [
      ["h", "left"],
      ["k", "left"],
    ],
    [[written, md`ok`]],
  );
  const expected = `${open}${seen(text)}${close}`;
  const html = unescaped(rendered(blocks([written, md`x ${written}.`, cells]).text).replaceAll(' align="left"', ""));
  const body = `<tbody>\n<tr>\n<td>${expected}</td>\n<td>ok</td>\n</tr>\n</tbody>`;
  const head = "<thead>\n<tr>\n<th>h</th>\n<th>k</th>\n</tr>\n</thead>";
  return html === `<p>${expected}</p>\n<p>x ${expected}.</p>\n<table>\n${head}\n${body}\n</table>`;
}

/** Whatever a text or a claim holds, a page shows it as it is: at the start of a paragraph, in a line, in a table. */
export const plainComesBack = fc.property(hostile, (text) => {
  return seen(text) === "" || comesBack(text, plain(seen(text)), ["", ""]);
});

/** The same for code. */
export const codeComesBack = fc.property(hostile, (text) => {
  return seen(text) === "" || comesBack(text, code(text), ["<code>", "</code>"]);
});
