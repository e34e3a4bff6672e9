import type { ReadingKind } from "../claim/claim.ts";
import type { ErrorRates, Outcome } from "../claim/evidence.ts";
import { composedCondition } from "./trial/conditions.ts";
import { composedWeight, firmly, rateOf } from "./trial/error-rates.ts";
import { conjunction } from "./trial/kleene.ts";

/** The outcome of a whole claim, and whether it *depends* on a setting that the sentence leaves open. */
export interface Headline {
  readonly verdict: Outcome;
  readonly depends: boolean;
  /** Probability that the verdict is wrong; 0 where it is no definite one. */
  readonly alpha: number;
  /** What has to be true for the verdict to stand; empty where nothing has to. */
  readonly condition: string;
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
 * What does the sentence as written come to? The conjunction of the literal readings and of the settings that the sentence
 * leaves open. Settings with definite, opposite outcomes make it *depends*, counted as inconclusive; repaired readings and
 * premises never speak for the sentence.
 *
 * @param readings - every reading, at least one of them literal or a setting
 */
export function headline(readings: readonly Read[]): Headline {
  const speaking = readings.filter(({ kind }) => kind === "literal" || kind === "setting");
  const outcomes = (kind: ReadingKind) => readings.filter((reading) => reading.kind === kind).map((r) => r.outcome);
  const [literal, settings] = [outcomes("literal"), outcomes("setting")];
  const verdict = conjunction([...literal, ...settings]);
  const differ = settings.includes("verified") && settings.includes("refuted");
  const depends = differ && verdict !== "void" && !literal.includes("refuted");
  if (depends) return { verdict: "inconclusive", depends, alpha: 0, condition: "" };
  const { rates } = composedWeight(
    "every",
    speaking.map(({ outcome, rates }) => ({ outcome, ...firmly(rates) })),
  );
  const places = speaking.map((reading) => ({ ...reading, place: `in reading ${reading.id}` }));
  return { verdict, depends, alpha: rateOf(verdict, rates), condition: composedCondition("every", verdict, places) };
}
