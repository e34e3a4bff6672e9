import { describe, expect, it } from "vitest";
import { softmax, standardise, variance } from "../../model/index.ts";
import { parseFormula } from "../language/parse.ts";
import { isRational } from "./is-rational.ts";

describe("isRational", () => {
  it("tells the formulas that exact arithmetic decides from those that take brackets", () => {
    expect(isRational(parseFormula("dot(w, x) / sum(w) <= max(x) ^ 2"))).toBe(true);
    expect(isRational(parseFormula("x ^ -1 == 1 / x"))).toBe(true);
    expect(isRational(parseFormula("exp(x) > 1 + x"))).toBe(false);
    expect(isRational(parseFormula("x ^ 0.5 < 2"))).toBe(false);
    expect(isRational(parseFormula("x .^ y < 2"))).toBe(false);
  });

  it("looks into definitions, and into those that they use", () => {
    expect(isRational(parseFormula("softmax(z) > 0"), { softmax })).toBe(false);
    expect(isRational(parseFormula("variance(z) > 0"), { variance })).toBe(true);
    expect(isRational(parseFormula("standardise(z) > 0"), { standardise })).toBe(false);
  });
});
