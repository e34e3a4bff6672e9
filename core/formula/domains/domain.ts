import type { Arbitrary } from "fast-check";
import type { Draw } from "../../random/stream.ts";
import type { Expression } from "../language/expression.ts";
import type { Arithmetic, CaseValue, Sizes } from "../language/value.ts";
import type { Doubles } from "./values/doubles.ts";

/** How many entries: a fixed number, or a name such as "d" that stands for every size from 1 up. */
export type Size = number | string;

/** What a name of a formula ranges over. Frozen; made by `reals`, `simplex`, `matrix` and their like. */
export interface Domain {
  readonly kind: "domain";
  /** The constructor that made it, such as "reals". */
  readonly family: string;
  /** Empty for a scalar, one size for a vector, rows and columns for a matrix. */
  readonly shape: readonly Size[];
  /** The names among `shape`, each once, in order. */
  readonly sizeNames: readonly string[];
  /** False where rounding a case to a float format leaves the constraint (weights that sum to one). */
  readonly floatSafe: boolean;
  /** The distribution of `sample` in words. */
  readonly sampling: string;
  /** Plain words for a reader: "real x with d entries". They read on after "every" and "some". */
  words(name: string): string;
  /** The same as TeX: "x \in \mathbb{R}^{d}". */
  tex(name: string): string;
  /**
   * What membership says, as a formula about the name: "w >= 0 and sum(w) == 1". It holds for the cases of the domain and for
   * nothing else, so that a proof may use it; null where every value of the shape belongs.
   */
  constraint(name: string): Expression | null;
  /**
   * A fast-check arbitrary for hunting: edge values included, shrinking to small and simple cases, every case exactly on the
   * constraint. In a float format (default: the reals) cases are such that rounding keeps them in the domain.
   */
  arbitrary(sizes: Sizes, arithmetic?: Arithmetic): Arbitrary<CaseValue>;
  /** One case of the declared distribution, exactly on the constraint; independent for independent draws. */
  sample(draw: Draw, sizes: Sizes, arithmetic?: Arithmetic): CaseValue;
  /**
   * The same distribution as numbers for the kernel: what `fill` writes is what `sample` gives for the same draws. Left out, or
   * null, where a case is not made of doubles (0.1 in the reals).
   */
  doubles?(sizes: Sizes, arithmetic?: Arithmetic): Doubles | null;
  /** The number of cases, `null` where there are infinitely many; Infinity where a finite number is beyond any double. */
  count(sizes: Sizes): number | null;
  /** Every case once, in a fixed order. Throws RangeError for an infinite domain. */
  cases(sizes: Sizes): Generator<CaseValue>;
}

/** The names of a statement, each with its domain: `{ w: simplex("d"), x: reals("d") }`. */
export type Domains = Readonly<Record<string, Domain>>;
