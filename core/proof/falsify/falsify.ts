import type { Asking } from "../../formula/asking.ts";
import type { Stream } from "../../random/stream.ts";
import { type AskedForGaps, askedForGaps } from "./ask.ts";
import { type CasesHeld, heldAgainstCases, type Proved } from "./holding.ts";
import { type TriedLemmas, triedLemmas } from "./lemma/lemma.ts";
import type { Contradiction } from "./point/hold.ts";
import { constantsOf, valuesToTry } from "./special/special-values.ts";

/** What came of trying to falsify a proof. */
export interface Falsified {
  /** Empty where nothing was found, which proves nothing; else the proof is wrong, and a defect of Probatum: the reading is void. */
  readonly contradictions: readonly Contradiction[];
  readonly cases: CasesHeld;
  readonly lemmas: TriedLemmas;
  readonly gaps: AskedForGaps;
}

const NO_LEMMAS: TriedLemmas = { contradictions: [], lemmas: 0, cases: 0, met: 0, tied: 0 };
const NO_GAPS: AskedForGaps = { contradictions: [], asked: 0, never: 0 };

/**
 * Does anything contradict what was proved? Special cases are held against the formula and every step; the state is compared with the
 * formula; lemmas are tried at values of their unknowns; the solver is asked whether what has a value can lack it.
 *
 * Where it was proved that no example exists, hand over the formula negated.
 *
 * @param draws - replicates 0 to 3 are used
 * @see proof/README.md, for what it does not see
 */
export function* falsify(proved: Proved, draws: Stream): Asking<Falsified> {
  const { universal, state, proof, sizes, needsValue } = proved;
  const cases = heldAgainstCases(proved, draws);
  const values = valuesToTry(constantsOf(universal));
  const lemmas = proof === null ? NO_LEMMAS : triedLemmas(proof, values, draws.replicate(3));
  const gaps = state === null || !needsValue ? NO_GAPS : yield* askedForGaps(universal, state, sizes);
  const contradictions = [cases, lemmas, gaps].flatMap((each) => each.contradictions);
  return { contradictions, cases, lemmas, gaps };
}
