import { describe, expect, it } from "vitest";
import { parseFormula } from "../language/parse.ts";
import { costOf } from "./cost.ts";

const cost = (formula: string) => costOf(parseFormula(formula));

describe("costOf", () => {
  it("counts the numbers behind every value, once and once more for each name", () => {
    // 1 + 1 for the two numbers, 2 for their sum.
    expect(cost("1 + 2")).toBe(4);
    expect(cost("a + 2")).toBe(8);
    expect(cost("a + b")).toBe(12);
    expect(cost("a + a")).toBe(8);
    // 1 for a, 3 for its third power, twice.
    expect(cost("a^3")).toBe(8);
  });

  it("grows with the square of long numbers besides", () => {
    expect(cost("a^100")).toBe((1 + 100 * 4) * 2);
    expect(cost("a^1000")).toBe((1 + 1000 * 400) * 2);
  });
});
