import type { Asking } from "../../../formula/asking.ts";
import type { Polynomial } from "../../../numeric/exact/polynomial.ts";
import type { Statement } from "../../check/normal/statement.ts";
import type { Place, Relation } from "../../step/language.ts";
import type { Steps } from "../steps/steps.ts";
import type { Known } from "./known.ts";
import type { KnownMean } from "./known-means.ts";

/** A mean that the formula takes: of which term, at an index that stands for any. */
export interface MeanTaken {
  readonly size: Place;
  readonly index: Place;
  readonly entry: Polynomial;
  readonly mean: Polynomial;
}

/** A proof inside a proof inside a proof: terms of terms of terms. */
export const DEEPEST = 12;

/** What the ways to search share. Each gives the number of a step that says what was to be shown, or null. */
export interface Search {
  readonly steps: Steps;
  /** Means that membership tells: they are put in place wherever they stand. */
  readonly fixedMeans: readonly KnownMean[];
  /** Those and what the premise tells: in proportion to their terms a number may be spread. */
  readonly knownMeans: readonly KnownMean[];
  readonly meansTaken: readonly MeanTaken[];
  /** Whether everything is written out, so that a lemma speaks of a whole statement. */
  readonly isWrittenOut: boolean;
  /** Roots and logarithms of which it was tried to show that they have a value. */
  readonly triedRoots: Set<number>;
  prove(goal: Statement, known: Known, depth: number): Asking<number | null>;
  relation(of: Polynomial, relation: Relation, known: Known, depth: number): Asking<number | null>;
  /** Does the solver say that this follows from these steps? */
  lemma(from: readonly number[], goal: Statement): Asking<number | null>;
  /** That this is never negative, tried once and without what is assumed at the moment. */
  neverNegative(of: Polynomial, known: Known, depth: number): Asking<number | null>;
}
