import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kendall, pearson } from "./association.ts";

const X = [3, 1, 4, 1.5, 5, 9, 2, 6];
const Y = [2, 7, 1, 8, 2.8, 1.8, 2.9, 4];
const PAIRS = X.map((x, i) => [x, Y[i] as number] as const);

describe("kendall and pearson", () => {
  it("agree with scipy 1.17.1: kendalltau and pearsonr", () => {
    expect(kendall(PAIRS)).toBeCloseTo(-0.42857142857142855, 15);
    expect(pearson(PAIRS)).toBeCloseTo(-0.5731134293055014, 14);
  });

  it("count a tie as nothing", () => {
    // By hand: of three pairs of pairs one is concordant, two are tied.
    expect(
      kendall([
        [0, 0],
        [1, 1],
        [0, 1],
      ]),
    ).toBeCloseTo(1 / 3, 15);
  });

  it("do not change with the unit, and turn their sign with one axis", () => {
    const numbers = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
      minLength: 8,
      maxLength: 16,
    });
    fc.assert(
      fc.property(numbers, (pairs) => {
        fc.pre(new Set(pairs.map(([x]) => x)).size > 1 && new Set(pairs.map(([, y]) => y)).size > 1);
        const turned = pairs.map(([x, y]) => [8 * x + 1, -y] as const);
        expect(kendall(turned)).toBeCloseTo(-kendall(pairs), 15);
        expect(pearson(turned)).toBeCloseTo(-pearson(pairs), 13);
        expect(Math.abs(pearson(pairs))).toBeLessThanOrEqual(1);
      }),
      { seed: 1 },
    );
  });

  it("name what they refuse", () => {
    expect(() => kendall([[0, 0]])).toThrow(new RangeError("pairs must be at least 2, got 1"));
    expect(() => pearson([[0, 0]])).toThrow(new RangeError("pairs must be at least 2, got 1"));
    expect(() =>
      pearson([
        [1, 0],
        [1, 2],
      ]),
    ).toThrow(new RangeError("pairs must vary in both coordinates, got one that is constant in a group"));
  });
});
