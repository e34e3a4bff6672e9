import type { TextDocument } from "../../document/document.ts";
import { claimPage } from "../told/claim/claim-page.ts";
import { countsOf, coverage } from "../told/counts.ts";
import { markOf, meaningOf, wordOf } from "../told/marks.ts";
import { type PlacedClaim, placeClaims, reanchored } from "../told/placed-claims.ts";
import { plotFiles } from "../told/plot-files.ts";
import { partName, partsOf } from "../told/text/parts.ts";
import { indexOfParts, partTold } from "../told/text/parts-told.ts";
import { relinked } from "../told/text/relinked.ts";
import { type TextPage, textPage } from "../told/text/text-page.ts";
import type { Target } from "../told/tree.ts";
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
 * The pages that show a text with its marks and every claim, for people who do not program: one file for the whole text, or for each of its parts
 * where it is long. Nothing in them runs and nothing is loaded: filters, links and colours are CSS, and a policy forbids everything else.
 *
 * @param tried - the text and what came of its claims, in any order
 * @param digest - SHA-256 of a text in base64, by which the policy knows the style of a page
 * @returns content by name of the file in `reports/<document>/`: `index.html` first
 */
export function htmlPages(tried: TriedDocument, digest: Digest): ReadonlyMap<string, string> {
  const records = tried.records.map((record) => reanchored(tried.document, record));
  const all = { ...tried, records };
  const parts = partsOf(all);
  if (parts.length === 0) return new Map([["index.html", wholePage(all, all, textPage(all), digest)]]);
  const told = parts.map((part, index) => partTold(part, index + 1, parts.length, "html"));
  return new Map([
    ["index.html", firstPage(all, parts, digest)],
    ...parts.map((part, index) => {
      const name = partName(index + 1, "html");
      return [name, wholePage(part, all, told[index] ?? textPage(part), digest)] as const;
    }),
  ]);
}

/** The one page of a text that is told as a whole. */
export function htmlPage(tried: TriedDocument, digest: Digest): string {
  const records = tried.records.map((record) => reanchored(tried.document, record));
  return wholePage({ ...tried, records }, { ...tried, records }, textPage({ ...tried, records }), digest);
}

type Digest = (text: string) => string;

/**
 * @param shown - the text, or the part of it, that this page shows
 * @param all - the text with all its claims
 */
function wholePage(shown: TriedDocument, all: TriedDocument, told: TextPage, digest: Digest): string {
  const { document, records } = shown;
  const placed = placeClaims(document, records);
  return frame(
    document,
    placed,
    digest,
    html`<section class="text" aria-label="The text" tabindex="0">
${passageHtml(told.passage.paragraphs)}${about(document)}</section>
<section class="side" aria-label="The claims" tabindex="0">
${overview(told, shown)}
${cards(all, placed)}</section>`,
  );
}

/** The first page of a text that is told in parts. */
function firstPage(tried: TriedDocument, parts: readonly TriedDocument[], digest: Digest): string {
  const told = indexOfParts(tried, parts, "html");
  const { document } = tried;
  const placed = placeClaims(document, tried.records);
  const side = html`<section class="text" aria-label="The parts of the text" tabindex="0">
${overview(told, { records: [] })}
${about(document)}</section>`;
  return frame(document, placed, digest, side, []);
}

/** @param here - the claims that have a place on the page */
function frame(
  document: TextDocument,
  placed: readonly PlacedClaim[],
  digest: Digest,
  main: Html,
  here: readonly PlacedClaim[] = placed,
): string {
  const style = pageStyle(here.map(({ record }) => anchorOf(record.id)));
  const policy = `default-src 'none'; style-src 'sha256-${digest(style)}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${document.title}: claims</title>
<style>${asHtml(style)}</style>
${dataScript("application/ld+json", claimReviews(document, here))}
</head>
<body>
${head(document, placed)}
<main>
${main}
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

/** Links lead to claims on this page, and to the pages of those that stand on another. */
function overview(
  { first, all, foot }: Pick<TextPage, "first" | "all" | "foot">,
  { records }: Pick<TriedDocument, "records">,
): Html {
  const place = { claim: "", draws: () => false };
  const blocks = relinked([...first, ...all, ...foot], among(records));
  return html`<div class="all" id="_claims">${blocksHtml(blocks, place)}</div>`;
}

function among(records: TriedDocument["records"]): (target: Target) => Target {
  const here = new Set(records.map(({ id }) => id));
  return (target) => ("claim" in target && !here.has(target.claim) ? { file: `${target.claim}.md` } : target);
}

function cards({ document, records }: TriedDocument, placed: readonly PlacedClaim[]): Html {
  const drawn = new Set(placed.flatMap(({ record }) => plotFiles(record).map(({ file }) => file)).slice(0, DRAWN));
  const to = among(placed.map(({ record }) => record));
  let length = 0;
  const made = placed.map(({ record, anchor }, index) => {
    const page = claimPage(document, record, records);
    const card = claimCard({
      page: { ...page, blocks: relinked(page.blocks, to) },
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
