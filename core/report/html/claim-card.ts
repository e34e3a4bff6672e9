import type { ClaimPage } from "../told/claim/claim-page.ts";
import { wordUnder } from "../told/marks.ts";
import { type Block, fold, line, link, paragraph } from "../told/tree.ts";
import { capitalised } from "../told/words.ts";
import { groupOf, heard, signHtml } from "./groups.ts";
import { anchorOf, type Html, html, none } from "./html.ts";
import { blocksHtml, lineHtml, type Place } from "./print.ts";

/** A claim beside its neighbours in the order of the text. */
export interface Card {
  readonly page: ClaimPage;
  readonly before: string | undefined;
  readonly behind: string | undefined;
  /** Whether its quote has a place in the text. */
  readonly placed: boolean;
  readonly draws: Place["draws"];
  /** Whether what is folded is told on the claim's own page only, because this one has become long. */
  readonly brief: boolean;
}

/** One claim on the page of its text. */
export function claimCard(card: Card): Html {
  const { record, mark, condition, title, blocks } = card.page;
  const anchor = anchorOf(record.id);
  const told = card.brief ? inBrief(record.id, blocks) : blocks;
  return html`<article class="card ${groupOf(mark)}" id="${anchor}" aria-labelledby="_h_${anchor}">
${navigation(card, anchor)}
<p class="verdict">${signHtml(mark)} ${capitalised(wordUnder(mark, condition))}</p>
<h2 id="_h_${anchor}">${lineHtml(title)}</h2>
${blocksHtml(told, { claim: record.id, draws: card.draws })}
</article>
`;
}

function inBrief(id: string, blocks: readonly Block[]): readonly Block[] {
  const page = link({ file: `${id}.md` }, line`the page of the claim`);
  return [
    ...blocks.filter(({ kind }) => kind !== "fold"),
    ...fold(line`How it was tried`, paragraph(line`That stands on ${page}.`)),
  ];
}

function navigation({ before, behind, placed }: Card, anchor: string): Html {
  const step = (id: string | undefined, word: string) =>
    id === undefined ? none : html`<a href="#${anchorOf(id)}">${word}${heard(`: ${id}`)}</a>`;
  const text = placed ? html` <a href="#_s_${anchor}">In the text</a>` : none;
  return html`<nav class="nav" aria-label="Claim ${anchor}"><span><a href="#_claims">All claims</a>${text}</span><span>${step(before, "Previous")} ${step(behind, "Next")}</span></nav>`;
}
