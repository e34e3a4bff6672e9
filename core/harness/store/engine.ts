import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { digestOf } from "../files/digest.ts";
import { moduleFolders } from "../wall/permission.ts";
import { reachable } from "./import-graph.ts";
import { Stamps } from "./stamp.ts";

/** Where a process that tries claims begins, and what the main process does for it. Printers, commands and tests are none of it. */
const ENTRANCES = [
  ...["run/runner", "run/no-snapshots", "run/pool", "lone/lone-worker", "lone/lone"],
  ...["solver/process", "solver/thread", "compartment/serve-modules", "store/verdict-store"],
];

/** What tries claims here: the engine, the packages that it stands on, and the runtime. */
export interface Engine {
  readonly digest: string;
  /** Its files, stamped before they were read. */
  readonly stamps: Stamps;
}

/** Where this engine stands, and the runtime that it runs on. */
interface Place {
  /** Absolute path of the folder of the core. */
  readonly core: string;
  readonly runtime: string;
}

const HERE: Place = {
  core: fileURLToPath(new URL("../../", import.meta.url)),
  runtime: JSON.stringify([process.version, process.versions.v8, process.platform, process.arch]),
};

/**
 * Which engine tries claims in this project? By the bytes of every module that can be reached from where a worker begins, types included, and by
 * what npm says it installed.
 *
 * @param root - absolute path of the project
 * @returns undefined where nothing tells which packages are installed
 */
export function engineOf(root: string, { core, runtime }: Place = HERE): Engine | undefined {
  const ending = extname(fileURLToPath(import.meta.url));
  const known = new Map<string, readonly string[]>();
  const modules = [...new Set(ENTRANCES.flatMap((name) => [...reachable(core, `harness/${name}${ending}`, known)]))];
  const installed = [...new Set([...moduleFolders(root), ...moduleFolders(dirname(core))])]
    .map((folder) => join(folder, ".package-lock.json"))
    .filter(existsSync);
  if (installed.length === 0) return undefined;
  const stamps = new Stamps([...modules.map((path) => join(core, path)), ...installed]);
  const parts = [
    ...modules.sort().map((path) => [path, textOf(join(core, path))] as const),
    ...installed.map((path) => ["installed", textOf(path)] as const),
  ];
  const digests = parts.map(([name, text]) => [name, digestOf(text)]);
  return { digest: digestOf(JSON.stringify([runtime, ...digests])), stamps };
}

/** A word in a comment may look like an import of a file that is not there. */
function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
