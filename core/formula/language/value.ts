import type { FloatFormat } from "../../numeric/exact/float-format.ts";
import type { Rational } from "../../numeric/exact/rational.ts";

/** Which numbers a formula speaks of: the real numbers, or a binary format of IEEE 754 in which every step is rounded. */
export type Arithmetic = "reals" | FloatFormat;

/** A value of the language over the scalars `S`: a scalar, a truth value, a vector, or a matrix as a list of its rows. */
export type Value<S> = S | boolean | readonly (S | boolean)[] | readonly (readonly (S | boolean)[])[];

/** One case of a domain. A rational is an object with `n` and `d`, so it is never mistaken for a vector. */
export type CaseValue = Value<Rational>;

/** The sizes that a case is made for: `{ d: 3 }`. */
export type Sizes = Readonly<Record<string, number>>;
