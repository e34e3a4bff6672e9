import { lstatSync } from "node:fs";

/** What a file system tells of a file without reading it. The time of its last change of any kind cannot be set by hand. */
interface Stamp {
  readonly told: string;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

function stampOf(path: string): Stamp {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return { told: "none", changed: 0 };
  const { ino, size, mtimeMs, ctimeMs } = found;
  return { told: [ino, size, mtimeMs, ctimeMs].join(), changed: ctimeMs };
}

/** Files that must stay as they are for a while. */
export class Stamps {
  private readonly taken: ReadonlyMap<string, Stamp>;

  constructor(paths: Iterable<string>) {
    this.taken = new Map(Array.from(paths, (path) => [path, stampOf(path)]));
  }

  /** Is every one of them untouched since these stamps were taken, and since this time? */
  areUntouchedSince(time: number): boolean {
    return [...this.taken].every(([path, { told, changed }]) => changed < time && stampOf(path).told === told);
  }
}
