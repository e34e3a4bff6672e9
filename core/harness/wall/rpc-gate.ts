/** What a worker may ask of the main process: to be told about, never to read or to write a file for it. */
const ALLOWED = new Set([
  "onQueued",
  "onCollected",
  "onTaskUpdate",
  "onUserConsoleLog",
  "onUnhandledError",
  "onAsyncLeaks",
  "onAfterSuiteRun",
  "onTestModuleDependencies",
  "snapshotSaved",
  "resolveSnapshotPath",
  "getCountOfFailedTests",
  "ensureModuleGraphEntry",
]);

interface Request {
  readonly t: "q";
  readonly m: string;
  readonly i?: string;
}

/**
 * Should this message of a worker be heard? Answers, reports and everything that is no request pass.
 *
 * @returns null to hear it, or the reply that refuses it
 */
export function refuse(
  message: unknown,
): { readonly t: "s"; readonly i: string | undefined; readonly e: Error } | null {
  if (!isRequest(message) || ALLOWED.has(message.m)) return null;
  const error = new RangeError(`a claim must not ask the main process for ${message.m}`);
  error.stack = `RangeError: ${error.message}`;
  return { t: "s", i: message.i, e: error };
}

function isRequest(message: unknown): message is Request {
  return typeof message === "object" && message !== null && Reflect.get(message, "t") === "q";
}
