import { existsSync } from "node:fs";
import { join } from "node:path";
import { readIfReadable, writeAtomically } from "./atomic-file.ts";

/** How long the claims took when they were last tried here: told to whoever waits, and nothing else. */
const placeOf = (root: string): string => join(root, "node_modules", ".cache", "probatum", "times.json");

/** Milliseconds by path; none where nothing was kept, or what was kept cannot be read. */
export function readTimes(root: string): ReadonlyMap<string, number> {
  try {
    const kept: unknown = JSON.parse(readIfReadable(placeOf(root)) ?? "{}");
    return new Map(Object.entries(kept ?? {}).filter(([, time]) => typeof time === "number"));
  } catch {
    return new Map();
  }
}

/** Keeps these beside what is known of others. Where nothing can be written, nothing is kept. */
export function keepTimes(root: string, times: ReadonlyMap<string, number>): void {
  if (!existsSync(join(root, "node_modules"))) return;
  const all = new Map([...readTimes(root), ...times]);
  const rounded = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, time]) => [path, Math.round(time)]);
  try {
    writeAtomically(placeOf(root), `${JSON.stringify(Object.fromEntries(rounded))}\n`);
  } catch {
    // A full disk, or a folder that may only be read: the next run knows less.
  }
}
