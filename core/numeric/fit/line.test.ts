import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitLine } from "./line.ts";

describe("fitLine", () => {
  it("agrees with Anscombe's first data set", () => {
    // Anscombe 1973, doi:10.2307/2682899; exact fractions in Python: 0.50009090…, 3.00009090…
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    const { slope, intercept } = fitLine(x.map((each, i) => [each, y[i] as number]));
    expect(slope).toBeCloseTo(0.5000909090909091, 13);
    expect(intercept).toBeCloseTo(3.000090909090909, 13);
  });

  it("keeps its digits far from the origin", () => {
    // With raw sums, as simple-statistics forms them, the slope here comes out as 0 or with the wrong sign.
    expect(
      fitLine(
        [
          [1e9, 1],
          [1e9 + 1, 3],
          [1e9 + 2, 5],
        ].map(([x, y]) => [x as number, y as number]),
      ).slope,
    ).toBe(2);
  });

  it("finds every line that passes through the points", () => {
    const whole = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(whole, whole, fc.uniqueArray(whole, { minLength: 2, maxLength: 20 }), (slope, intercept, xs) => {
        const line = fitLine(xs.map((x) => [x, intercept + slope * x]));
        expect(line.slope).toBeCloseTo(slope, 9);
        expect(line.intercept).toBeCloseTo(intercept, 7);
      }),
      { seed: 1 },
    );
  });

  it("names the points it refuses", () => {
    expect(() => fitLine([[1, 2]])).toThrow(new RangeError("points must be at least two pairs, got 1"));
    expect(() =>
      fitLine([
        [1, 2],
        [Number.NaN, 3],
      ]),
    ).toThrow(new RangeError("points must be pairs of finite numbers, got [NaN, 3]"));
    expect(() =>
      fitLine([
        [1, 2],
        [2, Number.POSITIVE_INFINITY],
      ]),
    ).toThrow("got [2, Infinity]");
    expect(() =>
      fitLine([
        [4, 2],
        [4, 3],
      ]),
    ).toThrow(new RangeError("points must be pairs with at least two different x, got x = 4 in all of them"));
    expect(() =>
      fitLine([
        [0, 0],
        [1e-200, 1],
      ]),
    ).toThrow(new RangeError("points must be pairs whose slope is a finite number, got slope Infinity"));
  });
});
