import type { EvidencePath } from "../../trial/evidence-path.ts";
import type { Clamp } from "./clamp.ts";
import type { Design } from "./design.ts";
import type { Standing } from "./e-process.ts";
import type { Seen } from "./sampler.ts";
import type { State } from "./wealth.ts";

/** A variance bound that a pilot of so many replicates, at least 200, has to estimate first. */
export interface Pilot {
  readonly pilot: number;
}

/** Everything that came of a sequential run, before it is put into words. */
export interface Run {
  readonly design: Design;
  readonly state: State;
  readonly standing: Standing;
  readonly budget: number;
  readonly block: number;
  /** Looks at the evidence, for drawing. */
  readonly path: EvidencePath;
  /** Between which ends values were clamped, if they were. */
  readonly clamp: Clamp["clamp"] | undefined;
  readonly seen: Seen;
  /** Size of the pilot, 0 where there was none. */
  readonly pilot: number;
}
