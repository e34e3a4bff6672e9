import type { Engine } from "../language/engine.ts";
import type { Expression } from "../language/expression.ts";
import { pointAt } from "../language/place.ts";
import { printFormula } from "../language/print.ts";
import type { Value } from "../language/value.ts";
import { describeShape, isMatrix } from "./shape.ts";

type Rows<S> = readonly (readonly S[])[];

/** As much of an arithmetic as minors need. */
export type Minors<S> = Pick<Engine<S>, "literal" | "add" | "multiply" | "divide" | "negate">;

/** A determinant is worked out by minors, which every arithmetic has; that many rows have 720 products. */
export const MOST_ROWS = 6;

/** Refuses what is no square matrix of at most six rows. `shape` is looked at, not its numbers. */
export function requireSquare<S>(e: Expression, shape: Value<S>): void {
  if (isMatrix(shape) && shape.length === shape[0]?.length && shape.length <= MOST_ROWS) return;
  const square = `a square matrix of at most ${MOST_ROWS} rows`;
  throw pointAt(new TypeError(`${printFormula(e)} must be made of ${square}, got ${describeShape(shape)}`), e);
}

/**
 * The determinant of a square matrix, by minors along the first row from left to right (Laplace's expansion). No pivot is
 * chosen, so that fractions, remainders and floats take the same steps.
 */
export function determinant<S>(rows: Rows<S>, engine: Minors<S>): S {
  const [first = [], ...others] = rows;
  const terms = first.map((entry, column) => {
    const term = others.length === 0 ? entry : engine.multiply(entry, determinant(without(others, column), engine));
    return column % 2 === 0 ? term : engine.negate(term);
  });
  return terms.reduce((sum, term) => engine.add(sum, term));
}

/** The inverse: transposed signed minors over the determinant (Cramer). An engine throws NoValue where that is 0. */
export function inverse<S>(rows: Rows<S>, engine: Minors<S>): Rows<S> {
  const whole = determinant(rows, engine);
  return rows.map((_, i) => rows.map((_, j) => engine.divide(cofactor(rows, j, i, engine), whole)));
}

function cofactor<S>(rows: Rows<S>, row: number, column: number, engine: Minors<S>): S {
  if (rows.length === 1) return engine.literal("1");
  const minor = determinant(without(rows.toSpliced(row, 1), column), engine);
  return (row + column) % 2 === 0 ? minor : engine.negate(minor);
}

function without<S>(rows: Rows<S>, column: number): Rows<S> {
  return rows.map((row) => row.toSpliced(column, 1));
}
