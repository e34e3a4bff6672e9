import type { Arbitrary } from "fast-check";
import type { Rational } from "../../../numeric/exact/rational.ts";
import type { Draw } from "../../../random/stream.ts";
import type { Expression } from "../../language/expression.ts";
import type { Arithmetic } from "../../language/value.ts";
import type { EntryDoubles } from "./doubles.ts";

/** A scalar of a case. */
export type Scalar = Rational | boolean;

/** What a domain knows about one entry; scalars, vectors and matrices of such entries follow from it. */
export interface Family {
  readonly family: string;
  /** True where entries are truth values. */
  readonly isTruth?: boolean;
  /** Reads on after "every" and "some": "real x", "integer k from 1 to 5". */
  scalarWords(name: string): string;
  /** Reads on after a name and "with d": "real entries", "integer entries from 1 to 5". */
  readonly entryWords: string;
  /** Said before the name of a vector instead of its entries, such as "real". */
  readonly adjective?: string;
  /** The set as TeX: "\mathbb{R}". */
  readonly set: string;
  readonly sampling: string;
  /** What membership says of every entry of `name`, as a formula; null where every value belongs. */
  constraint(name: string): Expression | null;
  arbitrary(arithmetic: Arithmetic): Arbitrary<Scalar>;
  /** Simpler values of the family than this one, simplest first; shrinking goes through them. */
  simpler(value: Scalar): Iterable<Scalar>;
  /** How an entry is drawn; null where it is not a double. */
  doubles(arithmetic: Arithmetic): EntryDoubles | null;
  /** One entry, where it is not a double. */
  sample?(draw: Draw): Scalar;
  /** Every value of a finite family in order, without repetition; null for an infinite one. */
  readonly finite: FiniteFamily | null;
}

/** A finite family by its number of values and the value at each place. */
export interface FiniteFamily {
  readonly count: number;
  at(place: number): Scalar;
}
