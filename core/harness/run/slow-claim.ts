/** A worker's word that the claim at hand says that it is slow. */
interface SlowMessage {
  readonly probatum: "slow";
}

// A claim cannot replace what was read before it.
const { process } = globalThis;

/** Tells the main process from inside a worker that minutes are no fault of this claim. */
export function tellSlow(): void {
  process.send?.({ probatum: "slow" } satisfies SlowMessage);
}

export function isSlowMessage(message: unknown): message is SlowMessage {
  return typeof message === "object" && message !== null && Reflect.get(message, "probatum") === "slow";
}
