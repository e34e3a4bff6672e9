import type { Findings } from "./findings.ts";
import type { Definite } from "./outcome.ts";
import type { Plot } from "./plot.ts";

export type { Definite, Outcome, Verdict } from "./outcome.ts";

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
      readonly steps: readonly [string, ...string[]];
      /** The steps that show what had to be shown: that the formula has a value, part by part, then the formula itself. */
      readonly shows: readonly number[];
    }
  /** How a space was cut into boxes, over each of which the formula holds. */
  | { readonly sizes: { readonly [name: string]: number }; readonly boxes: string };

/** A proof that the checker accepted. */
export interface ProofRecord {
  /** The proof in a few lines for a reader, in markdown with `$…$`. */
  readonly argument: readonly string[];
  readonly provedAt: readonly [ProvedAt, ...ProvedAt[]];
}

/** What every try says, whatever came of it. Plain data, deterministic, without anything that varies by run. */
export interface Account {
  /** The sizes the evidence speaks of, such as "every d" or "d = 1 to 6"; empty where the assertion has no size. */
  readonly scope: string;
  /** One line, shown in the table: the counterexample, the estimate, the exact value. */
  readonly found: string;
  /** How it was tried, in plain sentences: cases, replicates, what the numbers rest on. */
  readonly notes: readonly string[];
  /** What can be drawn of it, the most telling first; left out where nothing can. */
  readonly plots?: readonly Plot[];
}

/** These findings may be brought along, and no others. */
type May<K extends keyof Findings> = Pick<Findings, K> & { readonly [X in Exclude<keyof Findings, K>]?: never };
/** These must be. */
type Must<K extends keyof Findings> = { readonly [X in K]-?: Exclude<Findings[X], undefined> };

/** A verdict in which no chance enters. */
interface Certain extends Account {
  readonly outcome: Definite;
  readonly alpha: 0;
  readonly condition?: never;
  readonly settle: "";
}
/** No verdict on what was asserted. */
interface Without extends Account {
  readonly alpha: 0;
  readonly condition?: never;
  readonly proof?: never;
}

/** Worked out: rational arithmetic, exhaustion of a finite domain, one evaluation of what draws nothing. */
export type Exact = Certain & { readonly basis: "exact"; readonly proof?: never } & May<
    "simulation" | "witness" | "fit"
  >;

/** A case that refutes "for all" or verifies "there is". */
export type Witness = Certain & { readonly basis: "witness"; readonly proof?: never } & May<"witness" | "deviation"> &
  Must<"witness">;

/** Steps that the checker accepted, or, of one alternation only, the word of an engine whose steps nobody checks. */
export type Proof = Certain & { readonly basis: "proof" } & (
    | ({ readonly proof: ProofRecord } & May<never>)
    | ({ readonly proof?: never } & May<"unchecked" | "witness"> & Must<"unchecked">)
  );

/** A test of simulated values. */
export type Statistical = Account & {
  readonly outcome: Definite;
  readonly basis: "statistical";
  /** Probability that the outcome is wrong. */
  readonly alpha: number;
  /** What has to be true for it to stand, "the variance is at most 0.3"; empty where it holds by construction. */
  readonly condition: string;
  readonly settle: "";
  readonly proof?: never;
} & May<"simulation"> &
  Must<"simulation">;

/** What a named source says: nothing was tried. */
export type CitedSource = Account & {
  readonly outcome: "verified";
  readonly basis: "cited";
  readonly alpha: 0;
  readonly condition: string;
  readonly settle: "";
  readonly proof?: never;
} & May<never>;

/** What data show that cannot grow: never a verdict. */
export type FixedData = Without & {
  readonly outcome: "inconclusive";
  readonly basis: "fixed data";
  readonly settle: string;
} & May<"fixed"> &
  Must<"fixed">;

/** A hunt and independent cases, none of them a witness. */
export type Searched = Without & {
  readonly outcome: "inconclusive";
  readonly basis: "searched";
  readonly settle: string;
} & May<"search" | "deviation"> &
  Must<"search">;

/** Too little to go by. */
export type Open = Without & {
  readonly outcome: "inconclusive";
  readonly basis: "none";
  readonly settle: string;
} & May<"simulation" | "search" | "fit" | "deviation">;

/** Nothing can be tried: the sentence asserts nothing, or its premise is never met. */
export type NotTestable = Without & {
  readonly outcome: "not testable";
  readonly basis: "none";
  readonly settle: "";
} & May<"untestable">;

/** The check itself failed. What was found until then is kept, and carries nothing. */
export type Failed = Without & {
  readonly outcome: "void";
  readonly basis: "none";
  /** What a check would need that can be trusted. */
  readonly settle: string;
} & Findings;

/** What one try of one assertion brought to light: its basis says what else there must be, and what there cannot be. */
export type Evidence =
  | Exact
  | Witness
  | Proof
  | Statistical
  | CitedSource
  | FixedData
  | Searched
  | Open
  | NotTestable
  | Failed;

/** Which outcomes which bases carry, whoever weighs them together. */
export type Carried =
  | { readonly outcome: Definite; readonly basis: "exact" | "witness" | "proof" | "statistical" | "cited" }
  | { readonly outcome: "inconclusive"; readonly basis: "fixed data" | "searched" | "none" }
  | { readonly outcome: "not testable" | "void"; readonly basis: "none" };

/** What several parts come to together: the evidence itself stands with the parts. */
export type Together = Account &
  Carried & {
    readonly alpha: number;
    readonly condition: string;
    readonly settle: string;
    readonly proof?: never;
  } & May<never>;
