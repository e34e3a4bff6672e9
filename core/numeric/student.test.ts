import { describe, expect, it } from "vitest";
import { studentAbove } from "./student.ts";

describe("studentAbove", () => {
  it.each([
    // scipy 1.17.1: scipy.stats.t.sf(t, freedom)
    [0, 5, 0.5],
    [1.5, 7, 0.088649243494985],
    [-2, 3, 0.9303370157205785],
    [12, 30, 2.7900927075996303e-13],
    [40, 200, 1.1243698267601098e-97],
    [6, 3.5, 0.002944476322457822],
  ])("of %f with %f degrees of freedom", (t, freedom, tail) => {
    expect(Math.abs(studentAbove(t, freedom) / tail - 1)).toBeLessThan(1e-12);
  });

  it("has Cauchy's tail with one degree of freedom, and both tails make 1", () => {
    for (const t of [-30, -1, 0.1, 1, 7]) {
      // Cancellation leaves an absolute error of a few roundings of numbers below 1.
      expect(Math.abs(studentAbove(t, 1) - (0.5 - Math.atan(t) / Math.PI))).toBeLessThan(8 * Number.EPSILON);
      expect(Math.abs(studentAbove(t, 4) + studentAbove(-t, 4) - 1)).toBeLessThan(4 * Number.EPSILON);
    }
  });

  it("names the value it refuses", () => {
    expect(() => studentAbove(1, 0)).toThrow(new RangeError("freedom must be above 0, got 0"));
    expect(() => studentAbove(Number.NaN, 3)).toThrow(new RangeError("t must be a number, got NaN"));
  });
});
