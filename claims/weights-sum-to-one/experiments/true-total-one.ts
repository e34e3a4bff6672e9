import type { Draw } from "probatum";

const POINTS = 12;

/**
 * How much larger is the expected squared error on a new point when the fitted coefficients are made to add up to `total`? New points are normal,
 * so the error of coefficients w beyond the noise is the squared distance from w to the truth.
 *
 * @param truth - true coefficients of as many independent normal features; noise of standard deviation 1, no bias
 * @param total - what the coefficients are tied to
 */
export function excessOfConstrained(truth: readonly number[], total: number): (draw: Draw) => number {
  return (draw) => {
    const rows = Array.from({ length: POINTS }, () => truth.map(() => draw.normal()));
    const y = rows.map((x) => dot(x, truth) + draw.normal());
    const gram = truth.map((_, i) => truth.map((_, j) => sum(rows.map((x) => (x[i] as number) * (x[j] as number)))));
    const free = solve(
      gram,
      truth.map((_, i) => sum(rows.map((x, r) => (x[i] as number) * (y[r] as number)))),
    );
    // With a multiplier for the total: the fit moves against the inverse of the Gram matrix applied to ones.
    const towards = solve(
      gram,
      truth.map(() => 1),
    );
    const step = (sum(free) - total) / sum(towards);
    const bound = free.map((w, i) => w - step * (towards[i] as number));
    return squaredDistance(bound, truth) - squaredDistance(free, truth);
  };
}

/** Solves a symmetric positive definite system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  for (const [k, pivot] of rows.entries()) {
    for (const [r, row] of rows.entries()) {
      if (r === k) continue;
      const factor = (row[k] as number) / (pivot[k] as number);
      for (let c = k; c <= rows.length; c++) row[c] = (row[c] as number) - factor * (pivot[c] as number);
    }
  }
  return rows.map((row, i) => (row[rows.length] as number) / (row[i] as number));
}

function squaredDistance(a: readonly number[], b: readonly number[]): number {
  return sum(a.map((x, i) => (x - (b[i] as number)) * (x - (b[i] as number))));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return sum(a.map((x, i) => x * (b[i] as number)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
