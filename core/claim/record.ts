import type { Quote, ReadingKind } from "./claim.ts";
import type { Basis, ErrorRates, Outcome, ProofRecord, Verdict } from "./evidence.ts";
import type { Findings } from "./findings.ts";
import type { Plot } from "./plot.ts";

/** An assertion told in three ways, so that a reviewer sees whether the right thing was tried. */
export interface Statement {
  /** A plain sentence made from the assertion: "for every w ≥ 0 with w₁ + … + w_d = 1 …". */
  readonly words: string;
  /** The same as TeX, or empty where a program stands in place of a formula. */
  readonly tex: string;
  /** The formula as the author wrote it, or empty. */
  readonly formula: string;
}

/** What the control of a reading changed and what came of it. */
export interface ControlRecord {
  /** What was changed, in words: "w: every real w with …". */
  readonly changed: string;
  readonly outcome: Outcome;
  readonly basis: Basis;
  readonly found: string;
  /** What had to come out for the reading to count. */
  readonly required: string;
  readonly passed: boolean;
  /** What has to be true for its outcome to stand; left out where nothing has to. */
  readonly condition?: string;
  /** How far what the control found lies from the nearest end of the region, in gaps; of simulated quantities only. */
  readonly distance?: number;
  /** The smallest dose, in gaps, at which the outcome turned; of controls given as a dose only. */
  readonly detectionLimit?: number;
}

/** One part of a composed reading. */
export interface PartRecord {
  readonly name: string;
  readonly statement: Statement;
  readonly outcome: Outcome;
  readonly basis: Basis;
  readonly scope: string;
  /** The one of its error rates that its outcome calls for; 0 where that is no definite one. */
  readonly alpha: number;
  readonly rates: ErrorRates;
  /** What has to be true for the verdict to stand: "the variance is at most 0.3"; empty where nothing has to. */
  readonly condition: string;
  /** What it adds to the chance that some verdict without a condition is wrong, whatever came of it. */
  readonly risk: number;
  readonly found: string;
  readonly notes: readonly string[];
  readonly settle: string;
  readonly control: ControlRecord | null;
  /** The proof that carried it; left out where none did. */
  readonly proof?: ProofRecord;
  /** The case that settled it, each name with its value; left out where none did. */
  readonly witness?: NonNullable<Findings["witness"]>;
  /** What can be drawn of it; left out where nothing can. */
  readonly plots?: readonly Plot[];
}

/** One reading as it was tried, with what its evidence brings along for machines; of a composed reading the parts stand for that. */
export interface ReadingRecord extends Omit<PartRecord, "name">, Findings {
  readonly id: string;
  readonly kind: ReadingKind;
  readonly as: string;
  readonly verb: string;
  /** Why the check is void, else empty. */
  readonly trouble: string;
  /** Where in which formula the trouble is: the formula, and under it a caret. Left out where it is not about such a place. */
  readonly where?: readonly [formula: string, caret: string];
  readonly parts: readonly PartRecord[];
  /** Definitions chosen, margins with their reasons, what is held fixed. */
  readonly assumed: readonly string[];
  /** What is cited and not tried: the verdict holds given this. */
  readonly given: readonly string[];
  /** Of `sameAs`: the reading of the same document whose verdict it shares. */
  readonly sameAs?: { readonly claim: string; readonly reading: string };
  readonly expect: Verdict | "";
  readonly seen: string;
  /** Of `meant`: the words of the text that carry its hypothesis. */
  readonly carriedBy?: readonly Quote[];
  /** Of `mended`: how the true sentence reads. Told only where the reading is verified. */
  readonly sentence?: string;
  /** The point that the sentence leaves open and this reading closes, in words that follow "depends on". */
  readonly open?: string;
  /** Of `setting` and `meant`: the case it speaks of, in words that open a sentence. */
  readonly when?: string;
  /** Of `further`: true where it follows from the sentence. */
  readonly follows?: true;
}

/** What several readings of one sentence come to together. */
export interface Judgement {
  readonly verdict: Outcome;
  /** True where they are verified in one case and refuted in another; the verdict is then inconclusive and shown as *depends*. */
  readonly depends: boolean;
  /** Probability that a definite verdict is wrong, composed of those of the readings. */
  readonly alpha: number;
  /** What has to be true for the verdict to stand; empty where nothing has to. */
  readonly condition: string;
}

/** One claim as it is committed: everything a page needs besides the text. */
export interface ClaimRecord extends Judgement {
  readonly document: string;
  readonly id: string;
  readonly assertion: string;
  /** Empty `exact` where the claim file could not be read. */
  readonly quote: Quote;
  /** Ids of claims of the same document that it says it contradicts; left out where there are none. */
  readonly contradicts?: readonly string[];
  /** Ids of readings that answer a question, as "w1-need-not/a"; left out where there are none. */
  readonly answeredBy?: readonly string[];
  /** What the readings with a hypothesis of the author's come to; left out where there are none. */
  readonly meant?: Judgement;
  /** Why the whole claim is void (the file threw, the quote moved), else empty. */
  readonly trouble: string;
  /** As with a reading. */
  readonly where?: readonly [formula: string, caret: string];
  readonly readings: readonly ReadingRecord[];
}
