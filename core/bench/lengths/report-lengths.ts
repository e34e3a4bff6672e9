import { committedDocuments } from "../../harness/certify/certify.ts";
import { requireNode } from "../../harness/run/require-node.ts";
import { pages } from "../../report/pages.ts";
import { pageLengths } from "./limits.ts";

/**
 * `npm run bench:lengths`: how long are the pages of the report, as the committed records tell them? Words that are seen with all folds closed
 * and words of the whole file, of the pages of claims; characters of the rows of the index; lines that many pages share. Fails where the
 * longest text exceeds what its pages may hold.
 */
function measure(): boolean {
  const documents = committedDocuments(process.cwd());
  const told = pageLengths(documents, pages(documents));
  for (const { document, lengths, repeated, over } of told) {
    const found = lengths.map(([what, { median, most }]) => `${what}: median ${median}, most ${most}`).join("; ");
    console.log(`${document}: ${found}; ${repeated.length} lines on more than ten pages`);
    for (const line of over) console.log(`  ${line}`);
  }
  const claims = (name: string) => documents.find(({ document }) => document.name === name)?.records.length ?? 0;
  const [longest] = told.toSorted((a, b) => claims(b.document) - claims(a.document));
  return (longest?.over ?? []).length === 0;
}

requireNode(process.version, true);
if (!measure()) process.exitCode = 1;
