import type { ReadingKind } from "../claim/claim.ts";
import type { ErrorRates, Outcome } from "../claim/evidence.ts";
import type { Judgement } from "../claim/record.ts";
import { composedCondition } from "./trial/conditions.ts";
import { composedWeight, firmly, rateOf } from "./trial/error-rates.ts";
import { conjunction } from "./trial/kleene.ts";

/** What a whole claim comes to, word for word and, where its author states a hypothesis elsewhere, as meant. */
export interface Headline extends Judgement {
  readonly meant?: Judgement;
}

/** What the headline takes from a reading. */
interface Read {
  readonly id: string;
  readonly kind: ReadingKind;
  readonly outcome: Outcome;
  readonly rates: ErrorRates;
  readonly condition: string;
}

/**
 * What does the sentence come to? Word for word: the conjunction of the literal readings and of the settings that the sentence leaves
 * open. As meant: that of the readings with a hypothesis of the author's, told beside it. Cases with definite, opposite outcomes make it
 * *depends*, counted as inconclusive. What is mended, and what was tried beside it, never speaks for the sentence.
 *
 * @param readings - every reading, at least one of them literal or a setting
 */
export function headline(readings: readonly Read[]): Headline {
  const of = (kind: ReadingKind) => readings.filter((reading) => reading.kind === kind);
  const meant = of("meant");
  const word = together(of("literal"), of("setting"));
  return meant.length === 0 ? word : { ...word, meant: together([], meant) };
}

/** The conjunction of readings that hold in every case and of readings for one case each. */
function together(always: readonly Read[], cases: readonly Read[]): Judgement {
  const outcomes = (some: readonly Read[]) => some.map(({ outcome }) => outcome);
  const verdict = conjunction([...outcomes(always), ...outcomes(cases)]);
  const differ = outcomes(cases).includes("verified") && outcomes(cases).includes("refuted");
  const depends = differ && verdict !== "void" && !outcomes(always).includes("refuted");
  if (depends) return { verdict: "inconclusive", depends, alpha: 0, condition: "" };
  const speaking = [...always, ...cases];
  const { rates } = composedWeight(
    "every",
    speaking.map(({ outcome, rates }) => ({ outcome, ...firmly(rates) })),
  );
  const places = speaking.map((reading) => ({ ...reading, place: `reading ${reading.id}` }));
  return { verdict, depends, alpha: rateOf(verdict, rates), condition: composedCondition("every", verdict, places) };
}
