import { runInThisContext } from "node:vm";

const SLOT = Symbol.for("probatum.slot");

/** Thrown when a computation that never gave way was stopped. */
export const LOOPED = "stopped after it did not finish in time";

/**
 * What does `run` return, if it returns in time? A loop that never gives way is interrupted by the engine itself, so the
 * process goes on.
 *
 * @param limit - milliseconds, a positive integer; a matter of patience, never of evidence
 * @throws RangeError when the limit passed; whatever `run` throws
 */
export function interruptible<T>(run: () => T, limit: number): T {
  Reflect.set(globalThis, SLOT, run);
  try {
    return runInThisContext("globalThis[Symbol.for('probatum.slot')]()", {
      timeout: limit,
      filename: "probatum:reading",
    });
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, "code") === "ERR_SCRIPT_EXECUTION_TIMEOUT")
      throw new RangeError(LOOPED);
    throw error;
  } finally {
    Reflect.set(globalThis, SLOT, undefined);
  }
}
