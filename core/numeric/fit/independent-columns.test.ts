import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rational } from "../exact/rational.ts";
import { columnRank } from "./column-rank.ts";
import { areIndependent } from "./independent-columns.ts";

const exactly = (columns: readonly (readonly number[])[]) =>
  areIndependent(columns.map((column) => column.map((value) => rational(value))));

describe("areIndependent", () => {
  it("tells the columns of a magic square of order 4, which have rank 3, from those of order 3", () => {
    // MATLAB's manual of magic: odd orders have full rank, magic(4) has rank 3.
    const four = [
      [16, 5, 9, 4],
      [2, 11, 7, 14],
      [3, 10, 6, 15],
      [13, 8, 12, 1],
    ];
    const three = [
      [8, 3, 4],
      [1, 5, 9],
      [6, 7, 2],
    ];
    expect([exactly(four), exactly(four.slice(0, 3)), exactly(three)]).toEqual([false, true, true]);
  });

  it("says no to a column of zeros, alone or among others", () => {
    expect([
      exactly([[0, 0]]),
      exactly([
        [1, 2],
        [0, 0],
      ]),
      exactly([[1, 2]]),
    ]).toEqual([false, false, true]);
  });

  it("agrees with the rank by elimination modulo a prime", () => {
    const entry = fc.integer({ min: -2, max: 2 });
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(entry, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    const law = fc.property(rows, (matrix) => {
      const width = matrix[0]?.length ?? 0;
      const columns = Array.from({ length: width }, (_, j) => matrix.map((row) => row[j] as number));
      expect(exactly(columns)).toBe(columnRank(matrix) === width);
    });
    fc.assert(law, { seed: 5, numRuns: 200 });
  });
});
