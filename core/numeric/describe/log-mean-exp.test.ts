import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logMeanExp } from "./log-mean-exp.ts";

describe("logMeanExp", () => {
  it("agrees with values known in closed form", () => {
    expect(logMeanExp([0, 0])).toBe(0);
    expect(logMeanExp([1000, Number.NEGATIVE_INFINITY])).toBe(1000 - Math.LN2);
    expect(logMeanExp([Number.NEGATIVE_INFINITY])).toBe(Number.NEGATIVE_INFINITY);
    expect(logMeanExp(Float64Array.of(Math.log(1), Math.log(3)))).toBeCloseTo(Math.LN2, 15);
  });

  it("moves with its values and lies between the least and the greatest", () => {
    const values = fc.array(fc.double({ min: -700, max: 700, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.integer({ min: -5000, max: 5000 }), (list, shift) => {
        const value = logMeanExp(list);
        // Sums and logarithms of at most 12 terms: far below 64 units of the largest number involved.
        const slack = 64 * Number.EPSILON * (700 + Math.abs(shift));
        expect(Math.abs(logMeanExp(list.map((each) => each + shift)) - (value + shift))).toBeLessThanOrEqual(slack);
        expect(value).toBeGreaterThanOrEqual(Math.min(...list) - slack);
        expect(value).toBeLessThanOrEqual(Math.max(...list) + slack);
      }),
      { seed: 1 },
    );
  });

  it("refuses an empty list", () => {
    expect(() => logMeanExp([])).toThrow(new RangeError("values must be at least one number, got none"));
  });
});
