import type { ClaimRecord, ReadingRecord } from "../../claim/record.ts";
import { verdictWords } from "../../claim/verdict-words.ts";
import { claimBasis, decisiveReading, troubleOf } from "../markdown/finding.ts";
import { markOf, meaning } from "../markdown/marks.ts";
import { sentence, shortened } from "../markdown/source-markdown.ts";
import { draw } from "../plots/draw.ts";
import { type PlotFile, plotsOfReading } from "../told/plot-files.ts";
import { address, anchorOf, Html, html, joined, none } from "./html.ts";
import { capital, groupOf, heard, sign } from "./marks.ts";
import { formula, readingHtml } from "./reading.ts";
import { authoredHtml, sourceHtml } from "./source-html.ts";

/** A claim beside its neighbours in the order of the text, with the plots that are drawn in the page. */
export interface Card {
  readonly record: ClaimRecord;
  readonly before: ClaimRecord | undefined;
  readonly behind: ClaimRecord | undefined;
  /** Claims whose sentences cannot be true together with this one. */
  readonly contradicts: readonly ClaimRecord[];
  /** Whether its quote has a place in the text. */
  readonly placed: boolean;
  /** Whether a plot is drawn here, or only linked. */
  readonly draws: (file: string) => boolean;
  /** Whether only the outcome of each reading is told, because the page has become long. */
  readonly brief: boolean;
}

/** One claim: how it came out and why, what was claimed and found, every reading with its control. */
export function claimHtml(card: Card): Html {
  const { record } = card;
  const mark = markOf(record);
  const anchor = anchorOf(record.id);
  const reading = decisiveReading(record);
  return html`<article class="card ${groupOf(mark)}" id="${anchor}" aria-labelledby="_h_${anchor}">
${navigation(card, anchor)}
<p class="verdict">${sign(mark)} ${capital(verdictWords(mark, record.condition))}</p>
<h2 id="_h_${anchor}">${claimTitle(record)}</h2>
${why(record, reading)}
${contradictions(card)}${reading !== undefined && isTold(record, reading) ? claimed(record, reading) : none}
${reading === undefined ? none : plotsHtml(plotsOfReading(record, reading), card)}
${readings(card, reading)}
<h3>Try it yourself</h3>
<pre>npm run claim -- ${record.document}/${record.id}</pre>
<p><a href="${address(`${record.id}.md`)}">Its page</a>, <a href="${address(`${record.id}.json`)}">the same for machines</a>, <a href="../../claims/${encodeURIComponent(record.document.toWellFormed())}/${encodeURIComponent(`${record.id}.claim.ts`.toWellFormed())}">the claim</a></p>
</article>
`;
}

/** Its quote, cut where it is long. */
export function claimTitle({ id, quote }: ClaimRecord): Html {
  const words = quote.exact.replace(/\s+/gu, " ").trim();
  return words === "" ? html`${id}` : sourceHtml(shortened(words, 160));
}

function navigation({ before, behind, placed }: Card, anchor: string): Html {
  const step = (record: ClaimRecord | undefined, word: string) =>
    record === undefined ? none : html`<a href="#${anchorOf(record.id)}">${word}${heard(`: ${record.id}`)}</a>`;
  const text = placed ? html` <a href="#_s_${anchor}">In the text</a>` : none;
  return html`<nav class="nav" aria-label="Claim ${anchor}"><span><a href="#_claims">All claims</a>${text}</span><span>${step(before, "Previous")} ${step(behind, "Next")}</span></nav>`;
}

function why(record: ClaimRecord, reading: ReadingRecord | undefined): Html {
  const mark = markOf(record);
  if (mark === "void" || reading === undefined)
    return html`<p>${meaning("void")} ${authoredHtml(sentence(troubleOf(record)))}</p>`;
  const given = reading.given.length === 0 ? none : html` Given: ${joined(reading.given.map(authoredHtml), "; ")}.`;
  const said = reading.seen === "" ? reading.found : reading.seen;
  return html`<p>${mark === "depends" ? meaning("depends") : authoredHtml(sentence(said))}${given}</p>`;
}

function contradictions({ record, contradicts }: Card): Html {
  const came = (one: ClaimRecord) => html`(${sign(markOf(one))} ${verdictWords(markOf(one), one.condition)})`;
  const lines = contradicts.map(
    (other) =>
      html`<p>This sentence ${came(record)} and <a href="#${anchorOf(other.id)}">${claimTitle(other)}</a> ${came(other)} contradict each other.</p>
`,
  );
  return joined(lines, "");
}

/** Is the formula told at the head of the claim, with what was found? Where it depends, no single reading stands for it. */
function isTold(record: ClaimRecord, reading: ReadingRecord): boolean {
  const carried = reading.verb !== "notTestable" && reading.outcome !== "void";
  return record.trouble === "" && carried && markOf(record) !== "depends";
}

function claimed(record: ClaimRecord, reading: ReadingRecord): Html {
  const { words, tex, formula: written } = reading.statement;
  const basis = verdictWords(claimBasis(record, reading), record.condition);
  const quote = record.assertion === "" ? none : html`<dt>Label</dt><dd>${record.assertion}</dd>`;
  const rate =
    reading.outcome !== "inconclusive" && record.alpha === 0 ? html`<dt>Alpha</dt><dd>0: no chance entered</dd>` : none;
  const plain = words === "" ? none : html`<dt>In words</dt><dd>${authoredHtml(words)}</dd>`;
  const what = tex === "" || written === "" ? authoredHtml(reading.as) : formula(tex);
  return html`<dl>${quote}<dt>Claimed</dt><dd>${what}</dd>${plain}<dt>Found</dt><dd><b>${authoredHtml(reading.found === "" ? "–" : reading.found)}</b></dd><dt>Basis</dt><dd>${basis === "" ? "–" : basis}</dd>${rate}</dl>`;
}

function readings(card: Card, decisive: ReadingRecord | undefined): Html {
  const { record } = card;
  if (card.brief) {
    const lines = record.readings.map((reading) => html`<li>${nameOf(reading)}</li>`);
    return html`<ul>${lines}</ul><p>How each was tried stands on <a href="${address(`${record.id}.md`)}">the page of the claim</a>.</p>`;
  }
  return joined(
    record.readings.map((reading) => {
      const told = reading === decisive && isTold(record, reading);
      const plots = reading === decisive ? none : plotsHtml(plotsOfReading(record, reading), card);
      const open = reading === decisive ? new Html(" open") : none;
      const id = html`${anchorOf(record.id)}_${reading.id}`;
      return html`<details id="${id}"${open}><summary>${nameOf(reading)}</summary>${readingHtml(reading, plots, told)}</details>`;
    }),
    "\n",
  );
}

function nameOf({ id, as, kind, outcome, condition }: ReadingRecord): Html {
  return html`${sign(outcome)} Reading ${id}: <b class="${groupOf(outcome)}">${verdictWords(outcome, condition)}</b>, ${authoredHtml(as)} (${kind})`;
}

function plotsHtml(plots: readonly PlotFile[], { draws, record }: Card): Html {
  if (plots.length === 0) return none;
  const shown = plots.map(({ file, plot, part }) => {
    const head = part === "" ? none : html`<h3>${part}</h3>`;
    if (draws(file)) return html`${head}${new Html(draw(plot, "page"))}`;
    return html`${head}<p><a href="${address(file)}">Plot: ${plot.kind}</a> (on <a href="${address(`${record.id}.md`)}">the page of the claim</a>)</p>`;
  });
  return html`<div class="plots">${shown}</div>`;
}
