import { lstatSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { asText } from "./as-text.ts";

const NAME = /^\w[\w.-]*$/u;
const MOST_BYTES = 10_000_000;

/**
 * What stands in a file beside the text of a document? A name leads nowhere else, whatever it says.
 *
 * @param root - absolute path of the project
 * @param name - as a claim gives it: it may be anything
 * @returns its text, and its path relative to the project
 * @throws RangeError for a name that could lead elsewhere, a file that is not there, a link, or more than 10 MB
 */
export function readDataFile(
  root: string,
  document: string,
  name: unknown,
): { readonly path: string; readonly text: string } {
  if (typeof name !== "string" || !NAME.test(name))
    throw new RangeError(
      `data must be a file beside the text, got ${typeof name === "string" ? asText(name) : typeof name}`,
    );
  const path = posix.join("fixtures", document, name);
  for (const part of ["fixtures", posix.join("fixtures", document), path]) {
    const found = lstatSync(join(root, part), { throwIfNoEntry: false });
    if (found === undefined) throw new RangeError(`data must stand in ${path}, got no such file`);
    if (found.isSymbolicLink()) throw new RangeError(`${part} must be no link, got one`);
    if (part !== path) continue;
    if (!found.isFile()) throw new RangeError(`data must stand in a file, got another thing at ${path}`);
    if (found.size > MOST_BYTES) throw new RangeError(`data must be at most 10 MB, got ${found.size} bytes in ${path}`);
  }
  return { path, text: readFileSync(join(root, path), "utf8") };
}
