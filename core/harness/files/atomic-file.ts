import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { temporaryPath } from "./temporary.ts";

/** Nothing stands there, or a file in the place of a folder above it. */
const ABSENT = ["ENOENT", "ENOTDIR"];

/** The text of a file, or undefined where there is none. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && ABSENT.includes(String(Reflect.get(error, "code")))) return undefined;
    throw error;
  }
}

/** The same, and undefined also where something stands there that cannot be read. */
export function readIfReadable(path: string): string | undefined {
  try {
    return readIfThere(path);
  } catch {
    return undefined;
  }
}

/**
 * Makes a file hold this text: whole or not at all, whatever interrupts it. A file that holds it already is not touched.
 *
 * @returns whether anything was written
 */
export function writeAtomically(path: string, text: string): boolean {
  if (readIfThere(path) === text) return false;
  mkdirSync(dirname(path), { recursive: true });
  const temporary = temporaryPath(path);
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
  return true;
}
