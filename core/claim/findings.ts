/** Why a sentence asserts nothing that could be computed or measured. */
export type Untestable =
  | "question"
  | "opinion"
  | "wording"
  | "definition"
  | "theorem"
  | "source missing"
  | "data missing";

/** What is known of the tails of simulated values: declared, or from a pilot of so many replicates; null is an open end. */
export type TailFound =
  | { readonly range: readonly [number, number | null] }
  | { readonly variance: number; readonly pilot?: number }
  /** Values were moved to the nearer end, so many of them. */
  | { readonly clamp: readonly [number, number]; readonly moved: number };

/** A run of a simulated quantity, or the one evaluation that decides where nothing is drawn. */
export interface Simulation {
  readonly replicates: number;
  /** Most replicates; left out where nothing is drawn. */
  readonly budget?: number;
  readonly mean?: number;
  readonly standardDeviation?: number;
  /** Of a distribution, in place of a mean: how far it is from the law, and where it is that far. */
  readonly distance?: number;
  readonly at?: number;
  /** Where it is said to lie; null leaves an end open. */
  readonly region: readonly [number | null, number | null];
  /** The least distance from an end that the plan is made for. */
  readonly gap?: number;
  readonly tail?: TailFound;
  /** True where values have no greatest one: their test can verify and never refute, which their control has to allow for. */
  readonly oneWay?: true;
  /** Of a slope: how much its two halves differ. */
  readonly bend?: Simulation;
}

/** What was tried without finding a witness. */
export interface Search {
  /** Cases of the hunt. */
  readonly hunted: number;
  /** Independent cases, and those of them that meet the premise. */
  readonly drawn: number;
  readonly measured: number;
  readonly undecided: number;
  /** The share of violations is at most that, up to an error rate of 1e-6; 1 where nothing bounds it. */
  readonly bound: number;
}

/** p-values for a mean inside a region, and for one outside. */
export interface Ends {
  readonly inside: number;
  readonly outside: number;
}

/** What data that cannot grow show of a mean. */
export interface Fixed {
  readonly shown: "supported" | "contradicted" | "open";
  /** Which part of the error rate of the document it takes. */
  readonly share: number;
  readonly student: Ends;
  readonly skewed: Ends;
  readonly mean: number;
  readonly count: number;
}

/** The best fit to data, in exact fractions. */
export interface Fit {
  readonly coefficients?: readonly string[];
  readonly squares?: string;
  readonly points?: number;
  /** Between these two lies the least sum of squares: what the weights reach, and what nothing comes below, if anything bounds it. */
  readonly upper?: string;
  readonly lower?: string | null;
  readonly weights?: { readonly [name: string]: string };
  readonly bias?: string;
}

/** What evidence brings along for machines, each on the bases that `Evidence` names. */
export interface Findings {
  readonly simulation?: Simulation;
  /** The case, each name with its value as an exact fraction or as the float format holds it. */
  readonly witness?: { readonly [name: string]: string };
  /** The largest deviation seen in a float format. */
  readonly deviation?: number | "infinite";
  readonly search?: Search;
  readonly fixed?: Fixed;
  readonly fit?: Fit;
  readonly untestable?: Untestable;
  /** Whose word it is that no checker has confirmed. */
  readonly unchecked?: "solver" | "intervals";
}
