import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NoValue } from "../exact/no-value.ts";
import { compare, fromDecimal, ONE, rational, subtract } from "../exact/rational.ts";
import { addReals, bracketOf, endsOf, lessOrEqual, type Real } from "../exact/real.ts";
import { LAW_VALUES } from "./laws.fixture.ts";
import { LAWS } from "./laws.ts";
import { logGamma } from "./log-gamma.ts";
import { studentAbove } from "./tails.ts";

const law = (call: string): Real => {
  const [, name = "", args = ""] = /^(\w+)\((.*)\)$/.exec(call) ?? [];
  return (LAWS[name as keyof typeof LAWS] as (...args: readonly Real[]) => Real)(...args.split(", ").map(fromDecimal));
};
const between = (low: string, high: string): Real => ({
  low: bracketOf(fromDecimal(low)).low,
  high: bracketOf(fromDecimal(high)).high,
});
const reasonOf = (work: () => unknown): string => {
  try {
    work();
    return "none";
  } catch (error) {
    return error instanceof NoValue ? `${error.kind}: ${error.message}` : "another error";
  }
};

describe("LAWS", () => {
  it.each(LAW_VALUES)("%s is %s", (call, value) => {
    const [low, high] = endsOf(law(call));
    // The value is right to its last of 40 digits; the bounds are closer together than 1e-20 of it.
    const right = fromDecimal(value);
    const digit = { n: right.n, d: right.d * 10n ** 38n };
    expect(compare(low, { n: right.n * digit.d + digit.n * right.d, d: right.d * digit.d })).toBeLessThanOrEqual(0);
    expect(compare(subtract(right, digit), high)).toBeLessThanOrEqual(0);
    const width = subtract(high, low);
    expect(compare(width, { n: right.n, d: right.d * 10n ** 20n })).toBeLessThanOrEqual(0);
  });

  it("makes both sides 1 together, a place counted once", () => {
    const tenths = fc.integer({ min: -60, max: 60 }).map((n) => rational(n, 10));
    const freedom = fc.integer({ min: 1, max: 90 }).map((n) => rational(n, 3));
    fc.assert(
      fc.property(tenths, freedom, (t, v) => {
        const sum = bracketOf(addReals(LAWS.studentBelow(t, v), LAWS.studentAbove(t, v)));
        expect(sum.low.lte(1) && sum.high.gte(1)).toBe(true);
        const [low] = endsOf(LAWS.studentAbove(t, v));
        const near = studentAbove(Number(t.n) / 10, Number(v.n) / Number(v.d));
        expect(Number(low.n) / Number(low.d) / near).toBeCloseTo(1, 11);
      }),
      { seed: 1, numRuns: 60 },
    );
    expect(LAWS.binomialAtMost(rational(4), rational(8), rational(1, 2))).toEqual({ n: 163n, d: 256n });
    expect(LAWS.binomialAtLeast(rational(5), rational(8), rational(1, 2))).toEqual({ n: 93n, d: 256n });
  });

  it("holds every value where an argument lies between two bounds", () => {
    const wide: readonly (readonly [Real, readonly string[]])[] = [
      [
        LAWS.studentAbove(between("2.305", "2.315"), rational(18)),
        ["studentAbove(2.305, 18)", "studentAbove(2.315, 18)"],
      ],
      [
        LAWS.studentAbove(between("-1", "2"), between("3", "9")),
        ["studentAbove(-1, 9)", "studentAbove(2, 9)", "studentAbove(0, 5)"],
      ],
      [LAWS.studentAbove(rational(2), between("3", "9")), ["studentAbove(2, 3)", "studentAbove(2, 9)"]],
      [
        LAWS.fAbove(between("1", "2"), between("3", "5"), between("7", "8")),
        ["fAbove(1, 3, 7)", "fAbove(2, 5, 8)", "fAbove(1.5, 4, 7)"],
      ],
      [LAWS.chiSquaredAbove(between("1", "2"), between("3", "5")), ["chiSquaredAbove(1, 5)", "chiSquaredAbove(2, 3)"]],
      [
        LAWS.binomialAtLeast(rational(5), rational(8), between("0.4", "0.6")),
        ["binomialAtLeast(5, 8, 0.4)", "binomialAtLeast(5, 8, 0.6)"],
      ],
      [LAWS.normalAbove(between("-1", "1")), ["normalAbove(-1)", "normalAbove(1)"]],
      [LAWS.poissonAtMost(rational(2), between("1", "3")), ["poissonAtMost(2, 1)", "poissonAtMost(2, 3)"]],
    ];
    for (const [hull, points] of wide) {
      const [low, high] = endsOf(hull);
      for (const call of points) {
        const inner = endsOf(law(call));
        expect(compare(low, inner[0])).toBeLessThanOrEqual(0);
        expect(compare(inner[1], high)).toBeLessThanOrEqual(0);
      }
    }
  });

  it("is 0, 1/2 or 1 where it must be", () => {
    expect(LAWS.normalAbove(rational(0))).toEqual(rational(1, 2));
    expect(LAWS.studentAbove(rational(0), rational(4))).toEqual(rational(1, 2));
    expect(LAWS.chiSquaredAbove(rational(-1), rational(4))).toEqual(ONE);
    expect(LAWS.fAbove(rational(0), rational(4), rational(2))).toEqual(ONE);
    expect(LAWS.betaBelow(rational(2), rational(4), rational(2))).toEqual(ONE);
    expect(LAWS.poissonAtLeast(rational(0), rational(4))).toEqual(ONE);
    expect(LAWS.poissonAtMost(rational(3), rational(0))).toEqual(ONE);
    expect(LAWS.binomialAtLeast(rational(9), rational(8), rational(1, 2))).toEqual(rational(0));
  });

  it("has no value out of its range, and is open where bounds do not tell", () => {
    expect(reasonOf(() => law("studentAbove(1, 0)"))).toBe(
      "undefined: a number of degrees of freedom that is not positive in a distribution",
    );
    expect(reasonOf(() => law("binomialAtMost(1, 4, 1.5)"))).toBe(
      "undefined: a chance outside 0 to 1 in a distribution",
    );
    expect(reasonOf(() => law("binomialAtMost(1.5, 4, 0.5)"))).toBe(
      "undefined: a count that is no whole number in a distribution",
    );
    expect(reasonOf(() => LAWS.poissonAtMost(between("1", "2"), ONE))).toBe("undecided: 64 digits do not tell a count");
    expect(reasonOf(() => LAWS.studentAbove(ONE, between("-1", "2")))).toMatch(/^undecided: /);
    expect(reasonOf(() => law("poissonAtMost(3, 100000000)"))).toBe("none");
    expect(reasonOf(() => law("poissonAtMost(100000003, 100000000)"))).toBe(
      "undecided: a tail takes more than 100,000 terms",
    );
  });
});

describe("logGamma", () => {
  it.each([
    // mpmath 1.3.0: loggamma(x), 50 digits.
    ["0.5", "0.57236494292470008707171367567652935582364740645765"],
    ["5", "3.1780538303479456196469416012970554088739909609035"],
    ["0.001", "6.9071788853838536825123446680769825021599616174461"],
  ])("of %s", (x, value) => {
    const { low, high } = bracketOf(logGamma(fromDecimal(x)));
    expect(lessOrEqual({ low, high: low }, fromDecimal(`${value}9`))).toBe(true);
    expect(lessOrEqual(fromDecimal(value), { low: high, high })).toBe(true);
    expect(high.minus(low).lt("1e-50")).toBe(true);
  });
});
