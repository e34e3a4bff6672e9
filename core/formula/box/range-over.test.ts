import { describe, expect, it } from "vitest";
import { printRational } from "../../numeric/exact/rational.ts";
import { roundingInterval } from "../../numeric/exact/rational-interval.ts";
import { parseFormula } from "../language/parse.ts";
import { rangeOver } from "./range-over.ts";

const box = new Map(
  Object.entries({ a: "2.79", half: "0.5", zero: "0.0" }).map(([name, text]) => [name, roundingInterval(text)]),
);
const range = (formula: string, most = 64) => {
  const found = rangeOver(parseFormula(formula), box, most);
  return found && [printRational(found.low), printRational(found.high), found.exact];
};

describe("rangeOver", () => {
  it("is exact where the ends are met", () => {
    expect(range("a")).toEqual(["2.785", "2.795", true]);
    expect(range("a - a")).toEqual(["0", "0", true]);
    // x (1 - x) is least at 0.45 and 0.55, greatest at 0.5.
    expect(range("half * (1 - half)")).toEqual(["0.2475", "0.25", true]);
    expect(range("7")).toEqual(["7", "7", true]);
  });

  it("tells what was met where they are not, and nothing where there is no value", () => {
    expect(range("(half - 0.48)^2", 1)?.[2]).toBe(false);
    expect(range("1 / zero", 8)?.[2]).toBe(false);
    expect(range("1 / (a - a)", 8)).toBeNull();
  });
});
