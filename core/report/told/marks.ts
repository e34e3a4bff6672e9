import type { Outcome } from "../../claim/outcome.ts";
import type { ClaimRecord, ReadingRecord } from "../../claim/record.ts";
import { type Standing, standingOf } from "../../claim/standing.ts";

/** How a claim, a reading or a sentence stands, as a reader sees it. */
export type Mark = Standing | "no claim yet";

interface Told {
  /** One sign everywhere: in markdown, on the page, in pictures. */
  readonly sign: string;
  readonly word: string;
  readonly meaning: string;
}

const told: Readonly<Record<Mark, Told>> = {
  verified: {
    sign: "✅",
    word: "verified",
    meaning: "The check ran, and all that it leaves possible agrees with the text.",
  },
  "verified as meant": {
    sign: "🟢",
    word: "verified as meant",
    meaning: "False word for word; true with something that the same author says elsewhere in the text.",
  },
  "depends as meant": {
    sign: "🟡",
    word: "depends, even as meant",
    meaning: "False word for word; as meant, true in one case and false in another.",
  },
  depends: {
    sign: "🟡",
    word: "depends",
    meaning: "True in one case and false in another, both left open by the sentence.",
  },
  refuted: {
    sign: "❌",
    word: "refuted",
    meaning: "The check ran, and nothing that it leaves possible agrees with the text.",
  },
  inconclusive: {
    sign: "🔵",
    word: "undecided",
    meaning: "The check ran and can say neither; the page says what would settle it.",
  },
  "not testable": {
    sign: "➖",
    word: "not testable",
    meaning: "A question, an opinion, or something that needs a source or data that are not at hand.",
  },
  void: {
    sign: "⚠️",
    word: "check failed, no verdict",
    meaning: "The check itself failed and says nothing about the text.",
  },
  "no claim yet": { sign: "⬜", word: "no claim yet", meaning: "Nobody has written a check for this sentence." },
};

/** Every mark, in the order in which they are counted. */
export const marks = Object.keys(told) as readonly Mark[];

/** How claims can stand, in the order in which they are counted. */
export const standings = marks.filter((mark) => mark !== "no claim yet");

export function signOf(mark: Mark): string {
  return told[mark].sign;
}

/** The word for a mark that stands beside its sign. */
export function wordOf(mark: Mark): string {
  return told[mark].word;
}

/** What the mark says, in one sentence. */
export function meaningOf(mark: Mark): string {
  return told[mark].meaning;
}

/** A word with what has to be true for it to stand: none is told without. */
export function wordUnder(mark: Mark, condition: string): string {
  return condition === "" ? wordOf(mark) : `${wordOf(mark)}, if ${condition}`;
}

/** The same where there is room for a few words: of sources, that they say so; which they are stands where the verdict is told. */
export function wordInBrief(mark: Mark, condition: string): string {
  const sources = condition.split(SAYS_SO).length - 1;
  return wordUnder(mark, sources === 0 ? condition : sources === 1 ? "its source says so" : "its sources say so");
}

/** How the condition of what is cited ends. */
const SAYS_SO = "says so";

/** The mark of a whole claim. */
export function markOf(record: Pick<ClaimRecord, "verdict" | "depends" | "meant">): Mark {
  return standingOf(record);
}

/** What has to be true for the standing of a claim: of what is told as meant, its own condition. */
export function conditionOf(record: ClaimRecord): string {
  return markOf(record) === "verified as meant" ? (record.meant?.condition ?? "") : record.condition;
}

const kinds: Readonly<Record<ReadingRecord["kind"], string>> = {
  literal: "word for word",
  meant: "as meant",
  setting: "one case",
  mended: "true version, ours",
  further: "also tried",
};

/** How a reading stands to the sentence, in words for a reader. */
export function kindWords(kind: ReadingRecord["kind"]): string {
  return kinds[kind];
}

/** What a kind means, in one sentence each. */
export const kindMeanings: readonly (readonly [kind: string, meaning: string])[] = [
  ["word for word", "the sentence at its word"],
  ["as meant", "with something that the same author says elsewhere in the text"],
  ["one case", "one of several that the sentence leaves open"],
  ["true version, ours", "a true sentence near it, which the text does not say"],
  ["also tried", "a weaker, stronger or neighbouring statement, which never speaks for the sentence"],
];

/** Whether something that did not speak for the sentence holds: no mark of its own, so that nobody takes it for one of the text. */
export function holdsWords(outcome: Outcome, condition: string): string {
  const words = {
    verified: "holds",
    refuted: "does not hold",
    inconclusive: "undecided",
    "not testable": "not testable",
    void: "check failed",
  };
  return condition === "" ? words[outcome] : `${words[outcome]}, if ${condition}`;
}
