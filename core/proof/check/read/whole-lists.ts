import type { Comparison } from "../../../formula/language/expression.ts";
import type { Minors } from "../../../formula/shape/determinant.ts";
import {
  add,
  bind,
  call,
  countOf,
  divide,
  every,
  multiply,
  not,
  type Place,
  relates,
  type Scalar,
  subtract,
  ZERO_TERM,
} from "../../step/language.ts";
import {
  binding,
  each,
  entriesOf,
  type Fresh,
  isMatrix,
  lengthOf,
  number,
  type Read,
  reduced,
  transposed,
  zip,
} from "../normal/lists.ts";
import { refuse } from "../normal/refused.ts";

/** Entry with entry, whether all stand in this relation. */
export function compared(comparison: Comparison, left: Read, right: Read, fresh: Fresh): Scalar {
  if (comparison === "!=") return not(compared("==", left, right, fresh));
  const turned = comparison === "<" || comparison === "<=";
  const relation = comparison === "==" ? "==" : comparison === "<" || comparison === ">" ? ">" : ">=";
  const apart = zip(left, right, (a, b) => relates(turned ? subtract(b, a) : subtract(a, b), relation));
  return reduced(apart, fresh, binding("all"), (a, b) => every([a, b]));
}

/** The largest or the smallest of all entries. */
export function extreme(word: "max" | "min", lists: readonly Read[], fresh: Fresh): Scalar {
  const larger = (a: Scalar, b: Scalar): Scalar => call(word, a, b);
  return lists.map((list) => reduced(list, fresh, binding(word), larger)).reduce(larger);
}

/** The sum of all entries, of a matrix over its rows. */
export function total(of: Read, fresh: Fresh): Scalar {
  const over = (index: Place, size: Place, body: Scalar): Scalar =>
    multiply(countOf(size), bind("mean", index, size, body));
  return reduced(of, fresh, over, add);
}

/** The product of linear algebra: vectors, matrices by rows, in any mixture. */
export function product(left: Read, right: Read, fresh: Fresh): Read {
  if (isMatrix(left, fresh)) return each(left, (row) => product(row, right, fresh));
  if (!isMatrix(right, fresh)) return number(total(zip(left, right, multiply), fresh));
  return each(transposed(right, fresh), (column) => product(left, column, fresh));
}

/** The sum of the diagonal of a square matrix. */
export function trace(of: Read): Scalar {
  return rowsOf(of)
    .map((row, i) => row[i] as Scalar)
    .reduce(add);
}

/** Minors are worked out as terms. */
export const TERMS: Minors<Scalar> = {
  literal: (text: string): Scalar => ({ kind: "number", text }),
  add,
  multiply,
  divide,
  negate: (of: Scalar): Scalar => subtract(ZERO_TERM, of),
};

/** A square matrix, entry by entry. */
export function rowsOf(of: Read): readonly (readonly Scalar[])[] {
  const rows = entriesOf(of, lengthOf(of));
  return rows.map((row) =>
    entriesOf(row, rows.length).map((item) => (item.kind === "number" ? item.of : refuse("a matrix of lists"))),
  );
}
