import { describe, draw } from "../plots/draw.ts";
import type { Block, Line, Row, Span, Target } from "../told/tree.ts";
import { groupOf, signHtml } from "./groups.ts";
import { address, anchorOf, asHtml, type Html, html, joined, none } from "./html.ts";
import { passageHtml } from "./passage.ts";
import { authoredHtml, mathematics, sourceHtml } from "./source-html.ts";

/** Where blocks stand on the page. */
export interface Place {
  /** The claim whose blocks these are; empty where they speak of the whole text. */
  readonly claim: string;
  /** Whether a plot is drawn here, or only linked. */
  readonly draws: (file: string) => boolean;
}

/** A line of what is told, as HTML. */
export function lineHtml(line: Line): Html {
  return joined(line.map(spanHtml), "");
}

function spanHtml(span: Span): Html {
  switch (span.kind) {
    case "text":
      return html`${span.text}`;
    case "source":
      return sourceHtml(span.text);
    case "authored":
      return authoredHtml(span.text);
    case "code":
      return span.text === "" ? none : html`<code>${span.text}</code>`;
    case "strong":
      return html`<b>${lineHtml(span.of)}</b>`;
    case "small":
      return html`<small>${lineHtml(span.of)}</small>`;
    case "mark":
      return signHtml(span.mark);
    case "link":
      return html`<a href="${addressOf(span.to)}"${span.hint === "" ? none : html` title="${span.hint}"`}>${lineHtml(span.of)}</a>`;
  }
}

function addressOf(to: Target): string {
  if ("claim" in to) return `#${anchorOf(to.claim)}${to.reading === undefined ? "" : `_${to.reading}`}`;
  if ("file" in to) return address(to.file);
  // The text and all its claims stand on this page.
  if (to.path === "README.md") return "#_claims";
  return to.path.startsWith("../") ? to.path.split("/").map(encoded).join("/") : address(to.path);
}

function encoded(part: string): string {
  return encodeURIComponent(part.toWellFormed());
}

/** Blocks of what is told, one below the other. */
export function blocksHtml(blocks: readonly Block[], place: Place): Html {
  return joined(
    blocks.map((block) => blockHtml(block, place)),
    "\n",
  );
}

function blockHtml(block: Block, place: Place): Html {
  switch (block.kind) {
    case "heading": {
      const tag = asHtml(`h${block.level}`);
      // On one page the anchors of readings go by their claims.
      const id = `${anchorOf(place.claim)}_${block.id.replace(/^reading-/u, "")}`;
      return html`<${tag} id="${id}">${lineHtml(block.of)}</${tag}>`;
    }
    case "paragraph":
      return html`<p>${lineHtml(block.of)}</p>`;
    case "quote":
      return html`<blockquote><p>${joined(block.lines.map(lineHtml), " ")}</p><footer>${lineHtml(block.from)}</footer></blockquote>`;
    case "list": {
      const tag = asHtml(block.ordered ? "ol" : "ul");
      return html`<${tag}>${block.items.map((item) => html`<li>${lineHtml(item)}</li>`)}</${tag}>`;
    }
    case "table":
      return tableHtml(block);
    case "formula":
      return html`<div class="formula" role="group" aria-label="Formula" tabindex="0">${mathematics(block.tex, "block")}</div>`;
    case "command":
      return html`<pre>${block.line}</pre>`;
    case "figure":
      return figureHtml(block, place);
    case "passage":
      return passageHtml(block.paragraphs);
    case "fold":
      return html`<details><summary>${lineHtml(block.summary)}</summary>
${blocksHtml(block.of, place)}
</details>`;
  }
}

function figureHtml({ file, of, part }: Extract<Block, { kind: "figure" }>, { draws }: Place): Html {
  const head = part === "" ? none : html`<figcaption>${part}</figcaption>`;
  if (!draws(file)) return html`<p><a href="${address(file)}">Picture: ${describe(of)}</a></p>`;
  return html`<figure>${head}${asHtml(draw(of, "page"))}</figure>`;
}

function tableHtml({ name, head, rows }: Extract<Block, { kind: "table" }>): Html {
  const heads = head.map((one) => html`<th scope="col">${one}</th>`);
  const cells = ({ cells: all }: Row) =>
    all.map((cell, index) => html`<td data-h="${head[index] ?? ""}">${lineHtml(cell)}</td>`);
  const body = rows.map(
    (row) => html`<tr${row.mark === undefined ? none : html` class="${groupOf(row.mark)}"`}>${cells(row)}</tr>
`,
  );
  return html`<div class="wide" role="group" aria-label="${name}" tabindex="0"><table class="${name}"><thead><tr>${heads}</tr></thead><tbody>
${body}</tbody></table></div>`;
}
