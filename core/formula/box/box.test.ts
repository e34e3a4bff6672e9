import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromDecimal, printRational, rational } from "../../numeric/exact/rational.ts";
import { point, roundingInterval } from "../../numeric/exact/rational-interval.ts";
import { parseFormula } from "../language/parse.ts";
import {
  boxOf,
  centre,
  crossing,
  exactlyAt,
  halves,
  inwards,
  isInner,
  type Point,
  shortest,
  signAt,
  valueAt,
} from "./box.ts";

const box = new Map([
  ["a", roundingInterval("2.0")],
  ["k", point(rational(3))],
]);
const told = (at: Point) => Object.entries(at).map(([name, value]) => `${name} ${printRational(value)}`);

describe("boxes", () => {
  it("are cut in the middle", () => {
    const ends = halves(box, "a").map((half) => half.get("a"));
    expect(ends).toEqual([
      { low: fromDecimal("1.95"), high: { n: 2n, d: 1n } },
      { low: { n: 2n, d: 1n }, high: fromDecimal("2.05") },
    ]);
    expect(told(centre(box))).toEqual(["a 2", "k 3"]);
    expect(boxOf({ a: rational(2) })).toEqual(new Map([["a", point(rational(2))]]));
  });

  it("have inner points on no end, but for names that cannot move", () => {
    expect(isInner({ a: rational(2), k: rational(3) }, box)).toBe(true);
    expect(isInner({ a: fromDecimal("1.95"), k: rational(3) }, box)).toBe(false);
    const near = [...inwards({ a: fromDecimal("2.05"), k: rational(3) }, box)];
    expect(near.every((at) => isInner(at, box))).toBe(true);
    expect(near.slice(0, 2).map(told)).toEqual([
      ["a 2.045", "k 3"],
      ["a 2.0495", "k 3"],
    ]);
    expect([...inwards({ a: rational(2), k: rational(3) }, box)].map(told)).toEqual([["a 2", "k 3"]]);
  });

  it("shorten a point as far as it still will do", () => {
    const third: Point = { a: rational(1, 3) };
    const above = (bound: string) => (at: Point) => (at["a"]?.n ?? 0n) * 1000n > BigInt(bound) * (at["a"]?.d ?? 1n);
    expect(told(shortest(third, above("299")))).toEqual(["a 0.3"]);
    expect(told(shortest(third, above("330")))).toEqual(["a 0.333"]);
    expect(shortest(third, () => false)).toBe(third);
  });
});

describe("crossing", () => {
  it("finds the zero of what is straight in every name", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), (p, q) => {
        const line = parseFormula(`x * y + ${p} * x - ${q}`);
        const [from, to] = [
          { x: rational(-7), y: rational(-5) },
          { x: rational(11), y: rational(13) },
        ];
        const [left, right] = [exactlyAt(line, from)?.n ?? 0n, exactlyAt(line, to)?.n ?? 0n];
        fc.pre(left < 0n !== right < 0n && left !== 0n && right !== 0n);
        const zero = crossing(line, from, to);
        expect(zero && exactlyAt(line, zero)?.n).toBe(0n);
      }),
      { seed: 1 },
    );
  });

  it("finds none that is irrational, or beyond a divisor of 0", () => {
    expect(crossing(parseFormula("x^2 - 2"), { x: rational(1) }, { x: rational(2) })).toBeNull();
    expect(crossing(parseFormula("1 / x"), { x: rational(0) }, { x: rational(2) })).toBeNull();
    expect(valueAt(parseFormula("1 / x"), { x: rational(0) })).toBeNull();
    expect(exactlyAt(parseFormula("exp(x)"), { x: rational(1) })).toBeNull();
    expect(signAt(parseFormula("exp(x) - 2.7"), { x: rational(1) })).toBe(1);
    expect(signAt(parseFormula("sqrt(x)^2 - x"), { x: rational(2) })).toBeNull();
    expect(valueAt(parseFormula("floor(1 / (sqrt(x)^2 - x))"), { x: rational(2) })).toBe("unknown");
    expect(() => valueAt(parseFormula("[x, x]"), { x: rational(2) })).toThrow(
      new TypeError("[x, x] must be a number, got a vector of 2"),
    );
  });
});
