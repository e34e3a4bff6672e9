import { committedDocuments } from "../../harness/certify/certify.ts";
import { requireNode } from "../../harness/run/require-node.ts";
import { pages } from "../../report/pages.ts";
import { type Length, lengthOf, measured, repeatedLines } from "./page-lengths.ts";

/** What a page of a text may hold, in words and characters; no line of more than 25 characters may stand on more than ten pages. */
const MOST = { visible: [180, 350], whole: [750, 3000], row: [200, 400] } as const;

/**
 * `npm run bench:lengths`: how long are the pages of the report, as the committed records tell them? Words that are seen with all folds closed
 * and words of the whole file, of the pages of claims; characters of the rows of the index; lines that many pages share. Fails where the longest
 * text exceeds what a page may hold.
 */
function measure(): boolean {
  const documents = committedDocuments(process.cwd());
  const files = pages(documents);
  const told = documents.map(({ document, records }) => {
    const text = (name: string): string => files.get(`reports/${document.name}/${name}.md`) ?? "";
    const claims = records.map(({ id }) => text(id));
    const lengths: readonly (readonly [keyof typeof MOST, Length])[] = [
      ["visible", measured(claims.map((page) => lengthOf(page).visible))],
      ["whole", measured(claims.map((page) => lengthOf(page).whole))],
      ["row", measured(lengthOf(text("README")).rows)],
    ];
    const repeated = repeatedLines(claims, 25, 10);
    const found = lengths.map(([what, { median, most }]) => `${what}: median ${median}, most ${most}`).join("; ");
    console.log(`${document.name}: ${found}; ${repeated.length} lines on more than ten pages`);
    for (const line of repeated) console.log(`  ${line}`);
    const fits = lengths.every(([what, { median, most }]) => median <= MOST[what][0] && most <= MOST[what][1]);
    return { claims: claims.length, fits: fits && repeated.length === 0 };
  });
  return told.toSorted((a, b) => b.claims - a.claims)[0]?.fits ?? true;
}

requireNode(process.version, true);
if (!measure()) process.exitCode = 1;
