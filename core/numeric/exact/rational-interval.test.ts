import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NoValue } from "./no-value.ts";
import { add, compare, divide, multiply, power, printRational, type Rational, rational, subtract } from "./rational.ts";
import {
  decimalsOf,
  type Interval,
  middle,
  minus,
  negate,
  over,
  plus,
  point,
  raised,
  roundingInterval,
  times,
} from "./rational-interval.ts";

const ends = ({ low, high }: Interval) => [printRational(low), printRational(high)];
const from = (low: number, high: number): Interval => ({ low: rational(low), high: rational(high) });

describe("intervals of rationals", () => {
  it("give the ranges of hand calculation (Moore 1966, chapter 2)", () => {
    expect(ends(plus(from(1, 2), from(-3, 5)))).toEqual(["-2", "7"]);
    expect(ends(minus(from(1, 2), from(-3, 5)))).toEqual(["-4", "5"]);
    expect(ends(negate(from(-1, 2)))).toEqual(["-2", "1"]);
    expect(ends(times(from(-1, 2), from(-3, 5)))).toEqual(["-6", "10"]);
    expect(ends(over(from(1, 2), from(-4, -3)))).toEqual(["-2/3", "-0.25"]);
    expect(ends(raised(from(-2, 1), 2))).toEqual(["0", "4"]);
    expect(ends(raised(from(-2, -1), 2))).toEqual(["1", "4"]);
    expect(ends(raised(from(-2, 1), 3))).toEqual(["-8", "1"]);
    expect(printRational(middle(from(1, 2)))).toBe("1.5");
  });

  it("are the numbers that round to a figure: half a unit to either side, none for an integer", () => {
    expect(ends(roundingInterval("2.79"))).toEqual(["2.785", "2.795"]);
    expect(ends(roundingInterval("-0.50"))).toEqual(["-0.505", "-0.495"]);
    expect(ends(roundingInterval("10"))).toEqual(["10", "10"]);
    expect(["2.79", "10", "5."].map(decimalsOf)).toEqual([2, 0, 0]);
  });

  it("hold the result of every pair of their numbers", () => {
    const interval = fc
      .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 9 }))
      .map(([low, width]) => from(low, low + width));
    const share = fc.integer({ min: 0, max: 7 }).map((sevenths) => rational(sevenths, 7));
    const within = ({ low, high }: Interval, t: Rational): Rational => add(low, multiply(t, subtract(high, low)));
    const holds = ({ low, high }: Interval, value: Rational): boolean =>
      compare(low, value) <= 0 && compare(value, high) <= 0;
    fc.assert(
      fc.property(interval, interval, share, share, fc.integer({ min: 1, max: 5 }), (a, b, s, t, k) => {
        const [x, y] = [within(a, s), within(b, t)];
        expect(holds(plus(a, b), add(x, y))).toBe(true);
        expect(holds(minus(a, b), subtract(x, y))).toBe(true);
        expect(holds(times(a, b), multiply(x, y))).toBe(true);
        expect(holds(raised(a, k), power(x, k))).toBe(true);
        if (compare(b.low, rational(0)) > 0 || compare(b.high, rational(0)) < 0)
          expect(holds(over(a, b), divide(x, y))).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("have no quotient where the divisor may be 0, its ends included", () => {
    expect(() => over(from(1, 2), from(-1, 1))).toThrow(new NoValue("undecided", "a divisor may be 0"));
    expect(() => over(from(1, 2), from(0, 1))).toThrow("a divisor may be 0");
    expect(() => over(from(1, 2), point(rational(0)))).toThrow("a divisor may be 0");
  });
});
