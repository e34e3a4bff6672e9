import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rational } from "../../numeric/exact/rational.ts";
import { define, judge, parseFormula, printFormula } from "../index.ts";
import { fixed } from "./fixed.ts";

describe("a formula at a case", () => {
  it("has the values written into it, exactly", () => {
    const at = { x: rational(-1, 3), v: [rational(2), rational(5, 2)], p: true };
    expect(printFormula(fixed(parseFormula("p and x * v[1] > y"), at))).toBe("true and -1 / 3 * [2, 5 / 2][1] > y");
  });

  it("is judged as the formula is at that case", () => {
    const square = define("square(x)", "x * x");
    const formula = parseFormula(
      "x^2 - y / (x - y) <= square(x) .* max(v) or x[1] < dot(v, v) and not p".replace("x[1]", "v[1]"),
    );
    const numbers = fc
      .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 4 }))
      .map(([n, d]) => rational(n, d));
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.record({ x: numbers, y: numbers, v: fc.tuple(numbers, numbers), p: fc.boolean() }), (at) => {
        const { kind } = judge(formula, { ...at, square }, "reals");
        seen.add(kind);
        expect(judge(fixed(formula, at), { square }, "reals").kind).toBe(kind);
        const { x, ...rest } = at;
        expect(judge(fixed(formula, { x }), { ...rest, square }, "reals").kind).toBe(kind);
      }),
      { seed: 1, numRuns: 200 },
    );
    expect(seen).toEqual(new Set(["holds", "fails", "undefined"]));
  });
});
