import { outcomes } from "../markdown/marks.ts";
import { CONDITIONAL, COUNTING, OPENING, reasonWords, scoreCounts } from "../markdown/page/score-table.ts";
import type { Score } from "../markdown/scores.ts";
import { type Html, html, none } from "./html.ts";
import { groupOf, heard, sign } from "./marks.ts";
import { sourceHtml } from "./source-html.ts";

/** How each section came out; nothing where a text has a single section. */
export function scoresHtml(sections: readonly Score[]): Html {
  if (sections.length < 2) return none;
  const heads = outcomes.map(
    (outcome) =>
      html`<th scope="col" class="${groupOf(outcome)}" title="${outcome}">${sign(outcome)}${heard(outcome)}</th>`,
  );
  const rows = sections.map(({ section, sentences, claimed, records, reasons }) => {
    const counts = scoreCounts(records).map((count) => html`<td>${count}</td>`);
    return html`<tr><th scope="row">${section === "" ? OPENING : sourceHtml(section)}</th><td>${claimed} of ${sentences}</td><td>${records.length}</td>${counts}<td>${reasonWords(reasons)}</td></tr>
`;
  });
  return html`<h2>Section by section</h2>
<div class="wide" role="group" aria-label="Section by section" tabindex="0"><table class="scores"><thead><tr><th scope="col">Section</th><th scope="col">Sentences with a claim</th><th scope="col">Claims</th>${heads}<th scope="col">${CONDITIONAL}</th><th scope="col">Not testable because</th></tr></thead><tbody>
${rows}</tbody></table></div>
<p class="sub">${COUNTING}</p>
`;
}
