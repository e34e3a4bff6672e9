import temml from "temml";
import { type Inline, inline } from "../../document/inline.ts";
import { asHtml, type Html, html, joined } from "./html.ts";

const tags = { strong: "strong", emphasis: "em", delete: "del" } as const;

/** A piece of the text as its reader sees it; a row of a table becomes its cells. Links keep their words only. */
export function sourceHtml(source: string): Html {
  const cells = cellsOf(source);
  return joined(cells === undefined ? [shown(inline(source))] : cells, " · ");
}

/** The cells of a row of a table; none where the sentence is no row. */
export function cellsOf(source: string): readonly Html[] | undefined {
  const row = source.match(/^\|(?<cells>.*[^\\])\|$/u)?.groups?.["cells"];
  return row?.split(/(?<!\\)\|/u).map((cell) => shown(inline(cell.trim().replaceAll("\\|", "|"))));
}

function shown(parts: readonly Inline[]): Html {
  return joined(
    parts.map((part) => {
      if (part.kind === "text") return html`${part.text}`;
      if (part.kind === "code") return html`<code>${part.text}</code>`;
      if (part.kind === "math") return mathematics(part.text, "inline");
      const tag = asHtml(tags[part.kind]);
      return html`<${tag}>${shown(part.parts)}</${tag}>`;
    }),
    "",
  );
}

/** What the author of a claim wrote in plain words: code between backticks, the rest as it stands. */
export function authoredHtml(text: string): Html {
  const pieces = text.split("`");
  if (pieces.length % 2 === 0) return html`${text}`;
  return joined(
    pieces.map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`)),
    "",
  );
}

/**
 * TeX as MathML, or as code where it is no TeX. Temml escapes what it prints and refuses links; its style attributes are taken
 * out, because the policy of the page allows none.
 */
export function mathematics(tex: string, display: "inline" | "block"): Html {
  if (display === "inline") return mathml(tex) ?? html`<code>${tex}</code>`;
  // No browser breaks the lines of a formula, so it may break between the pieces that its author spaced apart.
  const pieces = spaced(tex).map((piece) => mathml(`\\displaystyle ${piece}`));
  const whole = pieces.filter((piece) => piece !== undefined);
  return whole.length === pieces.length ? joined(whole, " ") : html`<code>${tex}</code>`;
}

function mathml(tex: string): Html | undefined {
  try {
    const made = temml.renderToString(tex, { throwOnError: true, trust: false, maxExpand: 100 });
    const bare = made.replace(/ (?:style|class|href|id)="[^"]*"/gu, "");
    // Elements of MathML begin with an m; anything else would be a hole in the escaping.
    return /<(?!\/?m[a-z]*[ >])/u.test(bare) ? undefined : asHtml(bare);
  } catch {
    return undefined;
  }
}

/** The formula cut at each \quad that stands outside of braces and of brackets that grow. */
function spaced(tex: string): readonly string[] {
  const pieces: string[] = [];
  let open = "";
  for (const part of tex.split("\\quad")) {
    open = open === "" ? part : `${open}\\quad${part}`;
    if (isBalanced(open)) {
      pieces.push(open);
      open = "";
    }
  }
  return open === "" ? pieces : [...pieces, open];
}

function isBalanced(tex: string): boolean {
  const count = (sign: RegExp) => tex.match(sign)?.length ?? 0;
  return (
    count(/(?<!\\)\{/gu) === count(/(?<!\\)\}/gu) &&
    count(/\\left\b/gu) === count(/\\right\b/gu) &&
    count(/\\begin\b/gu) === count(/\\end\b/gu)
  );
}
