import type { ClaimRecord } from "../../claim/record.ts";
import type { TextDocument } from "../../document/document.ts";
import { counted } from "./figures.ts";
import { type Mark, markOf, signOf, standings, wordOf } from "./marks.ts";
import { claimsBySentence, type PlacedClaim, silences } from "./placed-claims.ts";
import { eachOnce } from "./propositions.ts";
import { conditionalWords } from "./risk.ts";

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

/** "3 of 9 sentences have a claim, 1 asserts nothing." */
export function coverageWords({ sentences, claimed, silent }: Coverage): string {
  const nothing = silent === 0 ? "" : `, ${silent} ${silent === 1 ? "asserts" : "assert"} nothing`;
  return `${claimed} of ${counted(sentences, "sentence")} ${claimed === 1 ? "has" : "have"} a claim${nothing}.`;
}

/** How many claims stand which way, each proposition once, in the order in which they are told; those under a condition apart. */
export interface Counts {
  readonly claims: number;
  /** Claims that say what another one says, and are not counted again. */
  readonly repeats: number;
  readonly firm: readonly { readonly mark: Mark; readonly count: number }[];
  readonly underConditions: number;
}

/** The one way in which claims are counted: on every page, in the pictures, in the terminal. */
export function countsOf(records: readonly ClaimRecord[]): Counts {
  const once = eachOnce(records);
  const firm = once.filter((record) => !isConditional(record));
  return {
    claims: once.length,
    repeats: records.length - once.length,
    firm: standings.map((mark) => ({ mark, count: firm.filter((record) => markOf(record) === mark).length })),
    underConditions: once.length - firm.length,
  };
}

function isConditional(record: ClaimRecord): boolean {
  return record.condition !== "" || (record.meant?.condition ?? "") !== "";
}

/** "71 claims (4 more repeat one): ✅ 36 verified · ❌ 2 refuted"; what none came to is left out. */
export function countsWords(records: readonly ClaimRecord[]): string {
  const { claims, repeats, firm, underConditions } = countsOf(records);
  const there = firm
    .filter(({ count }) => count > 0)
    .map(({ mark, count }) => `${signOf(mark)} ${count} ${wordOf(mark)}`);
  const apart = underConditions === 0 ? [] : [conditionalWords(underConditions, "verdict")];
  const again = repeats === 0 ? "" : ` (${repeats} more ${repeats === 1 ? "repeats" : "repeat"} one of them)`;
  return `${counted(claims, "claim")}${again}: ${[...there, ...apart].join(" · ")}`;
}
