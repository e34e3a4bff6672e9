import type { Outcome } from "../claim/evidence.ts";
import type { ClaimRecord } from "../claim/record.ts";
import { Markdown } from "./markdown.ts";

/** How a claim, a reading or a sentence stands, as a reader sees it. */
export type Mark = Outcome | "depends" | "no claim yet";

const signs: Readonly<Record<Mark, { readonly icon: string; readonly meaning: string }>> = {
  verified: { icon: "✅", meaning: "The check ran, and the whole of what it leaves possible agrees with the text." },
  refuted: { icon: "❌", meaning: "The check ran, and nothing of what it leaves possible agrees with the text." },
  inconclusive: { icon: "🟡", meaning: "The check ran and can say neither; the page says what would settle it." },
  depends: {
    icon: "🟡",
    meaning: "True in one setting and false in another, both left open by the sentence; counted as inconclusive.",
  },
  "not testable": { icon: "➖", meaning: "Nothing in the sentence can be computed or measured; the reason is given." },
  void: { icon: "⚠️", meaning: "The check itself failed and says nothing about the text." },
  "no claim yet": { icon: "⬜", meaning: "Nobody has written a check for this sentence." },
};

/** Every mark, in the order in which they are counted. */
export const marks = Object.keys(signs) as readonly Mark[];

/** The outcomes in the order in which they are counted; *depends* counts as inconclusive. */
export const outcomes: readonly Outcome[] = ["verified", "refuted", "inconclusive", "not testable", "void"];

/** The sign alone. */
export function icon(mark: Mark): Markdown {
  return new Markdown(signs[mark].icon);
}

/** Sign and word, kept on one line: a mark is never told by its colour alone. */
export function marked(mark: Mark): Markdown {
  return new Markdown(`${signs[mark].icon} ${mark}`.replaceAll(" ", "\u00A0"));
}

/** What the mark says, in one sentence. */
export function meaning(mark: Mark): string {
  return signs[mark].meaning;
}

/** The mark of a whole claim. */
export function markOf(record: ClaimRecord): Mark {
  return record.depends && record.verdict === "inconclusive" ? "depends" : record.verdict;
}
