import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { isAlive, temporaryPath } from "../files/temporary.ts";

/** How often a lock is asked for again, and for how long, in milliseconds. */
const PAUSE = 50;
const PATIENCE = 120_000;

/**
 * Runs `work` while no other process does: two runs that read the report, and write what follows, would each undo the other. The lock of a
 * process that has ended is taken over. Where none can be made, on a full disk or in a folder that may only be read, nothing will be
 * written either, and `work` runs without.
 *
 * @param path - absolute path of the lock
 * @throws RangeError where another process holds it for two minutes; whatever `work` throws
 */
export function whileLocked<T>(path: string, work: () => T): T {
  const held = take(path);
  try {
    return work();
  } finally {
    if (held) rmSync(path, { force: true });
  }
}

function take(path: string): boolean {
  const own = temporaryPath(path);
  try {
    mkdirSync(dirname(path), { recursive: true });
    // The number is in the file before the file is there: a lock is never empty.
    writeFileSync(own, String(process.pid));
    for (let waited = 0; !linked(own, path); waited += PAUSE) {
      if (waited >= PATIENCE) throw new RangeError("reports/ must be free to be written, got a run that does not end");
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
    return true;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function linked(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    release(path);
    return false;
  }
}

/** Takes away the lock of a process that has ended; looks again once it is away, since another one may have been quicker. */
function release(path: string): void {
  const holder = holderOf(path);
  if (holder === 0 || isAlive(holder)) return;
  const away = `${temporaryPath(path)}.${process.pid}.tmp`;
  try {
    renameSync(path, away);
    if (holderOf(away) !== holder) linkSync(away, path);
  } catch {
    // Another one was quicker.
  } finally {
    rmSync(away, { force: true });
  }
}

function holderOf(path: string): number {
  try {
    return Number(readFileSync(path, "utf8"));
  } catch {
    return 0;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error ? Reflect.get(error, "code") : undefined;
}
