import type { Asking } from "../../../formula/asking.ts";
import type { Sizes } from "../../../formula/index.ts";
import { check } from "../../../proof/check/check.ts";
import { readState, type State, type Universal } from "../../../proof/check/read/state.ts";
import { proveBySteps } from "../../../proof/search/prove-by-steps.ts";
import { pruned } from "../../../proof/search/prune.ts";
import type { Proof } from "../../../proof/step/step.ts";

/** What a proof by steps came to. */
export type EverySize =
  /** The checker accepted these steps for this state. */
  | { readonly kind: "proved"; readonly state: State; readonly proof: Proof }
  | { readonly kind: "open"; readonly reason: string };

/**
 * Does the formula hold for every case at every size, or at these sizes? A search proposes steps; they count if the checker, which knows
 * nothing of the search, accepts them.
 *
 * Open, never wrong: whatever is not understood is left open. That the premise can be met is not checked here.
 *
 * @param sizes - sizes that are a number; none where every size is meant
 */
export function* proveEverySize(universal: Universal, sizes: Sizes = {}): Asking<EverySize> {
  const sought = yield* proveBySteps(universal, sizes);
  if (sought.kind === "open") return sought;
  const state = readState(universal, sizes);
  // What a reader sees rests on no more than it needs; should the checker not follow, the proof stands as it was found.
  const short = yield* pruned(sought.proof);
  if ((yield* check(state, short)).kind === "accepted") return { kind: "proved", state, proof: short };
  const checked = yield* check(state, sought.proof);
  if (checked.kind === "accepted") return { kind: "proved", state, proof: sought.proof };
  return { kind: "open", reason: `steps were found, and refused: ${checked.reason}` };
}
