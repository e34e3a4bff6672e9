import { rmSync } from "node:fs";
import { join } from "node:path";

const TEMPORARY = /\.(?<holder>\d+)\.tmp$/u;

/** Where a file is prepared before it takes its place: named after the process, so that what a killed one left can be told. */
export function temporaryPath(path: string): string {
  return `${path}.${process.pid}.tmp`;
}

/** Is this a file that a run prepares? Git ignores such files. */
export function isTemporary(path: string): boolean {
  return TEMPORARY.test(path);
}

/** Removes, among these files of the project, what runs that were killed have left. */
export function sweepTemporary(root: string, paths: readonly string[]): void {
  for (const path of paths) {
    const holder = Number(TEMPORARY.exec(path)?.groups?.["holder"] ?? 0);
    if (holder > 0 && !isAlive(holder)) rmSync(join(root, path), { force: true });
  }
}

/** Does a process of this number run? One of another user counts. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && Reflect.get(error, "code") === "EPERM";
  }
}
