import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NoValue } from "../../numeric/exact/no-value.ts";
import { compare, fromDecimal, printRational, rational } from "../../numeric/exact/rational.ts";
import { roundingInterval } from "../../numeric/exact/rational-interval.ts";
import { parseFormula } from "../language/parse.ts";
import { boundsOver } from "./bounds.ts";
import { type Box, between, exactlyAt } from "./box.ts";
import { enclose } from "./enclose.ts";

const boxOf = (figures: Readonly<Record<string, string>>): Box =>
  new Map(Object.entries(figures).map(([name, text]) => [name, roundingInterval(text)]));
const said = boxOf({ a: "2.79", b: "2.01", c: "4.11" });

describe("boundsOver", () => {
  it("reaches the ends where every name is shown to rise or to fall, though it is entered twice", () => {
    const { range, lowest, highest } = boundsOver(parseFormula("a * c - a * b"), said);
    // 2.785 (4.105 - 2.015) and 2.795 (4.115 - 2.005), by hand.
    expect([range.low, range.high].map(printRational)).toEqual(["5.82065", "5.89745"]);
    expect(lowest).toEqual({ a: fromDecimal("2.785"), b: fromDecimal("2.015"), c: fromDecimal("4.105") });
    expect(highest).toEqual({ a: fromDecimal("2.795"), b: fromDecimal("2.005"), c: fromDecimal("4.115") });
    // Plain intervals let a be two numbers.
    const plain = enclose(parseFormula("a * c - a * b"), said).value;
    expect([plain.low, plain.high].map(printRational)).toEqual(["5.8005", "5.9175"]);
  });

  it("says across which name a cut tells most, and none where nothing moves", () => {
    expect(boundsOver(parseFormula("100 * a + b"), said).cut).toBe("a");
    expect(boundsOver(parseFormula("a + 100 * b"), said).cut).toBe("b");
    expect(boundsOver(parseFormula("1 + 2"), said).cut).toBeUndefined();
  });

  it("holds every value over the box, whatever the slopes, and its points lie in the box", () => {
    const figure = fc
      .integer({ min: -30, max: 30 })
      .map((tenths) => `${tenths < 0 ? "-" : ""}${Math.floor(Math.abs(tenths) / 10)}.${Math.abs(tenths) % 10}`);
    const term = fc
      .tuple(
        fc.integer({ min: -5, max: 5 }),
        fc.constantFrom("a", "b", "a * b", "a^2", "b^3", "a^2 * b", "(a - b)^2", "a / (b^2 + 1)"),
      )
      .map(([factor, name]) => `${factor} * ${name}`);
    const share = fc.integer({ min: 0, max: 8 });
    fc.assert(
      fc.property(figure, figure, fc.array(term, { minLength: 1, maxLength: 4 }), share, share, (a, b, terms, s, t) => {
        const box = boxOf({ a, b });
        const expression = parseFormula(terms.join(" + "));
        const { range, lowest, highest } = boundsOver(expression, box);
        const corner = (which: "low" | "high") => ({
          a: roundingInterval(a)[which],
          b: roundingInterval(b)[which],
        });
        const point = {
          a: between(corner("low"), corner("high"), rational(s, 8))["a"] ?? rational(0),
          b: between(corner("low"), corner("high"), rational(t, 8))["b"] ?? rational(0),
        };
        for (const at of [point, lowest, highest]) {
          const value = exactlyAt(expression, at) ?? rational(99999);
          expect(compare(range.low, value)).toBeLessThanOrEqual(0);
          expect(compare(value, range.high)).toBeLessThanOrEqual(0);
        }
        for (const at of [lowest, highest]) {
          expect(compare(corner("low").a, at["a"] ?? rational(99))).toBeLessThanOrEqual(0);
          expect(compare(at["b"] ?? rational(99), corner("high").b)).toBeLessThanOrEqual(0);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("has no bounds where a divisor may be 0", () => {
    expect(() => boundsOver(parseFormula("1 / (a - 2.79)"), said)).toThrow(
      new NoValue("undecided", "a divisor may be 0"),
    );
  });
});
