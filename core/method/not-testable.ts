import type { Assertion } from "../claim/claim.ts";
import { requireWord } from "../claim/fields.ts";
import type { Untestable } from "../claim/findings.ts";
import { untestable } from "../claim/make-evidence.ts";
import type { Method } from "./trial/method.ts";

export type { Untestable } from "../claim/findings.ts";

const REASONS: Readonly<Record<Untestable, string>> = {
  question: "a question asserts nothing",
  opinion: "a valuation, with no quantity behind it",
  wording: "a choice of words",
  definition: "a definition is neither true nor false",
  theorem: "a theorem that is cited, not proved again here",
  "source missing": "the source it speaks of is not at hand",
  "data missing": "the data it speaks of are not at hand",
};

export interface NotTestable extends Assertion<never> {
  readonly verb: "notTestable";
  readonly kind: Untestable;
  readonly because: string;
}

/**
 * States that nothing in the sentence can be computed or measured.
 *
 * @param kind - why
 * @param because - the reason for this sentence, printed on its page
 * @throws RangeError for an unknown kind, TypeError for a reason that is no text
 */
export function notTestable(kind: Untestable, because: string): NotTestable {
  requireWord("kind", kind, Object.keys(REASONS));
  if (typeof because !== "string" || because.trim() === "") throw new TypeError("because must be a text, got nothing");
  return { verb: "notTestable", kind, because };
}

export const notTestableMethod: Method<NotTestable> = {
  attempt: ({ kind, because }) => untestable({ found: REASONS[kind], notes: [because], untestable: kind }),
  override: () => {
    throw new TypeError("control must be absent for notTestable, got one");
  },
  describe: ({ kind }) => ({ words: `Not testable: ${REASONS[kind]}.`, tex: "", formula: "" }),
  describeChange: () => "nothing",
  assumed: () => [],
};
