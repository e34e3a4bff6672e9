import betainc from "@stdlib/math-base-special-betainc";
import gammainc from "@stdlib/math-base-special-gammainc";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TAILS } from "./tails.fixture.ts";
import {
  betaAbove,
  betaBelow,
  binomialAtLeast,
  binomialAtMost,
  chiSquaredAbove,
  chiSquaredBelow,
  fisherAbove,
  fisherBelow,
  normalAbove,
  normalBelow,
  studentAbove,
  studentBelow,
} from "./tails.ts";

/** Of each family: the tail below, the tail above. */
const FAMILIES: Readonly<Record<string, readonly ((x: number, a: number, b: number) => number)[]>> = {
  normal: [normalBelow, normalAbove],
  student: [studentBelow, studentAbove],
  chiSquared: [chiSquaredBelow, chiSquaredAbove],
  fisher: [fisherBelow, fisherAbove],
  beta: [betaBelow, betaAbove],
  binomial: [binomialAtMost, binomialAtLeast],
};

describe("tails", () => {
  it.each(Object.entries(FAMILIES))("of the family %s are right to 1e-12 down to 1e-300", (family, tails) => {
    const wrong = [];
    let compared = 0;
    for (const row of TAILS[family] ?? []) {
      const [x = Number.NaN, a = Number.NaN, b = Number.NaN] = row.slice(0, -2);
      for (const [side, want] of row.slice(-2).entries()) {
        if (want < 1e-300) continue;
        compared += 1;
        const got = tails[side]?.(x, a, b) ?? Number.NaN;
        if (!(Math.abs(got / want - 1) < 1e-12)) wrong.push({ row, side, got });
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(50);
  });

  it("agree with @stdlib's functions where those hold", () => {
    // Away from the places where they fail (both parameters at 1/2, whole parameters deep in the tail, large parameters).
    const fraction = fc.integer({ min: 1, max: 99 }).map((n) => n / 100);
    const shape = fc.integer({ min: 1, max: 200 }).map((n) => n / 7);
    fc.assert(
      fc.property(fraction, shape, shape, (x, a, b) => {
        for (const [got, want] of [
          [betaBelow(x, a, b), betainc(x, a, b)],
          [chiSquaredBelow(2 * x * a, 2 * a), gammainc(x * a, a)],
          [chiSquaredAbove(2 * a, 2 * a), gammainc(a, a, true, true)],
        ] as const) {
          expect(Math.abs(got - want)).toBeLessThan(1e-12);
        }
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
    const place = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
    const freedom = fc.double({ min: 0.1, max: 1000, noNaN: true });
    fc.assert(
      fc.property(place, place, freedom, freedom, (f, g, p, q) => {
        // Each is the chance that one ratio is above: f of p over q is 1 / f of q over p.
        expect(Math.abs(fisherAbove(f, p, q) - fisherBelow(1 / f, q, p))).toBeLessThan(1e-12);
        expect(Math.abs(fisherAbove(f, p, q) + fisherBelow(f, p, q) - 1)).toBeLessThan(1e-12);
        expect(Math.abs(fisherAbove(f * f, 1, q) - 2 * studentAbove(f, q))).toBeLessThan(1e-12);
        const [low, high] = [Math.min(f, g), Math.max(f, g)];
        expect(fisherAbove(high, p, q)).toBeLessThanOrEqual(fisherAbove(low, p, q) + 1e-12);
        expect(chiSquaredBelow(low, p)).toBeLessThanOrEqual(chiSquaredBelow(high, p) + 1e-12);
      }),
      { seed: 1 },
    );
  });

  it("end where the distribution ends", () => {
    const whole = [
      [fisherAbove(-1, 2, 3), fisherBelow(-1, 2, 3)],
      [chiSquaredAbove(-1, 2), chiSquaredBelow(-1, 2)],
      [chiSquaredBelow(Number.POSITIVE_INFINITY, 2), chiSquaredAbove(Number.POSITIVE_INFINITY, 2)],
      [fisherBelow(Number.POSITIVE_INFINITY, 2, 3), fisherAbove(Number.POSITIVE_INFINITY, 2, 3)],
      [studentBelow(Number.POSITIVE_INFINITY, 2), studentAbove(Number.POSITIVE_INFINITY, 2)],
      [betaBelow(1, 2, 3), betaAbove(1, 2, 3)],
      [betaAbove(0, 2, 3), betaBelow(0, 2, 3)],
      [binomialAtLeast(0, 5, 0.3), binomialAtLeast(1, 5, 0)],
      [binomialAtMost(5, 5, 0.3), binomialAtMost(4, 5, 1)],
    ];
    expect(whole).toEqual(whole.map(() => [1, 0]));
  });

  it("name the value they refuse", () => {
    expect(() => normalAbove(Number.NaN)).toThrow(new RangeError("z must be a number, got NaN"));
    expect(() => studentAbove(1, 0)).toThrow(new RangeError("freedom must be above 0 and finite, got 0"));
    expect(() => fisherBelow(1, 2, Number.POSITIVE_INFINITY)).toThrow(
      new RangeError("below must be above 0 and finite, got Infinity"),
    );
    expect(() => betaAbove(1.5, 2, 2)).toThrow(new RangeError("x must be from 0 to 1, got 1.5"));
    expect(() => binomialAtLeast(6, 5, 0.5)).toThrow(new RangeError("count must be an integer from 0 to 5, got 6"));
    expect(() => binomialAtMost(0, 2.5, 0.5)).toThrow(new RangeError("total must be an integer >= 0, got 2.5"));
    expect(() => binomialAtMost(0, 2, -0.5)).toThrow(new RangeError("share must be from 0 to 1, got -0.5"));
  });
});
