import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, fromDouble, multiply, toNumber, ZERO } from "../exact/rational.ts";
import { compensatedDot, compensatedSum } from "./compensated-sum.ts";

describe("compensatedSum", () => {
  it("keeps what plain addition loses", () => {
    // Neumaier's own kind of case: plain addition gives 0, and so does Kahan's.
    expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2);
    expect(compensatedSum([])).toBe(0);
    // Python 3.11: math.fsum([0.1] * 10) is 1.0; plain addition gives 0.9999999999999999.
    expect(compensatedSum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  });

  it("refuses a value that is not finite", () => {
    expect(() => compensatedSum([1, Number.NaN])).toThrow(new RangeError("values must be finite numbers, got NaN"));
  });
});

describe("compensatedDot", () => {
  it("is the exact scalar product up to one rounding and the bound of twice the digits", () => {
    const list = fc.array(
      fc.tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: -1e6, max: 1e6, noNaN: true })),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(list, (given) => {
        const pairs = given.map(([x, y]) => [tidy(x), tidy(y)] as const);
        const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        const exact = toNumber(pairs.map(([x, y]) => multiply(fromDouble(x), fromDouble(y))).reduce(add, ZERO));
        const size = pairs.reduce((sum, [x, y]) => sum + Math.abs(x * y), 0);
        const allowed = (Number.EPSILON / 2) * Math.abs(exact) + (2 * pairs.length * Number.EPSILON) ** 2 * size;
        expect(Math.abs(compensatedDot(a, b) - exact)).toBeLessThanOrEqual(2 * allowed);
      }),
      { seed: 1 },
    );
  });

  it("starts where it is told", () => {
    expect(compensatedDot([1e10], [1e10], -1e20)).toBe(0);
    expect(compensatedDot([1 + Number.EPSILON], [1 - Number.EPSILON], -1)).toBe(-(Number.EPSILON ** 2));
  });
});

/** Products of numbers near 0 leave the range of doubles, which the algorithm does not cover. */
function tidy(x: number): number {
  return Math.abs(x) < 1e-100 ? 0 : x;
}
