import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uniform } from "./uniform.ts";

const ALL = 0xffffffff;

describe("uniform", () => {
  it("reaches neither 0 nor 1 at its outermost cells", () => {
    expect(uniform(0, 0)).toBe(Number.EPSILON / 2);
    expect(uniform(ALL, ALL)).toBe(1 - Number.EPSILON / 2);
  });

  it("is symmetric: the complement of all bits gives the complement of the number", () => {
    const word = fc.integer({ min: 0, max: ALL });
    fc.assert(
      fc.property(word, word, (high, low) => {
        expect(uniform(ALL - high, ALL - low)).toBe(1 - uniform(high, low));
      }),
      { seed: 1 },
    );
  });
});
