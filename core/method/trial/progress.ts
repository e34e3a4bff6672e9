import type { Look } from "./evidence-path.ts";

/** How far a simulation has come, for whoever watches. Nothing that decides may look at it. */
export interface Progress {
  /** What of the reading is being tried: "tanh/control"; empty for the reading itself. */
  readonly place: string;
  /** Replicates so far, and the most there can be. */
  readonly done: number;
  readonly budget: number;
  /** Log e-values, in nats, with the ones that are enough; null where the evidence is weighed at the end. */
  readonly evidence: (Omit<Look, "count"> & { readonly verifyAt: number; readonly refuteAt: number }) | null;
}

/** Is told now and then how far a simulation has come. */
export type Watch = (progress: Progress) => void;
