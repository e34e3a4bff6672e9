import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NoValue } from "../../numeric/exact/no-value.ts";
import { compare, fromDecimal, printRational } from "../../numeric/exact/rational.ts";
import { point, roundingInterval } from "../../numeric/exact/rational-interval.ts";
import { judge } from "../exact/judge.ts";
import { parseFormula } from "../language/parse.ts";
import { enclose, isArithmetic } from "./enclose.ts";

const boxOf = (figures: Readonly<Record<string, string>>) =>
  new Map(Object.entries(figures).map(([name, text]) => [name, roundingInterval(text)]));
const ends = (formula: string, figures: Readonly<Record<string, string>> = {}) => {
  const { low, high } = enclose(parseFormula(formula), boxOf(figures)).value;
  return [printRational(low), printRational(high)];
};

describe("enclose", () => {
  it("gives the range that hand calculation gives", () => {
    const said = { a: "2.79", b: "2.01", c: "4.11" };
    expect(ends("a", said)).toEqual(["2.785", "2.795"]);
    expect(ends("a + b + c", said)).toEqual(["8.895", "8.925"]);
    expect(ends("a - b", said)).toEqual(["0.77", "0.79"]);
    // The corners of [-0.15, -0.05] x [0.95, 1.05].
    expect(ends("-a * b", { a: "0.1", b: "1.0" })).toEqual(["-0.1575", "-0.0475"]);
    expect(ends("1 / a", { a: "0.5" })).toEqual(["20/11", "20/9"]);
    expect(ends("a ^ 2", { a: "0.0" })).toEqual(["0", "0.0025"]);
    expect(ends("-a ^ 3", { a: "0.5" })).toEqual(["-0.166375", "-0.091125"]);
    expect(ends("20%")).toEqual(["0.2", "0.2"]);
    expect(ends("8.91 + 1")).toEqual(["9.91", "9.91"]);
    expect(ends("2.5 * (8.9 + 0.1)^2 - 1% + 1")).toEqual(["203.49", "203.49"]);
  });

  it("gives the slopes that the rules of calculus give", () => {
    const slopes = (formula: string) => {
      const box = new Map([
        ["a", point(fromDecimal("3"))],
        ["b", roundingInterval("2.0")],
        ["c", roundingInterval("5.0")],
      ]);
      const found = enclose(parseFormula(formula), box).slopes;
      return Object.fromEntries(
        [...found].map(([name, { low, high }]) => [name, [printRational(low), printRational(high)]]),
      );
    };
    // b lies in [1.95, 2.05], c in [4.95, 5.05]; a cannot move.
    expect(slopes("a * b - c")).toEqual({ b: ["3", "3"], c: ["-1", "-1"] });
    expect(slopes("b * c")).toEqual({ b: ["4.95", "5.05"], c: ["1.95", "2.05"] });
    expect(slopes("b^3")).toEqual({ b: ["11.4075", "12.6075"] });
    expect(slopes("(-b)%")).toEqual({ b: ["-0.01", "-0.01"] });
    // d(1/b) = -1/b², between -1/1.95² and -1/2.05².
    expect(slopes("1 / b")).toEqual({ b: ["-400/1521", "-400/1681"] });
    expect(slopes("b - b")).toEqual({ b: ["0", "0"] });
    expect(slopes("a")).toEqual({});
  });

  it("holds every value that numbers rounding to the figures can give", () => {
    const figure = fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -5, max: 5 }));
    const text = (tenths: number) =>
      `${tenths < 0 ? "-" : ""}${Math.floor(Math.abs(tenths) / 10)}.${Math.abs(tenths) % 10}`;
    fc.assert(
      fc.property(figure, figure, fc.constantFrom("+", "-", "*"), ([a, da], [b, db], operator) => {
        const box = boxOf({ a: text(a), b: text(b) });
        const { value: range } = enclose(parseFormula(`a ${operator} b`), box);
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
    expect(() => ends("1 / a", { a: "0.0" })).toThrow(new NoValue("undecided", "a divisor may be 0"));
    expect(() => ends("exp(a)", { a: "1.0" })).toThrow(
      new TypeError("a formula of rounded figures must use only + - * / and integer powers, got exp(a)"),
    );
    expect(() => ends("2 ^ 0.5")).toThrow(new RangeError("exponent must be a positive integer, got 0.5"));
    expect(() => ends("said + 1")).toThrow(new RangeError('name must be one that stands for a figure, got "said"'));
    expect(isArithmetic(parseFormula("1 / 0 + -(2 ^ 3)%"))).toBe(true);
    for (const other of ["1 / 0 + 2 ^ -1", "2 ^ 0.5", "1 / 0 + [1, 2][1]", "exp(1)"]) {
      expect(isArithmetic(parseFormula(other))).toBe(false);
    }
  });
});
