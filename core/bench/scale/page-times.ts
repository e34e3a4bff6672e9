/** Prints, as JSON, how long the pages of the project in this folder take from its committed records, and how large they are. Nothing is written. */
import { committedDocuments } from "../../harness/certify/certify.ts";
import { sha256 } from "../../harness/certify/write-pages.ts";
import { htmlPages } from "../../report/html/page.ts";
import { pages } from "../../report/pages.ts";

/** What `page-times.ts` prints. Seconds of processor time, bytes. */
export interface PageTimes {
  readonly joined: number;
  readonly files: number;
  readonly html: number;
  readonly count: number;
  readonly largest: readonly [path: string, bytes: number];
  readonly memory: number;
}

if (import.meta.main) {
  const [documents, joined] = timed(() => committedDocuments(process.cwd()));
  const [files, telling] = timed(() => pages(documents));
  const [html, drawing] = timed(() =>
    documents.flatMap((tried) =>
      [...htmlPages(tried, sha256)].map(([name, text]) => [`reports/${tried.document.name}/${name}`, text] as const),
    ),
  );
  const sizes = [...files, ...html].map(([path, text]) => [path, Buffer.byteLength(text)] as const);
  const largest = sizes.reduce((most, one) => (one[1] > most[1] ? one : most));
  const memory = 1024 * process.resourceUsage().maxRSS;
  const told: PageTimes = { joined, files: telling, html: drawing, count: sizes.length, largest, memory };
  console.log(JSON.stringify(told));
}

function timed<T>(work: () => T): readonly [T, number] {
  const start = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(start);
  return [made, (user + system) / 1e6];
}
