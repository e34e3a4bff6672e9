import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spearman } from "./rank-correlation.ts";

describe("spearman", () => {
  it.each([
    // scipy 1.17.1: scipy.stats.spearmanr(x, y).statistic; without ties, then with ties
    [[106, 100, 86, 101, 99, 103, 97, 113, 112, 110], [7, 27, 2, 50, 28, 29, 20, 12, 6, 17], -0.17575757575757575],
    [[1, 2, 2, 3, 4, 4, 4, 5], [2, 1, 3, 3, 5, 4, 4, 4], 0.8417721518987343],
  ])("agrees with scipy", (x, y, want) => {
    expect(Math.abs(spearman(x, y) - want)).toBeLessThan(16 * Number.EPSILON);
  });

  it("sees ranks only, and not the order of the pairs", () => {
    const list = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(list, (x) => {
        const y = x.map((each, i) => (each * 7 + i * i) % 101);
        fc.pre(new Set(y).size > 1);
        const there = spearman(x, y);
        expect(Math.abs(spearman(x.toReversed(), y.toReversed()) - there)).toBeLessThan(64 * Number.EPSILON);
        expect(
          spearman(
            x.map((each) => each ** 2 * each),
            y,
          ),
        ).toBe(there);
        expect(
          Math.abs(
            spearman(
              x,
              x.map((each) => -Math.exp(each)),
            ) + 1,
          ),
        ).toBeLessThan(64 * Number.EPSILON);
      }),
      { seed: 1 },
    );
  });

  it("names the list it refuses", () => {
    expect(() => spearman([1, 2], [1])).toThrow(new RangeError("y must be 2 numbers, got 1"));
    expect(() => spearman([], [])).toThrow(new RangeError("x must be at least two different numbers, got none"));
    expect(() => spearman([1, 2], [3, 3])).toThrow(new RangeError("y must be at least two different numbers, got 3"));
    expect(() => spearman([1, Number.NaN], [3, 4])).toThrow(new RangeError("x must be finite numbers, got NaN"));
  });
});
