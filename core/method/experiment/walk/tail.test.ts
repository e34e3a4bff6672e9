import { describe, expect, it } from "vitest";
import { NEVER_WRONG, SIMULATED } from "../../trial/error-rates.ts";
import { tailCondition, tailWeight } from "./tail.ts";

describe("a declared tail", () => {
  it("is told as a condition", () => {
    expect(tailCondition({ variance: 0.25 / 82.5 })).toBe("the variance of one replicate is at most 0.0030303");
    expect(tailCondition({ range: [-1, 4] })).toBe("every value lies between -1 and 4");
    expect(tailCondition({ range: [0, Number.POSITIVE_INFINITY] })).toBe("no value lies below 0");
  });

  it("has error rates only under its condition, and refutes nothing on a half-line", () => {
    for (const tail of [{ variance: 3 }, { pilot: 200 }, { range: [0, 1] }] as const) {
      expect(tailWeight(tail)).toEqual({ rates: SIMULATED, firm: NEVER_WRONG });
      expect(tailWeight(tail, 2).rates).toEqual({ verified: 1e-6, refuted: 5e-7 });
    }
    const half = tailWeight({ range: [0, Number.POSITIVE_INFINITY] });
    expect(half).toEqual({ rates: { verified: 1e-6, refuted: 0 }, firm: NEVER_WRONG });
  });
});
