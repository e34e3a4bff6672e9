import { describe, expect, it } from "vitest";
import { shareAtLeast, shareAtMost } from "./binomial-bounds.ts";

describe("shareAtLeast and shareAtMost", () => {
  it.each([
    // scipy 1.17.1: beta.ppf(e, k, n - k + 1) and beta.isf(e, k + 1, n - k)
    [998, 1000, 0.05, 0.9937177154532766, 0.9996445238665224],
    [0, 10, 0.05, 0, 0.2588655508930523],
    [3, 120, 1e-6, 0.00015338919794239222, 0.16490926961499738],
    [10, 10, 0.05, 0.7411344491069477, 1],
    [500, 10_000, 2.5e-7, 0.03976560579487313, 0.06178853604865923],
  ])("of %i of %i at %f", (count, total, error, least, most) => {
    expect(shareAtLeast(count, total, error)).toBeCloseTo(least, 12);
    expect(shareAtMost(count, total, error)).toBeCloseTo(most, 12);
  });

  it("is 1 - error^(1/n) where nothing was seen", () => {
    for (const n of [1, 7, 1000]) {
      expect(shareAtMost(0, n, 1e-6)).toBeCloseTo(-Math.expm1(Math.log(1e-6) / n), 14);
    }
  });

  it("names the value it refuses", () => {
    expect(() => shareAtLeast(0, 0, 0.1)).toThrow(new RangeError("total must be an integer above 0, got 0"));
    expect(() => shareAtLeast(5, 4, 0.1)).toThrow(new RangeError("count must be an integer from 0 to 4, got 5"));
    expect(() => shareAtLeast(1, 4, 1)).toThrow(new RangeError("error must be between 0 and 1, got 1"));
  });
});
