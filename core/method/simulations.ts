import type { Assertion, Reading } from "../claim/claim.ts";
import { isComposed } from "./compose.ts";
import { methodOf } from "./methods.ts";
import { isSameAs } from "./same-as.ts";
import type { Method, Trial } from "./trial/method.ts";
import { within } from "./trial/within.ts";

/** One assertion of a reading that draws replicates, with the streams that it draws them from. */
export interface Simulation {
  /** The name of the part, empty where the reading is not composed. */
  readonly part: string;
  readonly assertion: Assertion;
  readonly method: Method<Assertion>;
  readonly trial: Trial;
}

/** Which assertions of this reading are simulated? None of those that share another reading's verdict. */
export function simulationsOf({ asserts }: Reading, trial: Trial): readonly Simulation[] {
  if (isSameAs(asserts)) return [];
  if (!isComposed(asserts)) return simulation("", asserts, trial);
  return Object.entries(asserts.parts).flatMap(([part, assertion]) =>
    isSameAs(assertion) ? [] : simulation(part, assertion, within(trial, part)),
  );
}

function simulation(part: string, assertion: Assertion, trial: Trial): readonly Simulation[] {
  const method = methodOf(assertion);
  return method.replicate === undefined ? [] : [{ part, assertion, method, trial }];
}
