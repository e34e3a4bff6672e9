import { channel, subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Progress, Watch } from "../../method/trial/progress.ts";
import { type ClaimAddress, claimPath } from "../files/claim-file.ts";

/** How far a reading has come, on its way from a worker to whoever watches in the main process. */
export interface ProgressMessage extends Progress {
  readonly probatum: "progress";
  /** Path of the claim file, relative to the project, and id of the reading. */
  readonly path: string;
  readonly reading: string;
}

/** The pool and the reporter are loaded apart from each other, so what they share has to be found by its name. */
const CHANNEL = "probatum:progress";

/** Milliseconds between two messages of a reading: nobody reads faster. */
const PAUSE = 250;

// A claim cannot replace what was read before it.
const { process, performance } = globalThis;
const now = performance.now.bind(performance);

/** Tells the main process, not too often, how far a reading has come. The clock thins out messages and enters nothing else. */
export function progressTeller(address: ClaimAddress, reading: string): Watch {
  let last = Number.NEGATIVE_INFINITY;
  return (progress) => {
    if (now() - last < PAUSE) return;
    last = now();
    const message: ProgressMessage = { ...progress, probatum: "progress", path: claimPath(address), reading };
    process.send?.(message);
  };
}

/** In the main process: hands a message on to whoever watches. */
export function publishProgress(message: ProgressMessage): void {
  channel(CHANNEL).publish(message);
}

/** Calls `watch` with every message, until what is returned is called. */
export function watchProgress(watch: (message: ProgressMessage) => void): () => void {
  const heard = (message: unknown) => {
    if (isProgressMessage(message)) watch(message);
  };
  subscribe(CHANNEL, heard);
  return () => {
    unsubscribe(CHANNEL, heard);
  };
}

/** Is this a message about progress, whole and with numbers in it? A worker may send anything. */
export function isProgressMessage(message: unknown): message is ProgressMessage {
  if (!isObject(message) || message["probatum"] !== "progress") return false;
  const { path, reading, place, done, budget, evidence } = message;
  const weighed = ["inside", "outside", "verifyAt", "refuteAt"];
  return (
    [path, reading, place].every((text) => typeof text === "string") &&
    [done, budget].every((value) => typeof value === "number") &&
    (evidence === null || (isObject(evidence) && weighed.every((key) => typeof evidence[key] === "number")))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
