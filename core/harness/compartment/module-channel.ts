import type { Transformed } from "./modules.ts";

/** A worker asks the main process for a claim file, which it may not read itself. */
export interface ModulesRequest {
  readonly probatum: "modules";
  readonly id: number;
  readonly path: string;
}

/** Its answer: the modules, or why there are none. */
export interface ModulesReply {
  readonly probatum: "loaded";
  readonly id: number;
  readonly modules?: readonly Transformed[];
  readonly trouble?: string;
}

// What was read before any claim cannot be replaced by one.
const { process } = globalThis;
let asked = 0;

/**
 * Asks for a claim file and all modules that it leads to. The main process is listened to only while an answer is due.
 *
 * @param path - relative to the project
 * @throws RangeError, as a rejection, with the words of the main process
 */
export function modulesByChannel(path: string): Promise<readonly Transformed[]> {
  asked += 1;
  const request: ModulesRequest = { probatum: "modules", id: asked, path };
  const { promise, resolve, reject } = Promise.withResolvers<readonly Transformed[]>();
  const onMessage = (message: unknown): void => {
    if (!isReply(message) || message.id !== request.id) return;
    if (message.modules === undefined) reject(new RangeError(message.trouble));
    else resolve(message.modules);
  };
  process.on("message", onMessage);
  process.send?.(request);
  return promise.finally(() => process.off("message", onMessage));
}

export function isModulesRequest(message: unknown): message is ModulesRequest {
  return isOurs(message, "modules");
}

function isReply(message: unknown): message is ModulesReply {
  return isOurs(message, "loaded");
}

function isOurs(message: unknown, what: string): boolean {
  return typeof message === "object" && message !== null && Reflect.get(message, "probatum") === what;
}
