import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FloatFormat } from "../../numeric/exact/float-format.ts";
import { fromDouble, type Rational, rational, reduce, toNumber, ZERO } from "../../numeric/exact/rational.ts";
import { define } from "../language/definition.ts";
import { parseFormula } from "../language/parse.ts";
import { type Deviation, deviation } from "./deviation.ts";
import { judge, type Scope } from "./judge.ts";

/** Lowest terms, so that equal fractions are equal. */
function exactly(formula: string): Rational {
  const found = deviation(parseFormula(formula), {}, "float64");
  return found === null || found === "infinite" ? ZERO : reduce(found);
}

function at(formula: string, scope: Scope = {}, format: FloatFormat = "float64"): number | "infinite" | null {
  const found: Deviation | null = deviation(parseFormula(formula), scope, format);
  return found === null || found === "infinite" ? found : toNumber(found);
}

describe("deviation", () => {
  it("is exact: one spacing of the format at 0.3, and at 1", () => {
    // IEEE 754-2019, table 3.5: numbers from 1/4 to 1/2 lie 2^-54 apart in binary64, numbers from 1/2 to 1 lie 2^-11 apart in binary16.
    expect(exactly("0.1 + 0.2 == 0.3")).toEqual(rational(1n, 1n << 54n));
    expect(at("1 == 1 - 2^-11", {}, "float16")).toBe(1 / 2048);
    // The difference itself is not rounded: 1e16 + 2 is a number of binary64, and so is 1, and 1e16 + 1 is none.
    expect(exactly("1e16 + 2 == 1")).toEqual(rational(10n ** 16n + 1n));
  });

  it("takes the worst comparison, link and entry; of an order only what is too much", () => {
    expect(at("1 == 3 and 1 == 2")).toBe(2);
    expect(at("1 == 2 and 1 == 3 and true")).toBe(2);
    expect(at("3 <= 1 <= 5")).toBe(2);
    expect(at("1 <= 0 >= 7")).toBe(7);
    expect(at("[1, 2, 7] == [1, 4, 6]")).toBe(2);
    expect(at("[[1, 2], [3, 4]] >= 3")).toBe(2);
    expect([at("1 < 5"), at("5 < 5"), at("5 > 5"), at("5 >= 9")]).toEqual([0, 0, 0, 4]);
    const double = define("double(x)", "2 * x");
    expect(at("double(x) == 3", { x: rational(2), double })).toBe(1);
  });

  it("has no size without two numbers", () => {
    for (const none of ["0 / 0 == 1", "[1, 2][3] == 1", "1 != 2", "true == false", "not (1 == 2)", "isFinite(1)"]) {
      expect([none, at(none)]).toEqual([none, null]);
    }
    expect(at("0 / 0 == 1 and 1 == 4")).toBe(3);
    expect([at("1 / 0 == 1"), at("1 / 0 == -1 / 0"), at("1 / 0 == 1 / 0"), at("1 <= 1 / 0")]).toEqual([
      "infinite",
      "infinite",
      0,
      0,
    ]);
  });

  it("refuses lengths that do not agree", () => {
    expect(() => at("[1, 2] == [1, 2, 3]")).toThrow(
      new RangeError("lengths must agree in [1, 2] == [1, 2, 3], got 2 and 3"),
    );
  });

  it("is 0 where, and only where, the format finds that an equation or an order holds", () => {
    const formats = fc.constantFrom<FloatFormat>("float64", "float32", "float16", "bfloat16");
    const texts = fc.constantFrom("x * y == z", "x + y <= z", "x - y >= z", "x == y and y <= z", "[x, y] == [z, y]");
    const number = fc.oneof(fc.constantFrom(0, 1, 0.5, -1), fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(texts, formats, number, number, number, (text, format, x, y, z) => {
        const scope = { x: fromDouble(x), y: fromDouble(y), z: fromDouble(z) };
        const { kind } = judge(parseFormula(text), scope, format);
        fc.pre(kind !== "undefined");
        expect(at(text, scope, format) === 0).toBe(kind === "holds");
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
