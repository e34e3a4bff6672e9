import { contradictionsOf } from "../../claim/contradictions.ts";
import type { ClaimRecord } from "../../claim/record.ts";
import { verdictWords } from "../../claim/verdict-words.ts";
import type { TextDocument } from "../../document/document.ts";
import { briefly, settingsInBrief } from "../markdown/brief.ts";
import { coverage } from "../markdown/counts.ts";
import { claimBasis, decisiveReading, troubleOf } from "../markdown/finding.ts";
import { markOf, meaning } from "../markdown/marks.ts";
import { scores } from "../markdown/scores.ts";
import { counted } from "../told/figures.ts";
import { type PlacedClaim, placeClaims, reanchored } from "../told/placed-claims.ts";
import { plotFiles } from "../told/plot-files.ts";
import { eachOnce } from "../told/propositions.ts";
import { riskWords } from "../told/risk.ts";
import { claimHtml, claimTitle } from "./claim.ts";
import { claimReviews } from "./claim-review.ts";
import { anchorOf, dataScript, Html, html, joined, none } from "./html.ts";
import { groupOf, groups, heard, sign } from "./marks.ts";
import { scoresHtml } from "./scores.ts";
import { authoredHtml } from "./source-html.ts";
import { pageStyle } from "./style.ts";
import { textHtml } from "./text.ts";

/** Beyond so many, plots are linked and not drawn: the page must stay usable. */
const DRAWN = 200;
/** Once the claims have so many characters, those that follow are told in brief, with a link to their pages. */
const FULL = 1_200_000;

/**
 * One file that shows a whole text with its marks and every claim, for people who do not program. Nothing in it runs and nothing
 * is loaded: filters, links and colours are CSS, and a policy forbids everything else.
 *
 * @param document - the text
 * @param records - what came of its claims, in any order
 * @param digest - SHA-256 of a text in base64, by which the policy knows the style of the page
 * @returns the file `reports/<document>/index.html`
 */
export function htmlPage(
  document: TextDocument,
  records: readonly ClaimRecord[],
  digest: (text: string) => string,
): string {
  const placed = placeClaims(
    document,
    records.map((record) => reanchored(document, record)),
  );
  const style = pageStyle(placed.map(({ record }) => anchorOf(record.id)));
  const policy = `default-src 'none'; style-src 'sha256-${digest(style)}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${document.title}: claims</title>
<style>${new Html(style)}</style>
${dataScript("application/ld+json", claimReviews(document, placed))}
</head>
<body>
${head(document, placed)}
<main>
<section class="text" aria-label="The text" tabindex="0">
${textHtml(document, placed)}${about(document)}</section>
<section class="side" aria-label="The claims" tabindex="0">
${overview(document, placed)}
${cards(placed)}</section>
</main>
</body>
</html>
`.text;
}

function head(document: TextDocument, placed: readonly PlacedClaim[]): Html {
  const { sentences, claimed, silent } = coverage(document, placed);
  const count = (group: string) =>
    group === "u"
      ? sentences - claimed - silent
      : placed.filter(({ record }) => groupOf(markOf(record)) === group).length;
  const there = groups.filter(([group]) => count(group) > 0);
  const themes = ["auto", "light", "dark"].map(
    (name) =>
      html`<label><input type="radio" name="_theme" id="_${name}"${new Html(name === "auto" ? " checked" : "")}>${name}</label>`,
  );
  const chips = there.map(([group, mark]) => {
    const under = placed.filter(({ record }) => groupOf(markOf(record)) === group && record.condition !== "").length;
    const apart = under === 0 ? "" : `, ${under} ${mark} if …`;
    return html`<label class="chip ${group}" title="${meaning(mark)}"><input type="checkbox" id="_${group}" checked>${sign(mark)}${count(group) - under} ${mark}${apart}</label>`;
  });
  return html`<header>
<a class="skip" href="#_claims">Skip to the claims</a>
<div class="top"><h1>${document.title}</h1><fieldset class="theme"><legend>Colours</legend>${themes}</fieldset></div>
<p class="sub">${claimed} of ${counted(sentences, "sentence")} ${claimed === 1 ? "has" : "have"} a claim; ${counted(placed.length, "claim")}${repeated(placed)}. ${riskWords(placed.map(({ record }) => record))}</p>
${barOf(there.filter(([group]) => group !== "u").map(([group]) => ({ group, count: count(group) })))}
<fieldset class="chips"><legend>Show</legend>${chips}</fieldset>
</header>`;
}

/** How many claims say what another one says: the report counts those once. */
function repeated(placed: readonly PlacedClaim[]): string {
  const again = placed.length - eachOnce(placed.map(({ record }) => record)).length;
  return again === 0 ? "" : `, ${again} of which ${again === 1 ? "repeats" : "repeat"} another`;
}

/** Where the text comes from, below it. */
function about({ origin, credits }: TextDocument): Html {
  const credit = credits === "" ? "" : `Credits: ${credits}.`;
  return origin === "" && credit === "" ? none : html`<p class="about">${origin} ${credit}</p>\n`;
}

/** How the claims came out, in proportion. */
function barOf(parts: readonly { readonly group: string; readonly count: number }[]): Html {
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  const share = (count: number) => Math.round((1000 * count) / all);
  const bars = parts.map(({ group, count }, index) => {
    const start = parts.slice(0, index).reduce((sum, part) => sum + part.count, 0);
    return html`<rect class="${group}" x="${share(start)}" width="${Math.max(share(count) - 3, 1)}" height="8"/>`;
  });
  return html`<svg class="bar" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 1000 8">${bars}</svg>`;
}

function overview(document: TextDocument, placed: readonly PlacedClaim[]): Html {
  const items = placed.map(({ record }) => {
    const mark = markOf(record);
    return html`<li class="${groupOf(mark)}"><a href="#${anchorOf(record.id)}">${sign(mark)}<span>${claimTitle(record)}${heard(` (${verdictWords(mark, record.condition)})`)}</span><small>${inBrief(record)}</small></a></li>
`;
  });
  return html`<div class="all" id="_claims">${scoresHtml(scores(document, placed))}<h2>Claims</h2><ul class="list">${items}</ul></div>`;
}

/** What was found and what carried it, in the list. */
function inBrief(record: ClaimRecord): Html {
  const reading = decisiveReading(record);
  if (record.verdict === "void" || reading === undefined) return authoredHtml(troubleOf(record));
  if (markOf(record) === "depends") {
    const { verified, all, named, more } = settingsInBrief(record);
    const came = ({ outcome, condition }: (typeof more)[number]) => verdictWords(outcome, condition);
    const settings = named.map(({ label, ...setting }) => html`${authoredHtml(label)}: ${came(setting)}`);
    const others = more.length === 0 ? [] : [html`${more.length} more: ${more.map(came).join(", ")}`];
    return html`${verified} of ${all} settings verified: ${joined([...settings, ...others], " · ")}`;
  }
  if (reading.verb === "notTestable") return authoredHtml(reading.found);
  const basis = verdictWords(claimBasis(record, reading), record.condition);
  return html`${authoredHtml(briefly(reading.found))}${basis === "" ? "" : ` · ${basis}`}`;
}

function cards(placed: readonly PlacedClaim[]): Html {
  const drawn = new Set(placed.flatMap(({ record }) => plotFiles(record).map(({ file }) => file)).slice(0, DRAWN));
  const all = placed.map((one) => one.record);
  let length = 0;
  const made = placed.map(({ record, anchor }, index) => {
    const card = claimHtml({
      record,
      before: placed[index - 1]?.record,
      behind: placed[index + 1]?.record,
      contradicts: contradictionsOf(record, all),
      placed: anchor !== null && anchor.sentences.length > 0,
      draws: (file) => drawn.has(file),
      brief: length > FULL,
    });
    length += card.text.length;
    return card;
  });
  return joined(made, "");
}
