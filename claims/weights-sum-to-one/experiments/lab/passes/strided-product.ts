import { productSource } from "./product-source.ts";

/** Where a matrix lies in an array: entry (r, c) at `start + r * row + c * column`. */
export interface Strided {
  readonly values: Float64Array;
  readonly start: number;
  readonly row: number;
  readonly column: number;
}

/** One number to be added to each column of a product, from `start` on. */
export interface Offsets {
  readonly values: Float64Array;
  readonly start: number;
}

/** The compiled loops: C, A and B each as an array and a start, then the offsets. */
type Loops = (
  C: Float64Array,
  c0: number,
  A: Float64Array,
  a0: number,
  B: Float64Array,
  b0: number,
  D: Float64Array,
  d0: number,
) => void;

/** Loops by what they were written for: few networks have so many shapes, and thousands of trainings share them. */
const compiled = new Map<string, Loops>();

const NO_OFFSETS: Offsets = { values: new Float64Array(0), start: 0 };

/**
 * Makes C = A B^T, with C of shape [rows, columns], A [rows, depth] and B [columns, depth]; with offsets, one is added to each column.
 *
 * Forward pass, gradient of the weights and gradient of the inputs are all this product; only the strides differ. Loops are written for the
 * strides and sizes at hand, as a formula's kernel is: with strides as variables they take 1.4 to 1.8 times as long.
 * Every entry is summed from left to right, as the formula language does, whatever the loops look like.
 *
 * @param into - C; written, not added to. Arrays may not overlap
 * @returns a function that computes it from what the arrays then hold, and allocates nothing
 */
export function stridedProduct(
  into: Strided,
  a: Strided,
  b: Strided,
  [rows, columns, depth]: readonly [rows: number, columns: number, depth: number],
  offsets?: Offsets,
): () => void {
  const strides = [into, a, b].flatMap(({ row, column }) => [row, column]);
  const key = [rows, columns, depth, ...strides, offsets !== undefined].join();
  const loops = compiled.get(key) ?? compile(productSource([rows, columns, depth], strides, offsets !== undefined));
  compiled.set(key, loops);
  const { values: D, start: d0 } = offsets ?? NO_OFFSETS;
  return () => loops(into.values, into.start, a.values, a.start, b.values, b.start, D, d0);
}

function compile(source: string): Loops {
  // The text holds nothing but integers and words of product-source.ts.
  return new Function("C", "c0", "A", "a0", "B", "b0", "D", "d0", source) as Loops;
}
