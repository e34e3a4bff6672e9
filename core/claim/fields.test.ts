import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { didYouMean, nearest, requireFields } from "./fields.ts";

describe("fields that nobody knows", () => {
  it("are refused, with the one that was probably meant", () => {
    const known = ["of", "within", "gap", "budget"];
    expect(() => requireFields("mean", { of: 1, budgett: 10 }, known)).toThrow(
      new TypeError("mean must have only the fields of, within, gap, budget, got budgett: did you mean budget?"),
    );
    expect(() => requireFields("mean", { colour: 1 }, known)).toThrow(
      new TypeError("mean must have only the fields of, within, gap, budget, got colour"),
    );
    expect(() => requireFields("mean", undefined, known)).toThrow(
      new TypeError("mean must be an object, got undefined"),
    );
    expect(() => requireFields("mean", { gap: 1 }, known)).not.toThrow();
  });

  it("are answered with a known name, or with none", () => {
    const known = ["atLeast", "atMost", "because"];
    expect(nearest("atleast", known)).toBe("atLeast");
    expect(nearest("x", [])).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (name) => {
        const near = nearest(name, known);
        expect(near === undefined || known.includes(near)).toBe(true);
      }),
      { seed: 17 },
    );
    expect(didYouMean("atMots", known)).toBe(": did you mean atMost?");
  });
});
