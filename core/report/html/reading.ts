import type { ControlRecord, PartRecord, ReadingRecord } from "../../claim/record.ts";
import { verdictWords } from "../../claim/verdict-words.ts";
import { alphaText, basisText, OF_CONDITION, OF_DATA, stopWords } from "../told/figures.ts";
import { partNotes, settleLines } from "../told/part-notes.ts";
import { type ToldProof, toldProofs } from "../told/proof-lines.ts";
import { type Html, html, joined, none } from "./html.ts";
import { groupOf, sign } from "./marks.ts";
import { authoredHtml, mathematics, sourceHtml } from "./source-html.ts";

/**
 * One reading as it was tried: what it asserts, what was found and how, its control, what it takes for granted.
 *
 * @param plots - its plots, already drawn
 * @param told - true where the formula and what was found stand above it already
 */
export function readingHtml(reading: ReadingRecord, plots: Html, told: boolean): Html {
  const { statement, verb, notes, parts, control, assumed, given, seen, outcome, expect } = reading;
  const differs = expect !== outcome && outcome !== "void" && verb !== "notTestable";
  const recorded =
    expect === "" ? "No verdict is recorded yet: a person has to look." : `Recorded as ${expect}; this run differs.`;
  return joined(
    [
      told || statement.words === "" || verb === "notTestable"
        ? none
        : html`<h3>Asserts</h3><p>${authoredHtml(statement.words)}</p>`,
      told || statement.tex === "" || statement.formula === "" || verb === "notTestable"
        ? none
        : formula(statement.tex),
      statement.formula === "" ? none : html`<p><code>${statement.formula}</code></p>`,
      told ? none : outcomeHtml(reading),
      stopWords(reading) === "" ? none : html`<p>${stopWords(reading)}</p>`,
      told || seen === "" ? none : html`<p>Seen: ${authoredHtml(seen)}</p>`,
      differs ? html`<p><b>${recorded}</b></p>` : none,
      parts.length === 0 ? none : partsHtml(parts),
      plots,
      ...toldProofs(reading).map(proofHtml),
      listed(verb === "notTestable" ? "Because" : "How it was tried", notes),
      howPartsWereTried(parts),
      control === null ? none : html`<h3>Could it have come out otherwise?</h3><p>${controlHtml(control)}</p>`,
      listed("Assumed", assumed),
      listed("Given, cited and not tried here", given),
      listed("What would settle it", settleLines(reading)),
    ],
    "\n",
  );
}

/** TeX as a formula of its own line, which may be wider than the page. */
export function formula(tex: string): Html {
  return html`<div class="formula" role="group" aria-label="Formula" tabindex="0">${mathematics(tex, "block")}</div>`;
}

function outcomeHtml(reading: ReadingRecord): Html {
  const { outcome, found, trouble, verb } = reading;
  if (outcome === "void") return html`<p><b>Void:</b> ${authoredHtml(trouble === "" ? found : trouble)}</p>`;
  if (verb === "notTestable") return html`<p>${authoredHtml(found)}</p>`;
  const basis = basisText({ ...reading, alpha: 0 });
  const { alpha, condition } = reading;
  const apart = condition === "" ? "" : ` ${OF_CONDITION}`;
  const rate = alpha === 0 ? "0" : `${verdictWords(alphaText(alpha), condition)}.${apart} ${OF_DATA}`;
  return html`<dl><dt>Found</dt><dd>${authoredHtml(found === "" ? "–" : found)}</dd>
<dt>Basis</dt><dd>${basis === "" ? "–" : basis}</dd>
${outcome === "inconclusive" ? none : html`<dt>Alpha</dt><dd>${rate}</dd>`}</dl>`;
}

function proofHtml({ of, lines, trusted }: ToldProof): Html {
  return html`<h3>The proof, in short${of === "" ? none : html` (${of})`}</h3>
<ol class="proof">${lines.map((line) => html`<li>${sourceHtml(line)}</li>`)}</ol>
${trusted === "" ? none : html`<p>${trusted}</p>`}`;
}

function howPartsWereTried(parts: readonly PartRecord[]): Html {
  const { common, own } = partNotes(parts);
  if (common.length + own.length === 0) return none;
  const each = own.map(({ name, notes }) => html`<li>${name}: ${joined(notes.map(authoredHtml), " ")}</li>`);
  return html`<h3>How each was tried</h3><ul>${common.map((note) => html`<li>${authoredHtml(note)}</li>`)}${each}</ul>`;
}

function partsHtml(parts: readonly PartRecord[]): Html {
  const items = parts.map(
    (
      part,
    ) => html`<li>${sign(part.outcome)} <b class="${groupOf(part.outcome)}">${part.name}</b>, ${verdictWords(part.outcome, part.condition)}: ${authoredHtml(part.found)}
${part.statement.formula === "" ? none : html` <code>${part.statement.formula}</code>`}${part.control === null ? none : html`<br>Control: ${controlHtml(part.control)}`}</li>`,
  );
  return html`<h3>Its parts</h3><ul>${items}</ul>`;
}

function controlHtml({ changed, outcome, basis, found, required, passed, condition = "" }: ControlRecord): Html {
  const came = html`${sign(outcome)} ${verdictWords(outcome, condition)}`;
  const carried = basis === "none" ? "" : ` (${basis})`;
  const what = found === "" ? none : html`: ${authoredHtml(found)}`;
  if (passed && outcome === required)
    return html`Would have been ${came}${carried} with ${authoredHtml(changed)}${what}.`;
  const asked = html`Required: ${authoredHtml(required)}.`;
  return html`With ${authoredHtml(changed)}: ${came}${carried}${what}. ${passed ? asked : html`<b>${asked} It did not pass.</b>`}`;
}

function listed(head: string, items: readonly string[]): Html {
  const there = [...new Set(items)].filter((item) => item !== "");
  if (there.length === 0) return none;
  return html`<h3>${head}</h3><ul>${there.map((item) => html`<li>${authoredHtml(item)}</li>`)}</ul>`;
}
