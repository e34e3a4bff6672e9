import { describe, expect, it } from "vitest";
import { compare, printRational, rational, subtract } from "../../numeric/exact/rational.ts";
import { roundingInterval } from "../../numeric/exact/rational-interval.ts";
import { parseFormula } from "../language/parse.ts";
import type { Bounds } from "./bounds-by-steps.ts";
import { explore } from "./explore.ts";

const box = new Map([
  ["a", roundingInterval("2.0")],
  ["b", roundingInterval("4.00")],
]);

describe("explore", () => {
  it("cuts where a slope changes most, and looks at parts in order", () => {
    const seen: string[] = [];
    const found = explore(parseFormula("a * b"), box, 3, {
      settled: ({ range }) => {
        seen.push(`${printRational(range.low)} to ${printRational(range.high)}`);
        return false;
      },
      answered: () => false,
    });
    expect(found).toEqual({ kind: "open", boxes: 3 });
    // a is cut at 2: 1.95 · 3.995 to 2 · 4.005, then 2 · 3.995 to 2.05 · 4.005.
    expect(seen).toEqual(["7.79025 to 8.21025", "7.79025 to 8.01", "7.99 to 8.21025"]);
  });

  it("settles when every part does, and stops at the first point that answers", () => {
    const expression = parseFormula("a * b");
    // The widths of the whole, 0.42, and of its halves, 0.22.
    const narrow = ({ range }: Bounds) => compare(subtract(range.high, range.low), rational(1, 4)) < 0;
    const settled = explore(expression, box, 99, { settled: narrow, answered: () => false });
    expect(settled).toEqual({ kind: "settled", boxes: 3 });
    expect(explore(expression, box, 99, { settled: () => false, answered: () => true })).toEqual({
      kind: "answered",
      boxes: 1,
    });
  });

  it("stays open without a part to cut, and where it is told that no cut helps", () => {
    const never = { settled: () => false, answered: () => false };
    expect(explore(parseFormula("1 / (2 - 2)"), box, 99, never)).toEqual({ kind: "open", boxes: 1 });
    expect(explore(parseFormula("a"), box, 99, { ...never, hopeless: () => true })).toEqual({ kind: "open", boxes: 1 });
  });

  it("cuts parts whose divisor may be 0 along the name that was cut least", () => {
    const points: string[] = [];
    explore(parseFormula("b / (a - 2)"), box, 3, {
      settled: () => true,
      answered: (at) => {
        points.push(["a", "b"].map((name) => printRational(at[name] ?? { n: 0n, d: 1n })).join(" "));
        return false;
      },
    });
    // The first cut is across b, which comes first in the formula.
    expect(points).toEqual(["2 4", "2 3.9975", "2 4.0025"]);
  });
});
