import betainc from "@stdlib/math-base-special-betainc";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TAILS } from "./tails.fixture.ts";
import { betaBelow, studentAbove } from "./tails.ts";

/** Of each family: the tail below, and the tail above where it is asked for. */
const FAMILIES: Readonly<Record<string, readonly ((x: number, a: number, b: number) => number)[]>> = {
  student: [(t, freedom) => studentAbove(-t, freedom), studentAbove],
  beta: [betaBelow],
};

describe("tails", () => {
  it.each(Object.entries(FAMILIES))("of the family %s are right to 1e-12 down to 1e-300", (family, tails) => {
    const wrong = [];
    let compared = 0;
    for (const row of TAILS[family] ?? []) {
      const [x = Number.NaN, a = Number.NaN, b = Number.NaN] = row.slice(0, -2);
      for (const [side, tail] of tails.entries()) {
        const want = row.slice(-2)[side] as number;
        if (want < 1e-300) continue;
        compared += 1;
        const got = tail(x, a, b);
        if (!(Math.abs(got / want - 1) < 1e-12)) wrong.push({ row, side, got });
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(50);
  });

  it("agree with @stdlib's function where that holds", () => {
    // Away from the places where it fails (both parameters at 1/2, whole parameters deep in the tail, large parameters).
    const fraction = fc.integer({ min: 1, max: 99 }).map((n) => n / 100);
    const shape = fc.integer({ min: 1, max: 200 }).map((n) => n / 7);
    fc.assert(
      fc.property(fraction, shape, shape, (x, a, b) => {
        expect(Math.abs(betaBelow(x, a, b) - betainc(x, a, b))).toBeLessThan(1e-12);
      }),
      { seed: 1 },
    );
  });

  it.each([
    // scipy 1.17.1: scipy.stats.t.sf(t, freedom)
    [0, 5, 0.5],
    [1.5, 7, 0.088649243494985],
    [-2, 3, 0.9303370157205785],
    [12, 30, 2.7900927075996303e-13],
    [40, 200, 1.1243698267601098e-97],
    [6, 3.5, 0.002944476322457822],
  ])("agree with scipy: Student's t of %f with %f degrees of freedom", (t, freedom, tail) => {
    expect(Math.abs(studentAbove(t, freedom) / tail - 1)).toBeLessThan(1e-12);
  });

  it("are Cauchy's with one degree of freedom, and both make 1", () => {
    for (const t of [-30, -1, 0.1, 1, 7]) {
      // Cancellation leaves an absolute error of a few roundings of numbers below 1.
      expect(Math.abs(studentAbove(t, 1) - (0.5 - Math.atan(t) / Math.PI))).toBeLessThan(8 * Number.EPSILON);
      expect(Math.abs(studentAbove(t, 4) + studentAbove(-t, 4) - 1)).toBeLessThan(4 * Number.EPSILON);
    }
  });

  it("are each other's reflection, and grow and fall with the place", () => {
    // Multiples of 2^-20, so that 1 - x is exact.
    const place = fc.integer({ min: 1, max: 2 ** 20 - 1 }).map((n) => n / 2 ** 20);
    const freedom = fc.double({ min: 0.1, max: 1000, noNaN: true });
    fc.assert(
      fc.property(place, place, freedom, freedom, (x, y, p, q) => {
        expect(Math.abs(betaBelow(x, p, q) + betaBelow(1 - x, q, p) - 1)).toBeLessThan(1e-12);
        // q / (t² + q) has the law Beta(q/2, 1/2) where t has Student's law with q degrees of freedom.
        const [s, t] = [x, y].map((part) => Math.sqrt((q * (1 - part)) / part)) as [number, number];
        expect(Math.abs(betaBelow(x, q / 2, 0.5) - 2 * studentAbove(s, q))).toBeLessThan(1e-12);
        expect(studentAbove(Math.max(s, t), q)).toBeLessThanOrEqual(studentAbove(Math.min(s, t), q) + 1e-12);
      }),
      { seed: 1 },
    );
  });

  it("end where the distribution ends", () => {
    expect([betaBelow(1, 2, 3), studentAbove(Number.NEGATIVE_INFINITY, 2)]).toEqual([1, 1]);
    expect([betaBelow(0, 2, 3), studentAbove(Number.POSITIVE_INFINITY, 2)]).toEqual([0, 0]);
  });

  it("name the value they refuse", () => {
    expect(() => studentAbove(Number.NaN, 1)).toThrow(new RangeError("t must be a number, got NaN"));
    expect(() => studentAbove(1, 0)).toThrow(new RangeError("freedom must be above 0 and finite, got 0"));
    expect(() => betaBelow(0.5, 2, Number.POSITIVE_INFINITY)).toThrow(
      new RangeError("b must be above 0 and finite, got Infinity"),
    );
    expect(() => betaBelow(1.5, 2, 2)).toThrow(new RangeError("x must be from 0 to 1, got 1.5"));
  });
});
