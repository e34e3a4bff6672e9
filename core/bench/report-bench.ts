import { committedDocuments } from "../harness/certify/certify.ts";
import { sha256 } from "../harness/certify/write-pages.ts";
import { requireNode } from "../harness/run/require-node.ts";
import { htmlPage } from "../report/html/page.ts";
import { pages, type TriedDocument } from "../report/pages.ts";

/** As many claims as a whole book may have. */
const MANY = 1_000;

/**
 * `npm run bench:report`: how long does it take to tell the report, as it is committed and with a thousand claims? The thousand
 * are the committed claims of the longest text over and over, each under an id of its own. Nothing is tried or written.
 */
function measure(name: string, documents: readonly TriedDocument[]): void {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const files = pages(documents);
  const html = documents.map((tried) => htmlPage(tried, sha256));
  const { user, system } = process.cpuUsage(before);
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
  const longest = Math.max(...html.map((page) => Buffer.byteLength(page)));
  console.log(
    `${name}: ${files.size} files and ${html.length} HTML pages in ${seconds((user + system) / 1000)} of processor time, ` +
      `${seconds(performance.now() - started)} by the clock; longest HTML page ${(longest / 1e6).toFixed(2)} MB, ` +
      `memory at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
}

/** The same text with so many claims. */
function multiplied({ document, records }: TriedDocument, count: number): TriedDocument {
  const copies = Array.from({ length: count }, (_, index) => {
    const record = records[index % records.length];
    return record === undefined ? [] : [{ ...record, id: `n${index}-${record.id}`, contradicts: [] }];
  });
  return { document, records: copies.flat() };
}

requireNode(process.version, true);
const committed = committedDocuments(process.cwd());
const [longest] = committed.toSorted((a, b) => b.records.length - a.records.length);
measure("the committed claims", committed);
if (longest !== undefined) measure(`${MANY} claims`, [multiplied(longest, MANY)]);
