import { join, posix } from "node:path";
import { readIfThere } from "../files/atomic-file.ts";

/** Where package.json sends those who import the project by its own name. */
const FRONT_DOOR = "core/index.ts";

/**
 * Which files of the project does a module lead to? Itself, and whatever it imports by a relative path or through the front door, however
 * far.
 *
 * @param root - absolute path of the project
 * @param module - path of the module, relative to the project
 * @param known - what was found out so far, filled as a memory over many modules
 */
export function reachable(root: string, module: string, known: Map<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [module];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    open.push(...importsOf(root, path, known));
  }
  return found;
}

function importsOf(root: string, path: string, known: Map<string, readonly string[]>): readonly string[] {
  const before = known.get(path);
  if (before !== undefined) return before;
  const imports = importsIn(path, readIfThere(join(root, path)) ?? "");
  known.set(path, imports);
  return imports;
}

/** Which modules of the project does this text of a module import, types included? Paths are relative to the project. */
export function importsIn(path: string, text: string): readonly string[] {
  const named = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'](?<path>\.{1,2}\/[^"']+|probatum)["']/gu);
  return Array.from(named, ({ groups }) => {
    const imported = groups?.["path"] ?? "";
    return imported === "probatum" ? FRONT_DOOR : posix.join(posix.dirname(path), imported);
  });
}
