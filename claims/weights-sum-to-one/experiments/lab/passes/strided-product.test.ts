import fc from "fast-check";
import { expect, it } from "vitest";
import { productSource } from "./product-source.ts";
import { type Strided, stridedProduct } from "./strided-product.ts";

/** A matrix of the given size that lies by rows or by columns, behind some other numbers. */
function matrix(rows: number, columns: number, start: number, byRow: boolean, seed: number): Strided {
  const values = Float64Array.from({ length: start + rows * columns }, (_, i) => Math.sin(seed + 1.7 * i));
  return { values, start, row: byRow ? columns : 1, column: byRow ? 1 : rows };
}

const at = ({ values, start, row, column }: Strided, r: number, c: number) =>
  values[start + r * row + c * column] as number;

it("sums every entry from left to right, whatever the sizes, the strides and the blocks", () => {
  const size = fc.integer({ min: 1, max: 24 });
  const side = fc.boolean();
  fc.assert(
    fc.property(
      size,
      size,
      size,
      fc.nat(3),
      side,
      side,
      side,
      side,
      (rows, columns, depth, start, c, a, b, shifted) => {
        const into = matrix(rows, columns, start, c, 0);
        const [A, B] = [matrix(rows, depth, start + 1, a, 1), matrix(columns, depth, start + 2, b, 2)];
        const offsets = { values: Float64Array.from({ length: columns + start }, (_, i) => Math.cos(i)), start };
        const before = into.values.slice(0, start);
        stridedProduct(into, A, B, [rows, columns, depth], shifted ? offsets : undefined)();
        expect(into.values.slice(0, start)).toEqual(before);
        for (let r = 0; r < rows; r++) {
          for (let u = 0; u < columns; u++) {
            let sum = 0;
            for (let k = 0; k < depth; k++) sum += at(A, r, k) * at(B, u, k);
            expect(at(into, r, u)).toBe(shifted ? sum + (offsets.values[start + u] as number) : sum);
          }
        }
      },
    ),
    { seed: 1, numRuns: 150 },
  );
});

it("computes from what the arrays hold when it is called", () => {
  const [into, a, b] = [0, 1, 2].map((seed) => matrix(1, 1, 0, true, seed)) as [Strided, Strided, Strided];
  const product = stridedProduct(into, a, b, [1, 1, 1]);
  for (const x of [2, 3]) {
    a.values[0] = x;
    b.values[0] = 10;
    product();
    expect(into.values[0]).toBe(10 * x);
  }
});

it("puts nothing but whole numbers into its text", () => {
  const strides = [1, 1, 1, 1, 1, 1];
  expect(() => productSource([1, 1.5, 1], strides, false)).toThrow(
    "sizes and strides must be integers of at least 0, got 1.5",
  );
  expect(() => productSource([1, 1, 1], [1, 1, 1, 1, 1, Number.NaN], false)).toThrow(
    "sizes and strides must be integers of at least 0, got NaN",
  );
});
