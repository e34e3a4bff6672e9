import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";

/**
 * What may a process that runs claims do? Read the project, without `.git` and `reports/`, and nothing else: flags for Node's permission
 * model.
 *
 * @param root - absolute path of the project
 */
export function readOnly(root: string): readonly string[] {
  const readable = ["core", "claims", "fixtures", "package.json", "node_modules"].map((name) => join(root, name));
  const modules = join(root, "node_modules");
  const paths = [...readable, ...(existsSync(modules) ? [realpathSync(modules)] : [])];
  return ["--permission", ...paths.filter(existsSync).map((path) => `--allow-fs-read=${path}`)];
}
