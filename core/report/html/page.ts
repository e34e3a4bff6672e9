import type { TextDocument } from "../../document/document.ts";
import { claimPage } from "../told/claim/claim-page.ts";
import { countsOf, coverage } from "../told/counts.ts";
import { markOf, meaningOf, wordOf } from "../told/marks.ts";
import { type PlacedClaim, placeClaims, reanchored } from "../told/placed-claims.ts";
import { plotFiles } from "../told/plot-files.ts";
import { type TextPage, textPage } from "../told/text/text-page.ts";
import type { TriedDocument } from "../told/tried-document.ts";
import { claimCard } from "./claim-card.ts";
import { claimReviews } from "./claim-review.ts";
import { groupOf, groups, signHtml } from "./groups.ts";
import { anchorOf, asHtml, dataScript, type Html, html, joined, none } from "./html.ts";
import { passageHtml } from "./passage.ts";
import { blocksHtml } from "./print.ts";
import { pageStyle } from "./style.ts";

/** Beyond so many, plots are linked and not drawn: the page must stay usable. */
const DRAWN = 200;
/** Once the claims have so many characters, those that follow are told in brief, with a link to their pages. */
const FULL = 1_200_000;

/**
 * One file that shows a whole text with its marks and every claim, for people who do not program. Nothing in it runs and nothing
 * is loaded: filters, links and colours are CSS, and a policy forbids everything else.
 *
 * @param tried - the text and what came of its claims, in any order
 * @param digest - SHA-256 of a text in base64, by which the policy knows the style of the page
 * @returns the file `reports/<document>/index.html`
 */
export function htmlPage(tried: TriedDocument, digest: (text: string) => string): string {
  const { document } = tried;
  const records = tried.records.map((record) => reanchored(document, record));
  const placed = placeClaims(document, records);
  const told = textPage({ ...tried, records });
  const style = pageStyle(placed.map(({ record }) => anchorOf(record.id)));
  const policy = `default-src 'none'; style-src 'sha256-${digest(style)}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${document.title}: claims</title>
<style>${asHtml(style)}</style>
${dataScript("application/ld+json", claimReviews(document, placed))}
</head>
<body>
${head(document, placed)}
<main>
<section class="text" aria-label="The text" tabindex="0">
${passageHtml(told.passage.paragraphs)}${about(document)}</section>
<section class="side" aria-label="The claims" tabindex="0">
${overview(told)}
${cards(document, placed)}</section>
</main>
</body>
</html>
`.text;
}

function head(document: TextDocument, placed: readonly PlacedClaim[]): Html {
  const reach = coverage(document, placed);
  const { firm, underConditions } = countsOf(placed.map(({ record }) => record));
  const count = (group: string) =>
    group === "u"
      ? reach.sentences - reach.claimed - reach.silent
      : firm.filter(({ mark }) => groupOf(mark) === group).reduce((sum, one) => sum + one.count, 0);
  const there = groups.filter(([group]) => count(group) > 0 || placed.some((one) => isIn(group, one)));
  const themes = ["auto", "light", "dark"].map(
    (name) =>
      html`<label><input type="radio" name="_theme" id="_${name}"${asHtml(name === "auto" ? " checked" : "")}>${name}</label>`,
  );
  const chips = there.map(
    ([group, mark]) =>
      html`<label class="chip ${group}" title="${meaningOf(mark)}"><input type="checkbox" id="_${group}" checked>${signHtml(mark)}${count(group)} ${wordOf(mark)}</label>`,
  );
  const apart =
    underConditions === 0 ? none : html` <span class="apart">and ${underConditions} under conditions</span>`;
  const parts = there.filter(([group]) => group !== "u").map(([group]) => ({ group, count: count(group) }));
  return html`<header>
<a class="skip" href="#_claims">Skip to the claims</a>
<div class="top"><h1>${document.title}</h1><fieldset class="theme"><legend>Colours</legend>${themes}</fieldset></div>
${barOf(parts)}
<fieldset class="chips"><legend>Show</legend>${chips}${apart}</fieldset>
</header>`;
}

function isIn(group: string, { record }: PlacedClaim): boolean {
  return groupOf(markOf(record)) === group;
}

/** Where the text comes from, below it. */
function about({ origin, credits }: TextDocument): Html {
  const credit = credits === "" ? "" : `Credits: ${credits}.`;
  return origin === "" && credit === "" ? none : html`<p class="about">${origin} ${credit}</p>\n`;
}

/** How the claims came out, in proportion. */
function barOf(parts: readonly { readonly group: string; readonly count: number }[]): Html {
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  const share = (count: number) => Math.round((1000 * count) / Math.max(all, 1));
  const bars = parts.map(({ group, count }, index) => {
    const start = parts.slice(0, index).reduce((sum, part) => sum + part.count, 0);
    return html`<rect class="${group}" x="${share(start)}" width="${Math.max(share(count) - 3, 1)}" height="8"/>`;
  });
  return html`<svg class="share" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 1000 8">${bars}</svg>`;
}

function overview({ first, all, foot }: TextPage): Html {
  const place = { claim: "", draws: () => false };
  return html`<div class="all" id="_claims">${blocksHtml([...first, ...all, ...foot], place)}</div>`;
}

function cards(document: TextDocument, placed: readonly PlacedClaim[]): Html {
  const drawn = new Set(placed.flatMap(({ record }) => plotFiles(record).map(({ file }) => file)).slice(0, DRAWN));
  const all = placed.map(({ record }) => record);
  let length = 0;
  const made = placed.map(({ record, anchor }, index) => {
    const card = claimCard({
      page: claimPage(document, record, all),
      before: placed[index - 1]?.record.id,
      behind: placed[index + 1]?.record.id,
      placed: anchor !== null && anchor.sentences.length > 0,
      draws: (file) => drawn.has(file),
      brief: length > FULL,
    });
    length += card.text.length;
    return card;
  });
  return joined(made, "");
}
