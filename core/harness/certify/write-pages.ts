import { createHash } from "node:crypto";
import { join } from "node:path";
import { htmlPage } from "../../report/html/page.ts";
import type { TriedDocument } from "../../report/pages.ts";
import { writeAtomically } from "../files/atomic-file.ts";
import { goesThrough, linksOf } from "../trust/links.ts";

/**
 * Writes the page for people who do not program, one for each text: `reports/<document>/index.html`, which git ignores.
 *
 * @param root - absolute path of the project
 * @returns the paths of the pages, relative to the project; none is written through a link
 */
export function writePages(root: string, documents: readonly TriedDocument[]): readonly string[] {
  const links = linksOf(root);
  return documents.flatMap((tried) => {
    const path = pagePath(tried.document.name);
    if (goesThrough(path, links) !== undefined) return [];
    writeAtomically(join(root, path), htmlPage(tried, sha256));
    return [path];
  });
}

/** Where the page of a text is written, relative to the project. */
export function pagePath(document: string): string {
  return `reports/${document}/index.html`;
}

/** SHA-256 in base64, as a Content-Security-Policy asks for it. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
