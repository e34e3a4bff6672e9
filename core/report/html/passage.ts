import { type Mark, wordUnder } from "../told/marks.ts";
import type { MarkedSentence, Passage, SentenceMark } from "../told/tree.ts";
import { groupOf, heard, signHtml } from "./groups.ts";
import { anchorOf, type Html, html, joined, none } from "./html.ts";
import { cellsOf, sourceHtml } from "./source-html.ts";

/** Which mark a sentence carries that has several: the one that a reader must not miss. */
const urgency: readonly Mark[] = [
  "refuted",
  "void",
  "depends as meant",
  "depends",
  "verified as meant",
  "inconclusive",
  "verified",
  "not testable",
];

/** The text as it is read, every sentence underlined by how it came out, its marks linked to the claims. */
export function passageHtml(paragraphs: readonly Passage[]): Html {
  const parts: Html[] = [];
  let table: { readonly places: Html; readonly row: Html }[] = [];
  const endTable = () => {
    if (table.length > 0) {
      parts.push(...table.map(({ places: at }) => at), html`<table>${table.map(({ row: cells }) => cells)}</table>\n`);
    }
    table = [];
  };
  for (const { heading, sentences } of paragraphs) {
    const [first] = sentences;
    if (heading !== "" || first === undefined) endTable();
    if (heading !== "") parts.push(html`<h2>${sourceHtml(heading)}</h2>\n`);
    if (first === undefined) continue;
    const cells = cellsOf(first.source);
    if (cells !== undefined) {
      table.push({ places: places(sentences), row: row(first, cells) });
      continue;
    }
    endTable();
    const told = sentences.map((one) => sentenceHtml(one, sourceHtml(one.source)));
    parts.push(places(sentences), html`<p>${joined(told, "\n")}</p>\n`);
  }
  endTable();
  return joined(parts, "");
}

function row(marked: MarkedSentence, cells: readonly Html[]): Html {
  const [head = none, ...others] = cells;
  return html`<tr><td>${sentenceHtml(marked, head)}</td>${others.map((cell) => html`<td>${cell}</td>`)}</tr>`;
}

/** Where the text is looked up for a claim: before the paragraph or the row, so that all such places have one depth. */
function places(sentences: readonly MarkedSentence[]): Html {
  const first = sentences.flatMap(({ marks }) => marks.filter((mark) => mark.first));
  return joined(
    first.map(({ claim }) => html`<span id="_s_${anchorOf(claim)}"></span>`),
    "",
  );
}

function sentenceHtml({ marks, silent }: MarkedSentence, words: Html): Html {
  const [only] = marks;
  if (only === undefined) {
    return silent
      ? words
      : html`<span class="s u">${signHtml("no claim yet")}\u00A0${words}${heard(" (no claim yet)")}</span>`;
  }
  if (marks.length === 1) {
    const at = anchorOf(only.claim);
    return html`<a class="s ${groupOf(only.mark)}" data-c="${at}" href="#${at}" title="${told(only)}">${signHtml(only.mark)}${under(only)}\u00A0${words}${heard(` (${told(only)})`)}</a>`;
  }
  const signs = marks.map((one) => {
    const at = anchorOf(one.claim);
    return html`<a class="${groupOf(one.mark)}" data-c="${at}" href="#${at}" title="${told(one)}">${signHtml(one.mark)}${under(one)}${heard(`${told(one)}: ${one.claim}`)}</a>`;
  });
  const worst = urgency.find((mark) => marks.some((one) => one.mark === mark)) ?? "verified";
  const own = marks.map(({ claim }) => anchorOf(claim)).join(" ");
  return html`<span class="marks">${signs}</span> <span class="s ${groupOf(worst)}" data-c="${own}">${words}</span>`;
}

function told({ mark, condition }: SentenceMark): string {
  return wordUnder(mark, condition);
}

/** Behind the sign of a verdict that stands under a condition; which one is told to whoever points at it. */
function under({ condition }: SentenceMark): Html {
  return condition === "" ? none : html`<small aria-hidden="true"> if …</small>`;
}
