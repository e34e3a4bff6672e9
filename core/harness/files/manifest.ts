import { join } from "node:path";
import { readIfThere } from "./atomic-file.ts";

/**
 * The package.json of a project, read; an empty one where there is none.
 *
 * @throws SyntaxError for one that is no JSON
 */
export function manifestOf(root: string): { readonly [field: string]: unknown } {
  const read: unknown = JSON.parse(readIfThere(join(root, "package.json")) ?? "{}");
  return typeof read === "object" && read !== null ? { ...read } : {};
}
