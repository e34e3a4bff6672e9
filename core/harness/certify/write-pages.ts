import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { htmlPages } from "../../report/html/page.ts";
import type { TriedDocument } from "../../report/pages.ts";
import { writeAtomically } from "../files/atomic-file.ts";
import { listFiles } from "../files/records.ts";
import { goesThrough, linksOf } from "../trust/links.ts";
import { tidyUp } from "../wall/garbage.ts";

/**
 * Writes the pages for people who do not program, `reports/<document>/index.html` and, for a long text, one for each of its parts, which git
 * ignores. Parts that are there no more are removed.
 *
 * @param root - absolute path of the project
 * @returns the paths of the first page of each text, relative to the project; none is written through a link
 */
export function writePages(root: string, documents: readonly TriedDocument[]): readonly string[] {
  const links = linksOf(root);
  return documents.flatMap((tried) => {
    const path = pagePath(tried.document.name);
    if (goesThrough(path, links) !== undefined) return [];
    tidyUp();
    const folder = dirname(path);
    const files = htmlPages(tried, sha256);
    for (const [name, content] of files) {
      if (goesThrough(`${folder}/${name}`, links) === undefined) writeAtomically(join(root, folder, name), content);
    }
    for (const old of listFiles(root, folder))
      if (isHtml(old) && !files.has(basename(old))) rmSync(join(root, old), { force: true });
    return [path];
  });
}

/** Is this a page for a browser? */
export function isHtml(path: string): boolean {
  return /^reports\/[^/]+\/(?:index|part\.\d+)\.html$/u.test(path);
}

/** Where the page of a text is written, relative to the project. */
export function pagePath(document: string): string {
  return `reports/${document}/index.html`;
}

/** SHA-256 in base64, as a Content-Security-Policy asks for it. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
