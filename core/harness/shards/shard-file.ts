import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readIfReadable, writeAtomically } from "../files/atomic-file.ts";
import { listFiles } from "../files/records.ts";
import type { Heard } from "../run/heard.ts";
import type { Shard } from "./partition.ts";

/** What one shard found, on its way to where the shards are merged. */
export interface ShardFile extends Shard {
  /** Absolute path of the project where it ran, which no message may hold. */
  readonly root: string;
  /** What it was tried on, see `sourcesOf`. */
  readonly sources: string;
  /** What the workers told of each claim file, before anything of it is believed. */
  readonly heard: readonly Heard[];
  /** Claim files that came out otherwise when they were tried once more alone. */
  readonly doubted: readonly string[];
  /** How many slow claims it passed over. */
  readonly passedOver: number;
  /** Why it could try nothing; empty where it could. */
  readonly failure: string;
}

/** Where shards are left, relative to the project; git ignores it. */
export const SHARDS = ".vitest/shards";

const nameOf = ({ index, count }: Shard): string => `${index}-of-${count}.json`;

/** Takes away what an earlier run of this shard left: one that is killed leaves nothing. */
export function forgetShard(root: string, shard: Shard): void {
  rmSync(join(root, SHARDS, nameOf(shard)), { force: true });
}

/** @returns the path that was written, relative to the project */
export function writeShard(root: string, file: ShardFile): string {
  const path = `${SHARDS}/${nameOf(file)}`;
  writeAtomically(join(root, path), `${JSON.stringify(file)}\n`);
  return path;
}

/**
 * The shards that were left in a folder, or brought there.
 *
 * @param folder - absolute path; what stands in folders below it counts too
 * @throws RangeError for a file that holds no shard
 */
export function readShards(folder: string): readonly ShardFile[] {
  return listFiles(folder, ".")
    .filter((path) => path.endsWith(".json"))
    .map((path) => parsed(path, readIfReadable(join(folder, path)) ?? ""));
}

/** The form of what is heard is looked at where it is collected. */
function parsed(path: string, text: string): ShardFile {
  const wrong = new RangeError(`a shard must be what a shard wrote, got ${path}`);
  let value: Partial<ShardFile> | null;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong;
  }
  const { index, count, root, sources, heard, doubted, passedOver, failure } = value ?? {};
  const isWhole =
    [index, count, passedOver].every(Number.isSafeInteger) &&
    [root, sources, failure].every((each) => typeof each === "string") &&
    Array.isArray(heard) &&
    heard.every(isHeard) &&
    Array.isArray(doubted);
  if (!isWhole) throw wrong;
  return value as ShardFile;
}

function isHeard(value: unknown): boolean {
  const { path, tests } = Object(value);
  return typeof path === "string" && Array.isArray(tests);
}

/** A digest of all that claims are made of: shards of different trees must not be merged. */
export function sourcesOf(root: string): string {
  const digest = createHash("sha256");
  for (const path of ["claims", "fixtures", "core"].flatMap((folder) => listFiles(root, folder))) {
    digest.update(`${path}\0`).update(
      createHash("sha256")
        .update(readFileSync(join(root, path)))
        .digest(),
    );
  }
  return digest.digest("hex");
}
