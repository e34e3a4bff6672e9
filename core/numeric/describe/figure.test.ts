import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { count, figure } from "./figure.ts";

describe("figure", () => {
  it.each([
    [1.999834999, "1.99983"],
    [0.5, "0.5"],
    [-0.1 - 0.2, "-0.3"],
    [1234567, "1234570"],
    [1e-9, "1e-9"],
    [0, "0"],
    [Number.NEGATIVE_INFINITY, "-Infinity"],
  ])("tells %f", (value, text) => {
    expect(figure(value)).toBe(text);
  });

  it("changes nothing when it is told again", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        expect(figure(Number(figure(value)))).toBe(figure(value));
      }),
      { seed: 1 },
    );
  });
});

describe("count", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [4096, "4,096"],
    [-1234567, "-1,234,567"],
  ])("tells %i", (value, text) => {
    expect(count(value)).toBe(text);
  });
});
