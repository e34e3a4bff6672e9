import type { Outcome } from "../../claim/evidence.ts";
import type { ClaimRecord } from "../../claim/record.ts";
import { join, Markdown, md } from "./markdown.ts";

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

/** How something came out, and what has to be true for that to stand; empty where nothing has to. */
export interface Came {
  readonly mark: Mark;
  readonly condition: string;
}

/** The sign alone, for counts and legends. */
export function icon(mark: Mark): Markdown {
  return new Markdown(signs[mark].icon);
}

/** The sign of a verdict: none stands without its condition. */
export function signed({ mark, condition }: Came): Markdown {
  return condition === "" ? icon(mark) : md`${icon(mark)} if ${condition}`;
}

/** Sign and word, kept on one line: a mark is never told by its colour alone. */
export function marked({ mark, condition }: Came): Markdown {
  const word = new Markdown(`${signs[mark].icon} ${mark}`.replaceAll(" ", "\u00A0"));
  return condition === "" ? word : md`${word}, if ${condition}`;
}

/** What the mark says, in one sentence. */
export function meaning(mark: Mark): string {
  return signs[mark].meaning;
}

/** How a reading or a part came out. */
export function cameOf({ outcome, condition }: { readonly outcome: Outcome; readonly condition: string }): Came {
  return { mark: outcome, condition };
}

/** How a whole claim came out. */
export function cameTo(record: ClaimRecord): Came {
  return { mark: markOf(record), condition: record.condition };
}

/** The signs of several, one behind the other; those that stand under a condition with a comma between. */
export function signsOf(all: readonly Parameters<typeof cameOf>[0][]): Markdown {
  const plainly = all.every(({ condition }) => condition === "");
  return join(
    all.map((one) => signed(cameOf(one))),
    plainly ? "" : ", ",
  );
}

/** The mark of a whole claim. */
export function markOf(record: ClaimRecord): Mark {
  return record.depends && record.verdict === "inconclusive" ? "depends" : record.verdict;
}
