import { existsSync, lstatSync, readdirSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The core that this file belongs to, wherever it stands. */
const OWN = fileURLToPath(new URL("../../", import.meta.url));

/**
 * What may a process that runs claims do? Read the core, the texts and packages, and nothing else: not even claims, which the main process
 * hands to it, nor `.git`, nor `reports/`. Flags for Node's permission model.
 *
 * @param root - absolute path of the project
 */
export function readOnly(root: string): readonly string[] {
  const readable = ["core", "fixtures", "package.json"].map((name) => join(root, name)).filter(existsSync);
  const packages = moduleFolders(root).flatMap((folder) => (isLink(folder) ? [folder] : packagesIn(folder)));
  return ["--permission", ...[...readable, OWN, ...packages].map((path) => `--allow-fs-read=${path}`)];
}

/** Whoever may go through a link may read all that it leads to: nothing is kept there. */
export const isLink = (path: string): boolean => lstatSync(path).isSymbolicLink();

/** What is kept between runs, verdicts among it: no worker may read it. */
const KEPT = ".cache";

/**
 * Everything in a folder of packages but what is kept there. The permission model knows no exceptions, so that the others are named: by their first
 * character, since there can be thousands.
 */
function packagesIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name !== KEPT);
  const hidden = names.filter((name) => name.startsWith("."));
  const firsts = new Set(names.filter((name) => !name.startsWith(".")).map((name) => name.charAt(0)));
  return [...hidden, ...[...firsts].map((first) => `${first}*`)].map((name) => join(folder, name));
}

/**
 * Where may modules of packages stand? In the `node_modules` of the project and of the folders above it, as of a repository that holds
 * several projects; where one is a link, also in what it leads to.
 *
 * @param root - absolute path of the project
 */
export function moduleFolders(root: string): readonly string[] {
  const found: string[] = [];
  for (let folder = root; ; folder = dirname(folder)) {
    const modules = join(folder, "node_modules");
    if (existsSync(modules)) found.push(modules, realpathSync(modules));
    if (folder === dirname(folder)) return [...new Set(found)];
  }
}
