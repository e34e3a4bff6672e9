import type { Outcome } from "./outcome.ts";
import type { Plot } from "./plot.ts";

export type { Outcome, Verdict } from "./outcome.ts";

/** Plain data that survives JSON: what evidence and records are made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * What carried a verdict. `none` stands where nothing did: not testable, void, or an experiment that ended
 * before the evidence was enough; `cited` where a source says so and nothing was tried.
 */
export type Basis = "exact" | "witness" | "proof" | "statistical" | "fixed data" | "searched" | "cited" | "none";

/**
 * The chances, fixed before the first draw, that a try ends with a wrong verdict: verified although it is false, refuted although it is
 * true. Both are 0 where no chance enters.
 */
export interface ErrorRates {
  readonly verified: number;
  readonly refuted: number;
}

/** What was proved at sizes that are a number, or at every size where none is: so that it can be checked again from the record alone. */
export type ProvedAt =
  | {
      readonly sizes: { readonly [name: string]: number };
      /** Lists of at most so many entries are written out. */
      readonly writtenOut: number;
      /** The free indices of the steps, each with the size that it runs over. */
      readonly indices: { readonly [index: string]: string };
      /** A step a line, numbered from 0. */
      readonly steps: readonly string[];
      /** The steps that show what had to be shown: that the formula has a value, part by part, then the formula itself. */
      readonly shows: readonly number[];
    }
  /** How a space was cut into boxes, over each of which the formula holds. */
  | { readonly sizes: { readonly [name: string]: number }; readonly boxes: string };

/** A proof that the checker accepted. */
export interface ProofRecord {
  /** The proof in a few lines for a reader, in markdown with `$…$`. */
  readonly argument: readonly string[];
  readonly provedAt: readonly ProvedAt[];
}

/** What one try of one assertion brought to light. Plain data, deterministic, without anything that varies by run. */
export interface Evidence {
  readonly outcome: Outcome;
  readonly basis: Basis;
  /** The sizes the evidence speaks of, such as "every d" or "d = 1 to 6"; empty where the assertion has no size. */
  readonly scope: string;
  /** Probability that a definite outcome is wrong; 0 for deterministic evidence. */
  readonly alpha: number;
  /** What has to be true for a definite outcome to stand: "the variance is at most 0.3"; left out where nothing has to. */
  readonly condition?: string;
  /** One line, shown in the table: the counterexample, the estimate, the exact value. */
  readonly found: string;
  /** How it was tried, in plain sentences: cases, replicates, what the numbers rest on. */
  readonly notes: readonly string[];
  /** What would settle it; empty unless inconclusive. */
  readonly settle: string;
  /** The same figures for machines. */
  readonly data: { readonly [key: string]: Json };
  /** The proof that carried it; left out where none did. */
  readonly proof?: ProofRecord;
  /** What can be drawn of it, the most telling first; left out where nothing can. */
  readonly plots?: readonly Plot[];
}
