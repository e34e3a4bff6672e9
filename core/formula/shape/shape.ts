import type { Value } from "../language/value.ts";

/** A value that is a list: a vector, or a matrix as a list of rows. */
export type List<S> = readonly (S | boolean)[] | readonly (readonly (S | boolean)[])[];

export function isList<S>(value: Value<S>): value is List<S> {
  return Array.isArray(value);
}

export function isMatrix<S>(value: Value<S>): value is readonly (readonly (S | boolean)[])[] {
  return Array.isArray(value) && Array.isArray(value[0]);
}

/** "a number", "a truth value", "a vector of 3" or "a matrix of 2 x 3". */
export function describeShape<S>(value: Value<S>): string {
  if (isMatrix(value)) return `a matrix of ${value.length} x ${value[0]?.length}`;
  if (isList(value)) return `a vector of ${value.length}`;
  return typeof value === "boolean" ? "a truth value" : "a number";
}

/** All scalars of a value, row by row. */
export function entriesOf<S>(value: Value<S>): readonly (S | boolean)[] {
  if (isMatrix(value)) return value.flat();
  return isList(value) ? (value as readonly (S | boolean)[]) : [value];
}

/** A function of one scalar, applied to every entry. */
export function lift<S>(value: Value<S>, apply: (a: S | boolean) => S | boolean): Value<S> {
  return isList(value) ? ((value as readonly Value<S>[]).map((part) => lift(part, apply)) as Value<S>) : apply(value);
}

/**
 * A function of two scalars, entry by entry; a scalar goes with every entry of the other side.
 * `refuse` is called with both shapes where lengths differ.
 */
export function liftTwo<S, T>(
  a: Value<S>,
  b: Value<S>,
  apply: (a: S | boolean, b: S | boolean) => T,
  refuse: (a: Value<S>, b: Value<S>) => Error,
): T | readonly unknown[] {
  const together = (x: Value<S>, y: Value<S>): T | readonly unknown[] => {
    if (!isList(x)) return isList(y) ? (y as readonly Value<S>[]).map((part) => together(x, part)) : apply(x, y);
    if (!isList(y)) return (x as readonly Value<S>[]).map((part) => together(part, y));
    if (x.length !== y.length || isMatrix(x) !== isMatrix(y)) throw refuse(x, y);
    return (x as readonly Value<S>[]).map((part, i) => together(part, (y as readonly Value<S>[])[i] as Value<S>));
  };
  return together(a, b);
}
