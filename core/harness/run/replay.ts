import { spawn } from "node:child_process";
import { once } from "node:events";
import { isModulesRequest } from "../compartment/module-channel.ts";
import { replyWithModules } from "../compartment/serve-modules.ts";
import { ownFile } from "../files/own-file.ts";
import { startSolver } from "../solver/solver.ts";
import { isSolveRequest, replyTo } from "../solver/solver-channel.ts";
import { compiledFolder, whileLoading } from "../wall/compiled.ts";
import { readOnly } from "../wall/permission.ts";

/** Milliseconds for a replay, and for one of its readings. A matter of patience: what takes longer has not come out as it did. */
const PATIENCE = 240_000;

/** One claim in this many is replayed, and at most so many of a run. */
const ONE_IN = 30;
const MOST = 3;

/** Why a claim is void whose records came out otherwise in a process of its own. */
export const DISAGREE =
  "the worker and the main process disagree: tried alone, it came out otherwise than among other claims";

/** The records of a claim as a worker handed them over: by the id of the reading, as canonical JSON. */
export type Handed = Readonly<Record<string, string>>;

/**
 * Which of these are tried once more? A few, drawn anew in every run: who wants to turn the verdict of another claim is found out sooner or later.
 *
 * @param items - what there is to choose from
 * @param random - uniform on [0, 1)
 */
export function drawn<T>(items: readonly T[], random: () => number): readonly T[] {
  const left = [...items];
  const count = Math.min(MOST, Math.floor(items.length / ONE_IN));
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)).flat();
}

/**
 * Does a claim come out the same, byte for byte, in a fresh process behind the same wall, in which nothing else ran?
 *
 * @param root - absolute path of the project
 * @param path - of the claim file, relative to the project
 * @returns false where a record differs, or the process ended without a word
 */
export async function agrees(root: string, path: string, handed: Handed): Promise<boolean> {
  const script = ownFile("alone", import.meta.url);
  const compiled = whileLoading(compiledFolder(root, process.env), process.version);
  const args = [...readOnly(root), ...compiled.flags, script, path, String(PATIENCE)];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: compiled.env,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const solver = startSolver();
  let alone: Handed | undefined;
  child.on("message", async (message: unknown) => {
    const send = (reply: object): void => {
      if (child.connected) child.send(reply);
    };
    if (isModulesRequest(message)) send(await replyWithModules(root, message));
    else if (isSolveRequest(message)) send(await replyTo(message, solver));
    else if (isRecords(message)) alone = message.records;
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  await once(child, "close");
  clearTimeout(timer);
  solver.stop();
  return Object.entries(handed).every(([id, record]) => alone?.[id] === record);
}

function isRecords(message: unknown): message is { readonly records: Handed } {
  return typeof message === "object" && message !== null && Reflect.get(message, "probatum") === "records";
}
