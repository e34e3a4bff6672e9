import { printFormula } from "../../formula/language/print.ts";
import type { Place, Scalar } from "./language.ts";

/** The rules of the checker (`check/`); each is one function there. */
export type Rule =
  | "domain"
  | "premise"
  | "value"
  | "size"
  | "assume"
  | "and"
  | "part"
  | "or"
  | "cases"
  | "every"
  | "instance"
  | "named"
  | "attained"
  | "algebra"
  | "sign"
  | "replace"
  | "add"
  | "termwise"
  | "pairwise"
  | "part of total"
  | "square of mean"
  | "extreme"
  | "function"
  | "choice"
  | "monotone"
  | "lemma";

/**
 * One step of a proof: plain data. It says: whatever the case, wherever its free indices point, if what the steps `under` assume holds,
 * then `says` holds.
 */
export interface Step {
  readonly rule: Rule;
  /** The numbers of earlier steps that it rests on; the first step is number 0. What each one is for is the rule's affair. */
  readonly from: readonly number[];
  readonly says: Scalar;
  /** The numbers of the `assume` steps in force. */
  readonly under: readonly number[];
  /** Which fact of the domain, premise or function; which unknown; which multiplier. Texts and terms, as the rule reads them. */
  readonly with?: StepData;
}

/** What a rule needs besides the steps cited. */
export interface StepData {
  /** The number of a fact, from 0: of a domain, of the premise, of what gives it a value, or of a part. */
  readonly fact?: number;
  /** The index that is generalised, named or fresh. */
  readonly index?: Place;
  /** What stands in for a bound index. */
  readonly at?: Place;
  /** The term that the rule is about. */
  readonly term?: Scalar;
  /** How often each cited factor enters, in the order of `from`. */
  readonly powers?: readonly number[];
}

/** The steps that show one statement at one reading of its sizes. */
export interface Proof {
  /** Sizes that are a number in this proof, by name; every other size is any number from 1 up. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Lists of at most so many entries are written out entry by entry; 0 to 64. */
  readonly writtenOut: number;
  /** The free indices of the steps, each with the size that it runs over. */
  readonly indices: Readonly<Record<Place, Place>>;
  readonly steps: readonly Step[];
  /** For every obligation and then for the goal, in the order of the state: the number of the step that shows it. */
  readonly shows: readonly number[];
}

/**
 * A step in one line, as it is kept in a record: `termwise from 11 under 3 with {"index":"r"}: mean(i, d, w[i]) >= 0`. Its number is its
 * place in the list.
 */
export function printStep({ rule, from, under, says, with: data }: Step): string {
  const cited = from.length === 0 ? "" : ` from ${from.join(", ")}`;
  const assumed = under.length === 0 ? "" : ` under ${under.join(", ")}`;
  return `${rule}${cited}${assumed}${data === undefined ? "" : ` with ${printData(data)}`}: ${printFormula(says)}`;
}

function printData({ term, ...others }: StepData): string {
  return JSON.stringify(term === undefined ? others : { ...others, term: printFormula(term) });
}
