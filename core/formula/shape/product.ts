import type { Engine } from "../language/engine.ts";
import type { Value } from "../language/value.ts";
import { isList, isMatrix } from "./shape.ts";

type Rows<S> = readonly (readonly S[])[];

/** x1 y1 + x2 y2 + …, left to right from the first product. */
export function dotProduct<S>(x: readonly S[], y: readonly S[], { multiply, add }: Engine<S>): S {
  return x.map((entry, i) => multiply(entry, y[i] as S)).reduce((sum, term) => add(sum, term));
}

/** The list in which columns are rows. A vector stays as it is: the language does not tell columns from rows. */
export function transposed<S>(value: Value<S>): Value<S> {
  if (!isMatrix(value)) return value;
  const [first = []] = value;
  return first.map((_, column) => value.map((row) => row[column])) as Value<S>;
}

/** The product of linear algebra of two lists of numbers, or null where their lengths do not fit. */
export function product<S>(left: Value<S>, right: Value<S>, engine: Engine<S>): Value<S> | null {
  if (!isList(left) || !isList(right)) throw new TypeError("factors must be lists, got a number");
  const columns = isMatrix(right) ? (transposed(right) as Rows<S>) : null;
  const inner = isMatrix(left) ? left[0]?.length : left.length;
  if (inner !== right.length) return null;
  const against = (row: readonly S[]): Value<S> =>
    columns === null
      ? dotProduct(row, right as readonly S[], engine)
      : (columns.map((column) => dotProduct(row, column, engine)) as Value<S>);
  return isMatrix(left) ? ((left as Rows<S>).map(against) as Value<S>) : against(left as readonly S[]);
}
