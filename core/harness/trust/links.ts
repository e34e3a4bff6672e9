import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { asText } from "../files/as-text.ts";

/** Folders whose files come from strangers, or are written: nothing in them may stand for what lies elsewhere. */
const FOLDERS = ["claims", "fixtures", "reports"];

/**
 * Which names under claims/, fixtures/ and reports/ are links? A link there would publish, or write over, what lies elsewhere.
 *
 * @returns paths relative to the project, with forward slashes, in a fixed order; links are not followed
 */
export function linksOf(root: string): readonly string[] {
  return FOLDERS.flatMap((folder) => linksBelow(root, folder)).sort();
}

/** Is this path, or a folder above it, one of these links? */
export function goesThrough(path: string, links: readonly string[]): string | undefined {
  return links.find((link) => path === link || path.startsWith(`${link}/`));
}

/** Why a link is refused. */
export function linkTrouble(link: string): string {
  return `${asText(link)} must be no link, got one`;
}

function linksBelow(root: string, path: string): readonly string[] {
  const stat = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isSymbolicLink()) return [path];
  if (!stat.isDirectory()) return [];
  return readdirSync(join(root, path)).flatMap((name) => linksBelow(root, `${path}/${name}`));
}
