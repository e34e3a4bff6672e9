import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, divide, fromDouble, multiply, rational, subtract, toNumber, ZERO } from "../exact/rational.ts";
import { mergeMoments, momentsOf, NO_MOMENTS, varianceOf } from "./moments.ts";
import { NIST_UNIVARIATE } from "./nist.fixture.ts";

describe("momentsOf", () => {
  it("agrees with exact sums", () => {
    // Python fractions: mean 5, sums of squares and cubes of deviations 32 and 42.
    const moments = momentsOf([2, 4, 4, 4, 5, 5, 7, 9]);
    expect(moments).toEqual({ count: 8, mean: 5, second: 32, third: 42 });
    expect(varianceOf(moments)).toBe(32 / 7);
  });

  it("keeps a small spread on a large mean", () => {
    const moments = momentsOf([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]);
    expect([moments.mean, moments.second]).toEqual([1e9 + 10, 90]);
  });

  it("gives the mean of values near the greatest double", () => {
    expect(momentsOf([1.5e308, 1.5e308]).mean).toBe(1.5e308);
  });

  it("has no spread for one value or none", () => {
    expect(momentsOf([])).toBe(NO_MOMENTS);
    expect(varianceOf(momentsOf([3]))).toBe(0);
  });

  it("refuses a value that is not finite", () => {
    expect(() => momentsOf([1, Number.NaN])).toThrow(new RangeError("values must be finite numbers, got NaN"));
  });
});

describe("mergeMoments", () => {
  it("gives the moments of the joined lists", () => {
    const list = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 30 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        const joined = momentsOf([...a, ...b]);
        const merged = mergeMoments(momentsOf(a), momentsOf(b));
        expect(merged.count).toBe(joined.count);
        expect(Math.abs(merged.mean - joined.mean)).toBeLessThan(1e-12 * 1000);
        // At most 60 values of size 1000: some hundred roundings, each of 2^-53 of at most 60 · 2000^k.
        expect(Math.abs(merged.second - joined.second)).toBeLessThan(1e-13 * 60 * 2000 ** 2);
        expect(Math.abs(merged.third - joined.third)).toBeLessThan(1e-13 * 60 * 2000 * 2000 ** 2);
      }),
      { seed: 1 },
    );
  });
});

describe("momentsOf on the univariate sets of NIST", () => {
  it.each(Object.entries(NIST_UNIVARIATE))("of %s", (_name, { data, certified }) => {
    const moments = momentsOf(data);
    const exact = exactDeviation(data);
    // One rounding a value, at worst.
    const allowed = data.length * Number.EPSILON;
    // The certificate has 15 digits, so it may itself be off by 5e-15.
    expect(Math.abs(moments.mean / certified.mean - 1)).toBeLessThanOrEqual(5e-15 + 2 * Number.EPSILON);
    const deviation = Math.sqrt(varianceOf(moments));
    expect(Math.abs(deviation / exact - 1)).toBeLessThanOrEqual(allowed);
    // NIST certifies decimals. Near 1e7 the doubles for them have another deviation, by 6e-9: that much is lost before any method starts.
    expect(Math.abs(deviation / certified.sd - 1)).toBeLessThanOrEqual(
      Math.abs(exact / certified.sd - 1) + 2 * allowed,
    );
    expect(Math.abs(exact / certified.sd - 1)).toBeLessThanOrEqual(6e-9);
  });
});

function exactDeviation(data: readonly number[]): number {
  const values = data.map(fromDouble);
  const mean = divide(values.reduce(add, ZERO), rational(values.length));
  const squares = values.map((value) => subtract(value, mean)).map((each) => multiply(each, each));
  return Math.sqrt(toNumber(divide(squares.reduce(add, ZERO), rational(values.length - 1))));
}
