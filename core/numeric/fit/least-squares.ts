import { Matrix, QrDecomposition, solve } from "ml-matrix";
import { compensatedDot } from "../describe/compensated-sum.ts";
import { columnRank } from "./column-rank.ts";

/** A column this much shorter after the others are taken out may be dependent on them, or only look so: the exact rank says. */
const NEAR = 1e-6;
const MOST_STEPS = 20;
/** A last step larger than this share of the coefficients means that steps do not settle. */
const SETTLED = 1e-8;

/**
 * Which coefficients b make the sum of squares |y - X b|² least?
 *
 * By the orthogonal factors of X, then steps towards what they miss, measured with twice the digits: so the error does not
 * grow with how near to dependent the columns are, up to the point where doubles cannot tell.
 *
 * @param X - n rows of k figures, n at least k, k at least 1; an intercept is a column of ones. Sizes from 1e-100 to 1e100, or 0.
 * @param y - n figures, any unit u
 * @returns k coefficients, in u per unit of the column
 * @throws RangeError for lengths that differ, figures that are not finite, or columns that depend on each other
 * @see Björck 1967, doi:10.1007/BF01939321 (refinement of solution and residual together)
 */
export function leastSquares(X: readonly (readonly number[])[], y: readonly number[]): readonly number[] {
  const width = requireShapes(X, y);
  const factors = new QrDecomposition(X.map((row) => [...row]));
  const R = factors.upperTriangularMatrix;
  const columns = Array.from({ length: width }, (_, j) => X.map((row) => row[j] as number));
  const norms = columns.map((column) => Math.sqrt(compensatedDot(column, column)));
  const near = norms.some((norm, j) => Math.abs(R.get(j, j)) <= NEAR * norm);
  const rank = near ? columnRank(X) : width;
  if (rank < width) throw new RangeError(`X must be ${width} independent columns, got rank ${rank}`);

  const Q = factors.orthogonalMatrix;
  let b: readonly number[] = columns.map(() => 0);
  let residual: readonly number[] = y.map(() => 0);
  let last = Number.POSITIVE_INFINITY;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    // The first step, from 0, is the plain solution.
    const missed = X.map((row, i) => compensatedDot([...row, 1], [...b, residual[i] as number].map(negate), y[i]));
    const slant = columns.map((column) => -compensatedDot(column, residual));
    const inner = solve(R.transpose(), Matrix.columnVector(slant));
    const outer = Q.transpose().mmul(Matrix.columnVector(missed));
    const change = solve(R, Matrix.sub(outer, inner)).to1DArray();
    const size = Math.max(...change.map((each, j) => Math.abs(each) * (norms[j] as number)));
    if (!(size < last / 2)) break;
    const turned = Q.mmul(Matrix.sub(inner, outer)).to1DArray();
    residual = residual.map((each, i) => each + (missed[i] as number) + (turned[i] as number));
    b = b.map((each, j) => each + (change[j] as number));
    last = size;
  }
  const scale = Math.max(...b.map((each, j) => Math.abs(each) * (norms[j] as number)));
  if (!(last <= SETTLED * scale))
    throw new RangeError("X must be columns that doubles can tell apart, got nearly dependent ones");
  return b;
}

function negate(x: number): number {
  return -x;
}

function requireShapes(X: readonly (readonly number[])[], y: readonly number[]): number {
  const width = X[0]?.length ?? 0;
  if (width < 1) throw new RangeError("X must be rows of at least 1 figure, got none");
  const odd = X.find((row) => row.length !== width);
  if (odd !== undefined) throw new RangeError(`X must be rows of ${width} figures, got one of ${odd.length}`);
  if (X.length < width) throw new RangeError(`X must be at least ${width} rows, got ${X.length}`);
  if (y.length !== X.length) throw new RangeError(`y must be ${X.length} figures, got ${y.length}`);
  const wrong = [...X.flat(), ...y].find((x) => !Number.isFinite(x));
  if (wrong !== undefined) throw new RangeError(`X and y must be finite numbers, got ${wrong}`);
  return width;
}
