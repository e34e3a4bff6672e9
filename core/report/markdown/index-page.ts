import { countsOf, coverage } from "../told/counts.ts";
import { signOf, standings, wordOf } from "../told/marks.ts";
import { placeClaims } from "../told/placed-claims.ts";
import type { TriedDocument } from "../told/tried-document.ts";
import { blocks, code, link, md, plain, table } from "./markdown.ts";
import { written } from "./written.ts";

/**
 * Which texts are tried, and how did their claims come out?
 *
 * @param documents - texts with the records of their claims, in the order in which they shall be listed
 * @returns the file `reports/README.md`
 */
export function indexPage(documents: readonly TriedDocument[]): string {
  const rows = documents.map(({ document, records }) => {
    const { sentences, claimed, silent } = coverage(document, placeClaims(document, records));
    const nothing = silent === 0 ? "" : `, ${silent} silent`;
    const { firm, underConditions } = countsOf(records);
    const counts = [...firm.map(({ count }) => count), underConditions].map((count) => plain(String(count)));
    return [
      link(plain(document.title), `${document.name}/README.md`),
      md`${claimed} of ${sentences}${nothing}`,
      ...counts,
    ];
  });
  const named = standings.map((mark) => `${signOf(mark)} ${wordOf(mark)}`);
  const heads = [...named, "under conditions"].map((head) => [head, "centre"] as const);
  const page = blocks([
    md`# Reports`,
    written,
    md`Every sentence of these texts can be claimed, and every claim is tried by calculation, search, proof or experiment.`,
    documents.length === 0
      ? md`No text is here yet.`
      : table([["Text", "left"], ["Sentences with a claim", "left"], ...heads], rows),
    md`For other programs: ${link(code("verdicts.json"), "verdicts.json")}, as ${link(code("verdicts.schema.json"), "verdicts.schema.json")} describes it.`,
  ]);
  return `${page.text}\n`;
}
