import { requireFields, said } from "./fields.ts";
import type { Outcome, Verdict } from "./outcome.ts";
import { requireText } from "./written.ts";

/** One sentence of the answer that a reader came for, and the readings that it rests on, each with the verdict it needs. */
export interface Says {
  readonly sentence: string;
  /** By "claim/reading". */
  readonly rests: { readonly [place: string]: Verdict };
}

/** One sentence of an answer as it is committed. */
export interface SaidRecord {
  readonly sentence: string;
  readonly rests: readonly {
    readonly claim: string;
    readonly reading: string;
    readonly needs: Verdict;
    /** How the reading came out; void where there is no such reading. */
    readonly outcome: Outcome;
    /** What has to be true for that to stand; empty where nothing has to. */
    readonly condition: string;
  }[];
  /** Why the sentence may not be told as it stands: "w1-need-not/b is no longer verified"; empty where it may. */
  readonly withdrawn: string;
}

/** The answer of one document. */
export interface AnswerRecord {
  readonly document: string;
  /** Why there is none, else empty. */
  readonly trouble: string;
  readonly sentences: readonly SaidRecord[];
}

const VERDICTS = ["verified", "refuted", "inconclusive", "not testable"];

/**
 * States one sentence of the answer. Nothing is tried here: where a reading that it rests on comes out otherwise, the sentence is told as
 * withdrawn and the run fails.
 *
 * @param sentence - in the words of the text, with its scope
 * @param rests - the readings it rests on, each with the verdict that it needs: `{ "need-not/b": "verified" }`
 * @throws TypeError or RangeError for another form
 */
export function says(sentence: string, rests: Says["rests"]): Says {
  requireText("sentence", sentence);
  requireFields("rests", rests, Object.keys(Object(rests)));
  if (Object.keys(rests).length === 0) throw new RangeError("rests must name at least one reading, got none");
  for (const [place, verdict] of Object.entries(rests)) {
    if (!/^[^/]+\/[a-z][a-z0-9-]*$/.test(place)) {
      throw new RangeError(`rests must name readings as "claim/reading", got "${place}"`);
    }
    if (!VERDICTS.includes(verdict)) {
      throw new RangeError(`rests: ${place} must need one of ${VERDICTS.join(", ")}, got ${said(verdict)}`);
    }
  }
  return Object.freeze({ sentence, rests: Object.freeze({ ...rests }) });
}
