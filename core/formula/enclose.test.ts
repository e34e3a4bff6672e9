import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, fromDecimal, printRational } from "../numeric/rational.ts";
import { enclose, point, roundingInterval, spread } from "./enclose.ts";
import { judge } from "./judge.ts";
import { parseFormula } from "./parse.ts";

const ends = (formula: string) => {
  const { low, high } = enclose(parseFormula(formula));
  return [printRational(low), printRational(high)];
};
const spreadOf = (formula: string) => spread(parseFormula(formula));

describe("enclose", () => {
  it("gives the range that hand calculation gives", () => {
    expect(ends("2.79")).toEqual(["2.785", "2.795"]);
    expect(ends("2.79 + 2.01 + 4.11")).toEqual(["8.895", "8.925"]);
    expect(ends("2.79 - 2.01")).toEqual(["0.77", "0.79"]);
    // The corners of [-0.15, -0.05] x [0.95, 1.05].
    expect(ends("-0.1 * 1.0")).toEqual(["-0.1575", "-0.0475"]);
    expect(ends("1 / 0.5")).toEqual(["20/11", "20/9"]);
    expect(ends("0.0 ^ 2")).toEqual(["0", "0.0025"]);
    expect(ends("-0.5 ^ 3")).toEqual(["-0.166375", "-0.091125"]);
    expect(ends("20%")).toEqual(["0.2", "0.2"]);
    expect(ends("exactly(8.91) + 1")).toEqual(["9.91", "9.91"]);
    expect(ends("exactly(2.5 * (8.9 + 0.1)^2 - 1%) + 1")).toEqual(["203.49", "203.49"]);
  });

  it("takes the entries of a quoted list", () => {
    const lists = { said: [roundingInterval("2.79"), point(fromDecimal("1"))] };
    expect(printRational(enclose(parseFormula("said[1] + said[2]"), lists).high)).toBe("3.795");
    expect(() => enclose(parseFormula("said[3]"), lists)).toThrow(
      new RangeError("an entry must be one of the figures of a quoted list, got said[3]"),
    );
  });

  it("tells whether a comparison holds for every choice, for none, or for some", () => {
    expect(spreadOf("2.79 + 2.01 <= exactly(4.81)")).toBe("every");
    expect(spreadOf("2.79 + 2.01 < exactly(4.81)")).toBe("some");
    expect(spreadOf("2.79 > exactly(2.79)")).toBe("some");
    expect(spreadOf("2.79 >= exactly(2.785)")).toBe("every");
    expect(spreadOf("2.79 == exactly(3)")).toBe("none");
    expect(spreadOf("2.79 != exactly(3)")).toBe("every");
    expect(spreadOf("2.79 != exactly(2.79)")).toBe("some");
    expect(spreadOf("3 == 3")).toBe("every");
    expect(spreadOf("exactly(1) <= 2.79 <= exactly(2.7)")).toBe("none");
    expect(spreadOf("exactly(1) <= 2.79 and 2.79 < exactly(2.79)")).toBe("some");
    expect(spreadOf("1.0 < 5 and 2.0 > 5")).toBe("none");
    expect(spreadOf("1.0 < 5 and 2.0 < 5")).toBe("every");
  });

  it("holds every value that numbers rounding to the figures can give", () => {
    const figure = fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -5, max: 5 }));
    const text = (tenths: number) =>
      `${tenths < 0 ? "-" : ""}${Math.floor(Math.abs(tenths) / 10)}.${Math.abs(tenths) % 10}`;
    fc.assert(
      fc.property(figure, figure, fc.constantFrom("+", "-", "*"), ([a, da], [b, db], operator) => {
        const range = enclose(parseFormula(`${text(a)} ${operator} (${text(b)})`));
        // Any number within half a unit of the last digit rounds to the figure: here hundredths, ends included.
        const value = (tenths: number, hundredths: number) => `(${10 * tenths + hundredths} / 100)`;
        const inside = `${printRational(range.low)} <= ${value(a, da)} ${operator} ${value(b, db)} <= ${printRational(range.high)}`;
        expect(judge(parseFormula(inside), {}, "reals").kind).toBe("holds");
        expect(compare(range.low, range.high)).toBeLessThanOrEqual(0);
      }),
      { seed: 1 },
    );
  });

  it("refuses what it cannot enclose", () => {
    expect(() => enclose(parseFormula("1 / 0.0"))).toThrow(
      new RangeError("a divisor must not be able to be 0, got an interval that holds 0"),
    );
    expect(() => enclose(parseFormula("exp(1.0)"))).toThrow(
      new TypeError("a formula of rounded figures must use only + - * / and integer powers, got exp(1.0)"),
    );
    expect(() => enclose(parseFormula("2 ^ 0.5"))).toThrow(
      new RangeError("exponent must be a positive integer, got 0.5"),
    );
    expect(() => spread(parseFormula("1.0 + 2"))).toThrow(
      new TypeError("a formula of rounded figures must be a comparison, got 1.0 + 2"),
    );
  });
});
