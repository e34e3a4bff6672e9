import type { ReadingKind } from "../claim/claim.ts";
import type { Outcome } from "../claim/evidence.ts";
import { conjunction } from "./kleene.ts";

/** The outcome of a whole claim, and whether it *depends* on a setting that the sentence leaves open. */
export interface Headline {
  readonly verdict: Outcome;
  readonly depends: boolean;
}

/**
 * What does the sentence as written come to? The conjunction of the literal readings and of the settings that the sentence
 * leaves open. Settings with definite, opposite outcomes make it *depends*, counted as inconclusive; repaired readings and
 * premises never speak for the sentence.
 *
 * @param readings - kind and outcome of every reading, at least one of them literal or a setting
 */
export function headline(readings: readonly { readonly kind: ReadingKind; readonly outcome: Outcome }[]): Headline {
  const outcomes = (kind: ReadingKind) => readings.filter((reading) => reading.kind === kind).map((r) => r.outcome);
  const [literal, settings] = [outcomes("literal"), outcomes("setting")];
  const verdict = conjunction([...literal, ...settings]);
  const differ = settings.includes("verified") && settings.includes("refuted");
  const depends = differ && verdict !== "void" && !literal.includes("refuted");
  return depends ? { verdict: "inconclusive", depends } : { verdict, depends };
}
