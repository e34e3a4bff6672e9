import type { Outcome } from "../../claim/evidence.ts";
import type { ClaimRecord } from "../../claim/record.ts";
import type { TextDocument } from "../../document/document.ts";
import { frame } from "../plots/frame.ts";
import { verdicts } from "../plots/verdicts.ts";
import { counted } from "../told/figures.ts";
import { claimsBySentence, type PlacedClaim, placeClaims, silences } from "../told/placed-claims.ts";
import { eachOnce } from "../told/propositions.ts";
import { conditionalWords } from "../told/risk.ts";
import { join, type Markdown, md, plain } from "./markdown.ts";
import { icon, outcomes } from "./marks.ts";

/** How far the claims reach over the sentences of a text. */
export interface Coverage {
  readonly sentences: number;
  /** Sentences on which at least one claim stands. */
  readonly claimed: number;
  /** Sentences that assert nothing, as the front matter lists them, without those that are claimed all the same. */
  readonly silent: number;
}

/** How many sentences have a claim? */
export function coverage(document: TextDocument, placed: readonly PlacedClaim[]): Coverage {
  const claims = claimsBySentence(document, placed);
  const silent = silences(document).filter((because, index) => because !== "" && claims[index]?.length === 0);
  const claimed = claims.filter((records) => records.length > 0);
  return { sentences: document.sentences.length, claimed: claimed.length, silent: silent.length };
}

/** "3 of 9 sentences have a claim, 1 asserts nothing", and how the claims came out. */
export function coverageLine({ sentences, claimed, silent }: Coverage, records: readonly ClaimRecord[]): Markdown {
  const nothing = silent === 0 ? "" : `, ${silent} ${silent === 1 ? "asserts" : "assert"} nothing`;
  const start = md`**${claimed} of ${counted(sentences, "sentence")} ${claimed === 1 ? "has" : "have"} a claim**${nothing}.`;
  if (records.length === 0) return start;
  const once = eachOnce(records);
  const again = records.length - once.length;
  const repeated = again === 0 ? "" : ` (${again} ${again === 1 ? "repeats" : "repeat"} another, counted once)`;
  return md`${start} ${counted(records.length, "claim")}${repeated}: ${tally(once)}`;
}

/** How many claims came out which way; outcomes that none has are left out, and what stands under a condition is counted apart. */
export function tally(records: readonly ClaimRecord[]): Markdown {
  const { firm, underConditions } = countsOf(records);
  const there = firm
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => md`${icon(outcome)} ${count} ${outcome}`);
  const apart = underConditions === 0 ? [] : [plain(conditionalWords(underConditions, "verdict"))];
  return join([...there, ...apart], " · ");
}

/** How many claims came out which way, in the order in which they are told; those that stand under a condition apart. */
export interface Counts {
  readonly firm: readonly { readonly outcome: Outcome; readonly count: number }[];
  readonly underConditions: number;
}

export function countsOf(records: readonly ClaimRecord[]): Counts {
  const firm = records.filter(({ condition }) => condition === "");
  return {
    firm: outcomes.map((outcome) => ({ outcome, count: firm.filter((r) => r.verdict === outcome).length })),
    underConditions: records.length - firm.length,
  };
}

/** The file `verdicts.svg` of a text. */
export function overview(document: TextDocument, records: readonly ClaimRecord[]): string {
  const { sentences, claimed } = coverage(document, placeClaims(document, records));
  return frame(
    verdicts(`${claimed} of ${counted(sentences, "sentence")} claimed`, countsOf(eachOnce(records))),
    "file",
  );
}
