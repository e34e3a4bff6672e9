import { existsSync, realpathSync } from "node:fs";
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
  return ["--permission", ...[...readable, OWN, ...moduleFolders(root)].map((path) => `--allow-fs-read=${path}`)];
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
