import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { budget, detectableGap } from "./sample-size.ts";

const PLAN = { spread: 0.25, alpha: 1e-6, bets: 8 };

describe("budget", () => {
  it("agrees with the formula worked out elsewhere", () => {
    // Python: z = NormalDist().inv_cdf(.995); ceil(s / g**2 * (z + sqrt(z*z + 2*log(2*J/a)))**2)
    expect(budget({ ...PLAN, gap: 0.02 })).toBe(49_345);
    expect(budget({ ...PLAN, gap: 0.4 })).toBe(124);
    expect(budget({ spread: 1, alpha: 0.05, bets: 1, gap: 0.1 })).toBe(3994);
    expect(budget({ ...PLAN, gap: 1e9 })).toBe(1);
  });

  it("is the inverse of the smallest gap that can be seen", () => {
    const gaps = fc.double({ min: 1e-3, max: 10, noNaN: true });
    const spreads = fc.double({ min: 1e-3, max: 100, noNaN: true });
    fc.assert(
      fc.property(gaps, spreads, fc.integer({ min: 1, max: 60 }), (gap, spread, bets) => {
        const demand = { spread, alpha: 1e-6, bets };
        const replicates = budget({ ...demand, gap });
        fc.pre(replicates > 1);
        // So many replicates see the gap, one fewer does not; 8 roundings lie between the two formulas.
        expect(detectableGap({ ...demand, replicates })).toBeLessThanOrEqual(gap * (1 + 8 * Number.EPSILON));
        expect(detectableGap({ ...demand, replicates: replicates - 1 })).toBeGreaterThan(
          gap * (1 - 8 * Number.EPSILON),
        );
      }),
      { seed: 1 },
    );
  });

  it("names the value it refuses", () => {
    expect(() => budget({ ...PLAN, gap: 0 })).toThrow(new RangeError("gap must be a finite number above 0, got 0"));
    expect(() => budget({ ...PLAN, gap: 1, spread: Number.POSITIVE_INFINITY })).toThrow(
      new RangeError("spread must be a finite number above 0, got Infinity"),
    );
    expect(() => budget({ ...PLAN, gap: 1, alpha: 0.5 })).toThrow(
      new RangeError("alpha must be between 0 and 0.5, got 0.5"),
    );
    expect(() => budget({ ...PLAN, gap: 1, bets: 1.5 })).toThrow(
      new RangeError("bets must be an integer above 0, got 1.5"),
    );
    expect(() => detectableGap({ ...PLAN, replicates: 0 })).toThrow(
      new RangeError("replicates must be an integer above 0, got 0"),
    );
  });
});
