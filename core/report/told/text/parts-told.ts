import { countsWords, coverage, coverageWords } from "../counts.ts";
import { placeClaims } from "../placed-claims.ts";
import { scores } from "../scores.ts";
import { joined, type Line, line, link, list, paragraph, source } from "../tree.ts";
import type { TriedDocument } from "../tried-document.ts";
import { folded } from "../words.ts";
import { partName } from "./parts.ts";
import { scoresTold } from "./scores-told.ts";
import { beginning, type TextPage, textPage } from "./text-page.ts";

/** Of a long text that many sentences that are wrong stand on its first page; the others stand in its parts. */
const WRONG = 50;

/**
 * The first page of a text that is told in parts: what a visitor came for, and where each part is.
 *
 * @param parts - as `partsOf` gives them
 */
export function indexOfParts(
  tried: TriedDocument,
  parts: readonly TriedDocument[],
  ending: "md" | "html",
): Omit<TextPage, "passage"> {
  const placed = placeClaims(tried.document, tried.records);
  const items = parts.map(({ document, records }, index): Line => {
    const [first] = document.sentences;
    const words =
      first === undefined ? line`claims without a place in the text` : line`${source(folded(first.source))}`;
    const reach = coverageWords(coverage(document, placeClaims(document, records)));
    const counts = records.length === 0 ? "" : ` ${countsWords(records)}`;
    return line`${link({ path: partName(index + 1, ending) }, line`Part ${index + 1}`)}, from “${words}”: ${reach}${counts}`;
  });
  const { title, first, foot } = beginning(tried, placed, WRONG);
  return { title, first, all: [...list(items), ...scoresTold(scores(tried.document, placed))], foot };
}

/** What a page of one part tells: its stretch of the text, with ways to the others. */
export function partTold(part: TriedDocument, number: number, count: number, ending: "md" | "html"): TextPage {
  const way = (to: number, words: string): Line =>
    to < 1 || to > count ? [] : [link({ path: partName(to, ending) }, line`${words}`)];
  const whole = [link({ path: ending === "md" ? "README.md" : "index.html" }, line`All parts`)];
  const page = textPage(part);
  const ways = joined([way(number - 1, "The part before"), whole, way(number + 1, "The part behind")], ", ");
  return { ...page, first: [...paragraph(ways), ...page.first], foot: [] };
}
