import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { stabilityPage } from "../../report/markdown/stability-page.ts";
import { isModulesRequest } from "../compartment/module-channel.ts";
import { replyWithModules } from "../compartment/serve-modules.ts";
import { readIfThere, writeAtomically } from "../files/atomic-file.ts";
import { type ClaimAddress, stabilityPath } from "../files/claim-file.ts";
import { ownFile } from "../files/own-file.ts";
import { listClaims, readRecords } from "../files/records.ts";
import { isAlarm, type Stability, sameAtLeast, tellStability } from "../files/stability.ts";
import { reprinted } from "../trust/stability-rule.ts";
import { readOnly } from "../wall/permission.ts";
import { findClaim } from "./find-claim.ts";

/**
 * Tries every simulated reading, or those of one claim, under other roots, and tells how often each outcome came out. No record changes.
 *
 * @param root - absolute path of the project
 * @param wanted - the id of one claim, or a part of it; all claims where it is left out
 * @param options - `seeds`, how many; `dear`, how many for readings that are looked at replicate by replicate; `write` keeps the table of
 *   each document, or the rows of one claim
 * @returns false where opposite verdicts came out, or a claim could not be tried
 */
export async function sweep(
  root: string,
  wanted: string | undefined,
  { seeds, dear = seeds, write = false }: { readonly seeds: number; readonly dear?: number; readonly write?: boolean },
): Promise<boolean> {
  const all = listClaims(root);
  const claims = wanted === undefined ? all : [findClaim(wanted, all)];
  const mode = wanted === undefined ? "sweep" : "sweep one";
  const swept = await inOrder(claims, (address) => again(root, mode, address, [seeds, dear]), tell);
  if (write) writeTables(root, swept, wanted);
  return swept.every(({ ok, rows }) => ok && !rows.some(isAlarm));
}

interface Swept {
  readonly address: ClaimAddress;
  readonly ok: boolean;
  readonly rows: readonly Stability[];
}

/** The arguments of a process that may only read and runs one claim again: `again.ts` tells how. */
export function againArgs(root: string, mode: string, address: ClaimAddress, numbers: readonly number[]): string[] {
  const script = ownFile("again", import.meta.url);
  return [...readOnly(root), script, mode, address.document, address.id, ...numbers.map(String)];
}

/** Hands a process the claim that it asks for, since it may read none. */
export function serveModules(root: string, child: ChildProcess): void {
  child.on("message", async (message) => {
    if (isModulesRequest(message)) child.send(await replyWithModules(root, message));
  });
}

/** Tries one claim again in a process that may only read. */
async function again(root: string, mode: string, address: ClaimAddress, numbers: readonly number[]): Promise<Swept> {
  const child = spawn(process.execPath, againArgs(root, mode, address, numbers), {
    cwd: root,
    env: {},
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  serveModules(root, child);
  const [output, [status]] = await Promise.all([child.stdout === null ? "" : text(child.stdout), once(child, "close")]);
  const lines = output.split("\n").filter((line) => line !== "");
  return { address, ok: status === 0, rows: lines.map((line): Stability => JSON.parse(line)) };
}

function tell({ address, ok, rows }: Swept): void {
  for (const row of rows) console.log(tellStability(`${address.document}/${address.id}`, row));
  if (!ok) console.error(`${address.document}/${address.id}: could not be tried`);
}

/** Of one claim only its own rows are written, beside those of the others as they were. */
function writeTables(root: string, swept: readonly Swept[], wanted: string | undefined): void {
  const known = readRecords(root, listClaims(root));
  for (const [document, claims] of Map.groupBy(swept, ({ address }) => address.document)) {
    const rows = claims.flatMap(({ address, rows: all }) =>
      all.map((row) => ({ ...row, claim: address.id, sameAtLeast: sameAtLeast(row) })),
    );
    const path = join(root, stabilityPath(document));
    const records = [...known.values()].filter((record) => record.document === document);
    const page = wanted === undefined ? stabilityPage(rows) : (readIfThere(path) ?? stabilityPage([]));
    const claim = claims[0]?.address.id ?? "";
    const further = wanted === undefined ? undefined : { claim, page: stabilityPage(rows) };
    writeAtomically(path, reprinted(page, records, further));
  }
}

/** Runs as many at once as there are processors; tells each in its turn. */
async function inOrder<T, R>(
  items: readonly T[],
  run: (item: T) => Promise<R>,
  told: (result: R) => void,
): Promise<R[]> {
  const results = new Map<number, R>();
  let next = 0;
  let shown = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      results.set(index, await run(items[index] as T));
      for (let result = results.get(shown); result !== undefined; result = results.get(++shown)) told(result);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return items.map((_, index) => results.get(index) as R);
}
