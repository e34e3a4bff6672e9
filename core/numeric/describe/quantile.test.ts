import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantile } from "./quantile.ts";

describe("quantile", () => {
  it.each([
    // numpy 2.4.6: numpy.quantile(values, p), method "linear"
    [0, 3],
    [0.1, 5.7],
    [0.25, 7.25],
    [0.5, 9],
    [0.75, 14.5],
    [0.9, 16.4],
    [1, 20],
  ])("at %f is %f", (p, want) => {
    expect(Math.abs(quantile([16, 3, 20, 7, 8, 8, 10, 13, 15, 6], p) - want)).toBeLessThan(8 * Number.EPSILON * 20);
  });

  it("does not care about order, moves with the values and never falls with p", () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });
    const share = fc.integer({ min: 0, max: 64 }).map((n) => n / 64);
    fc.assert(
      fc.property(values, share, share, (list, p, q) => {
        const there = quantile(list, p);
        expect(quantile(list.toReversed(), p)).toBe(there);
        // 64ths of integers are exact.
        const mirrored = list.map((x) => -x);
        expect(quantile(mirrored, 1 - p) + there).toBe(0);
        expect(quantile(list, Math.max(p, q))).toBeGreaterThanOrEqual(quantile(list, Math.min(p, q)));
        // So many values stand at or below it, by its definition.
        expect(list.filter((x) => x <= there).length).toBeGreaterThanOrEqual(Math.floor((list.length - 1) * p) + 1);
      }),
      { seed: 1 },
    );
  });

  it("leaves the list as it was", () => {
    const list = [3, 1, 2];
    quantile(list, 0.5);
    expect(list).toEqual([3, 1, 2]);
  });

  it("names the value it refuses", () => {
    expect(() => quantile([], 0.5)).toThrow(new RangeError("values must be at least one number, got 0"));
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow(
      new RangeError("values must be numbers of size below 1e307, got NaN"),
    );
    expect(() => quantile([1], 1.5)).toThrow(new RangeError("p must be from 0 to 1, got 1.5"));
  });
});
