import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { anchorOf } from "../../report/html/html.ts";
import { committedDocuments } from "../certify/certify.ts";
import { pagePath, writePages } from "../certify/write-pages.ts";
import { requireNode } from "../run/require-node.ts";
import { browserPath, startBrowser } from "./browser.ts";

/**
 * `npm run picture`: the pictures of the README, light and dark, from the real report: the page of the first text that has
 * a refuted claim with a plot, with the first such claim. They are for people; fonts differ between machines, so no test compares them.
 */
async function takePictures(root: string): Promise<void> {
  const path = browserPath();
  if (path === undefined)
    throw new RangeError("a browser must be installed, got none: install chromium, or name it in CHROMIUM");
  const documents = committedDocuments(root);
  writePages(root, documents);
  const shown = documents
    .flatMap(({ records }) => records)
    .find(({ verdict, readings }) => verdict === "refuted" && readings[0]?.plots?.[0] !== undefined);
  if (shown === undefined) throw new RangeError("a text must have a refuted claim with a plot, got none");
  const browser = await startBrowser(path);
  try {
    for (const colorScheme of ["light", "dark"] as const) {
      const tab = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 1120 } });
      await tab.goto(`${pathToFileURL(join(root, pagePath(shown.document))).href}#_s_${anchorOf(shown.id)}`);
      const file = `.github/page-${colorScheme}.png`;
      await tab.screenshot({ path: join(root, file) });
      console.log(`${file} is written`);
    }
  } finally {
    await browser.close();
  }
}

try {
  requireNode(process.version, true);
  await takePictures(process.cwd());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
