import { join } from "node:path";
import type { Read } from "../compartment/reads.ts";
import { readIfReadable, writeAtomically } from "../files/atomic-file.ts";
import { digestOf } from "../files/digest.ts";
import type { Heard } from "../run/heard.ts";

/** What was found of one claim file, and on what. */
export interface Entry {
  /** Digest of the circumstances: the engine, limits of patience, what the run asked for. */
  readonly setting: string;
  /** Digests of the modules that it was made of, by path relative to the project. */
  readonly modules: Readonly<Record<string, string>>;
  readonly read: Read;
  /** As it came from the worker, before it was joined with what came of other claims. */
  readonly heard: Heard;
  readonly isPassedOver: boolean;
}

/** So many are kept of one file: an experiment that is changed and changed back, a branch and the one it left. */
const KEPT = 4;

/** The entries in a file, the latest first; none where it is damaged, not there, or about another claim file. */
export function readEntries(file: string, path: string): readonly Entry[] {
  const [checksum, text = ""] = (readIfReadable(file) ?? "").split("\n");
  if (checksum !== digestOf(text)) return [];
  const entries = JSON.parse(text) as readonly Entry[];
  return entries.every(({ heard }) => heard.path === path) ? entries : [];
}

/** Puts an entry before those that are there. Of two runs that do so at once the later one stays. */
export function writeEntry(file: string, entry: Entry): void {
  const same = JSON.stringify(grounds(entry));
  const others = readEntries(file, entry.heard.path).filter((other) => JSON.stringify(grounds(other)) !== same);
  const text = JSON.stringify([entry, ...others].slice(0, KEPT));
  writeAtomically(file, `${digestOf(text)}\n${text}\n`);
}

const grounds = ({ setting, modules, read }: Entry) => [setting, modules, read];

/**
 * Where entries of a claim file are kept. Projects that share a folder of packages share no entry.
 *
 * @param modules - absolute path of the folder of packages
 * @param root - absolute path of the project
 */
export function entryFile(modules: string, root: string, path: string): string {
  return join(storeFolder(modules, root), `${digestOf(path)}.json`);
}

/** Everything that is kept of a project. */
export function storeFolder(modules: string, root: string): string {
  return join(modules, ".cache", "probatum", "verdicts", digestOf(root));
}
