import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { math, mathHtml } from "micromark-extension-math";
import { code, type Markdown, md, plain, table } from "./markdown.ts";

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
  const shown = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (sign) => (/\s/u.test(sign) ? " " : "\uFFFD"));
  return shown.replace(/\s+/gu, " ").trim();
}

/** The page as GitHub's parser reads it, with whatever HTML the markdown lets through. */
export function rendered(markdown: string): string {
  return micromark(markdown, {
    extensions: [gfm(), math()],
    htmlExtensions: [gfmHtml(), mathHtml({ strict: false, throwOnError: false })],
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

/** A line and a cell in a table give back the text itself: no element is made, no cell is added or lost. */
function comesBack(text: string, written: Markdown, open: string, close: string): boolean {
  const expected = `${open}${seen(text)}${close}`;
  const line = unescaped(rendered(md`x ${written}`.text)) === `<p>x ${expected}</p>`;
  const cells = table(
    [
      ["h", "left"],
      ["k", "left"],
    ],
    [[written, md`ok`]],
  );
  const html = unescaped(rendered(cells.text).replaceAll(' align="left"', ""));
  return line && html.includes(`<tbody>\n<tr>\n<td>${expected}</td>\n<td>ok</td>\n</tr>\n</tbody>`);
}

/** Whatever a text or a claim holds, a page shows it as it is, at the start of a paragraph, in a line and in a table. */
export const plainComesBack = fc.property(hostile, (text) => {
  if (seen(text) === "") return true;
  const alone = unescaped(rendered(plain(text).text)) === `<p>${seen(text)}</p>`;
  return alone && comesBack(text, plain(seen(text)), "", "");
});

/** The same for code. */
export const codeComesBack = fc.property(hostile, (text) => {
  return seen(text) === "" || comesBack(text, code(text), "<code>", "</code>");
});
