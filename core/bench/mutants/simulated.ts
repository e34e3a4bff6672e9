import { SIMULATED_EDITS } from "./simulated-edits.ts";
import { SIMULATED_SPARED } from "./simulated-spared.ts";
import type { Target } from "./target.ts";

/** What makes a simulated verdict as sure as it says: the composition of error rates, the guard and the replay. */
export const SIMULATED: Target = {
  name: "Simulated verdicts",
  files: [],
  edits: SIMULATED_EDITS,
  spared: SIMULATED_SPARED,
  asking: [],
  killers: "core/method/killers.fixture.ts",
  table: "core/method/mutants.md",
};
