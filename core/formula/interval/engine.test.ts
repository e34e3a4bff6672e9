import fc, { type Arbitrary } from "fast-check";
import { describe, expect, it } from "vitest";
import { NoValue } from "../../numeric/exact/no-value.ts";
import { compare, fromDecimal, fromDouble } from "../../numeric/exact/rational.ts";
import { less, lessOrEqual, type Real, type Truth } from "../../numeric/exact/real.ts";
import type { Bindings } from "../exact/bindings.ts";
import { Evaluator } from "../exact/evaluator.ts";
import { REALS } from "../exact/reals-engine.ts";
import { parseFormula } from "../language/parse.ts";
import type { Value } from "../language/value.ts";
import { INTERVALS } from "./engine.ts";
import { type Interval, interval } from "./interval.ts";
import { above, below } from "./rounding.ts";

const { POSITIVE_INFINITY: infinity } = Number;

/** The interval of a formula over intervals of x and y. */
function over(text: string, x: Interval, y: Interval = interval(0, 0)): Interval {
  return new Evaluator(INTERVALS).value(parseFormula(text), bind(x, y)) as Interval;
}

function truthOver(text: string, x: Interval, y: Interval = interval(0, 0)): unknown {
  return new Evaluator(INTERVALS).truth(parseFormula(text), bind(x, y));
}

function bind<S>(x: Value<S>, y: Value<S>): Bindings<S> {
  return {
    values: new Map([
      ["x", x],
      ["y", y],
    ]),
    definitions: new Map(),
  };
}

const inReals = (x: number, y: number): Bindings<Real> => bind<Real>(fromDouble(x), fromDouble(y));

/** Formulas over x and y with every operation that the engine has. */
function formulas(): { number: Arbitrary<string>; truth: Arbitrary<string> } {
  return fc.letrec<{ number: string; truth: string }>((tie) => {
    const [e, t] = [tie("number"), tie("truth")];
    const call = (...names: string[]): Arbitrary<string> =>
      fc.tuple(fc.constantFrom(...names), e).map(([name, of]) => `${name}(${of})`);
    return {
      number: fc.oneof(
        { maxDepth: 4, depthIdentifier: "f" },
        fc.constantFrom("x", "y", "x", "y", "2", "0.1", "-3", "1e-3"),
        fc.tuple(e, fc.constantFrom("+", "-", "*", "/"), e).map(([a, step, b]) => `(${a} ${step} ${b})`),
        call("exp", "tanh", "sin", "cos", "abs", "relu", "sign", "floor"),
        e.map((a) => `log(abs(${a}) + 0.1)`),
        e.map((a) => `sqrt(abs(${a}))`),
        fc.tuple(e, fc.constantFrom("2", "3", "0", "-1", "0.5")).map(([a, n]) => `(${a})^${n}`),
        fc.tuple(e, e).map(([a, b]) => `abs(${a})^(${b})`),
        fc.tuple(fc.constantFrom("max", "min"), e, e).map(([name, a, b]) => `${name}(${a}, ${b})`),
        fc.tuple(fc.constantFrom("sum", "mean", "prod", "norm"), e, e).map(([name, a, b]) => `${name}([${a}, ${b}])`),
        fc.tuple(t, e, e).map(([c, a, b]) => `(${c} ? ${a} : ${b})`),
      ),
      truth: fc.oneof(
        { maxDepth: 3, depthIdentifier: "f" },
        fc.tuple(e, fc.constantFrom("<", "<=", ">", ">=", "==", "!="), e).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
        fc.tuple(t, fc.constantFrom("and", "or"), t).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
        t.map((a) => `(not ${a})`),
        e.map((a) => `defined(${a})`),
      ),
    };
  });
}

/** A double and an interval that holds it: the point itself, its neighbours, a box, or half a line, ends open where they may be. */
const sides: Arbitrary<readonly [point: number, side: Interval]> = fc
  .tuple(
    fc.oneof(
      fc.double({ min: -8, max: 8, noNaN: true }),
      fc.integer({ min: -16, max: 16 }).map((n) => n / 4),
    ),
    fc.constantFrom(0, 0, -1, 0.125, 1, 4, infinity),
    fc.constantFrom(0, 0, -1, 0.125, 1, 4, infinity),
    fc.boolean(),
  )
  .map(([point, left, right, open]) => {
    const low = left < 0 ? below(point) : point - left;
    const high = right < 0 ? above(point) : point + right;
    return [point, interval(low, high, open && low < point, open && high > point)] as const;
  });

/** Does the interval hold the number, as far as 64 digits tell? */
function holds({ low, high, lowOpen, highOpen }: Interval, value: Real): boolean {
  const outside = (strictly: Truth, meets: Truth, open: boolean): boolean => (open ? meets : strictly) === true;
  const left =
    Number.isFinite(low) && outside(less(value, fromDouble(low)), lessOrEqual(value, fromDouble(low)), lowOpen);
  const right =
    Number.isFinite(high) && outside(less(fromDouble(high), value), lessOrEqual(fromDouble(high), value), highOpen);
  return !left && !right;
}

function attempt<T>(work: () => T): T | NoValue["kind"] {
  try {
    return work();
  } catch (error) {
    if (error instanceof NoValue) return error.kind;
    throw error;
  }
}

describe("the interval engine", () => {
  const { number, truth } = formulas();

  it("holds the value in the reals at every point inside, and has one there or none as the reals do", () => {
    let told = 0;
    fc.assert(
      fc.property(number, sides, sides, (text, [x, xSide], [y, ySide]) => {
        const formula = parseFormula(text);
        const real = attempt(() => new Evaluator(REALS).value(formula, inReals(x, y)) as Real);
        const mine = attempt(() => over(text, xSide, ySide));
        if (mine === "undecided" || real === "undecided") return;
        if (mine === "undefined" || real === "undefined") {
          expect(`${text}: ${real}`).toBe(`${text}: ${mine}`);
          return;
        }
        told += 1;
        if (!holds(mine, real))
          expect.fail(`${text} at ${x}, ${y} is ${REALS.show(real, 20)}, not in ${INTERVALS.show(mine, 20)}`);
      }),
      { seed: 1, numRuns: 600 },
    );
    // The law would be empty if most formulas had no value.
    expect(told).toBeGreaterThan(300);
  });

  it("says of a comparison only what the reals say at every point inside", () => {
    let told = 0;
    fc.assert(
      fc.property(truth, sides, sides, (text, [x, xSide], [y, ySide]) => {
        const formula = parseFormula(text);
        const real = attempt(() => new Evaluator(REALS).truth(formula, inReals(x, y)));
        const mine = attempt(() => truthOver(text, xSide, ySide));
        if (mine === "undecided" || real === "undecided") return;
        told += 1;
        expect(`${text} at ${x}, ${y}: ${real}`).toBe(`${text} at ${x}, ${y}: ${mine}`);
      }),
      { seed: 2, numRuns: 700 },
    );
    expect(told).toBeGreaterThan(350);
  });

  it("gives the ranges of the textbook (Moore, Kearfott and Cloud 2009, chapter 2)", () => {
    expect(over("x + y", interval(0, 2), interval(-1, 1))).toEqual(interval(-1, 3));
    expect(over("x - y", interval(-1, 0), interval(1, 6))).toEqual(interval(-7, -1));
    expect(over("x * y", interval(-1, 0), interval(-2, 7))).toEqual(interval(-7, 2));
    expect(over("x / y", interval(-2, 7), interval(1, 2))).toEqual(interval(-2, 7));
    expect(over("x^2", interval(-1, 2))).toEqual(interval(0, 4));
    expect(over("x^3", interval(-1, 2))).toEqual(interval(-1, 8));
    expect(over("abs(x)", interval(-3, 1))).toEqual(interval(0, 3));
  });

  it("takes one name for one number, and two names for two", () => {
    const wide = interval(-1, 2);
    expect(over("x - x", wide)).toEqual(interval(0, 0));
    expect(over("x * x", wide)).toEqual(interval(0, 4));
    expect(over("x / x", interval(1, 2))).toEqual(interval(1, 1));
    expect(over("x - y", wide, interval(-1, 2))).toEqual(interval(-3, 3));
    // Both lie in (-1, 1), and are two numbers all the same.
    const line = (): Interval => interval(-infinity, infinity);
    expect(over("tanh(x) - tanh(y)", line(), line())).toEqual(interval(-2, 2, true, true));
    expect(over("sin(x) - sin(y)", line(), line())).toEqual(interval(-2, 2));
    expect(truthOver("sign(x) == sign(y)", line(), line())).toBe("undecided");
  });

  it("knows which ends are never reached", () => {
    const line = interval(-infinity, infinity);
    expect(over("exp(x)", line)).toEqual(interval(0, infinity, true, true));
    expect(over("exp(x)", interval(-infinity, 0))).toEqual(interval(0, 1, true, false));
    expect(over("tanh(x)", line)).toEqual(interval(-1, 1, true, true));
    expect(over("1 / (1 + exp(-x))", line)).toEqual(interval(0, 1, true, true));
    expect(truthOver("0 < 1 / (1 + exp(-x)) < 1", line)).toBe(true);
    expect(truthOver("abs(tanh(x)) < 1", line)).toBe(true);
    expect(truthOver("1 / x > 0", interval(0, 1, true))).toBe(true);
  });

  it("does not guess where a value may be missing", () => {
    const some = interval(-1, 1);
    for (const text of [
      "1 / x > 0",
      "log(x) < 9",
      "sqrt(x) < 9",
      "x^-1 > 0",
      "x^0.5 < 9",
      "defined(1 / x)",
      "[1, 2][x] > 0",
    ]) {
      expect(attempt(() => truthOver(text, some))).toBe("undecided");
    }
    for (const text of ["1 / (x - x) > 0", "log(x - 2) < 9", "sqrt(x - 3) < 9", "(x - 3)^0.3 < 9"]) {
      expect(attempt(() => truthOver(text, some))).toBe("undefined");
    }
    // At x = 0.5 the left side has no value, so that the right one is not asked.
    expect(attempt(() => truthOver("(x > 0 and log(x - 10) > 0) or x < 100", some))).toBe("undecided");
  });

  it("encloses literals that are no doubles", () => {
    expect(over("0.5", interval(0, 0))).toEqual(interval(0.5, 0.5));
    const { low, high } = over("0.1", interval(0, 0));
    // The double 0.1 is above a tenth: 0.1000000000000000055.
    expect([low, high]).toEqual([below(0.1), 0.1]);
    expect(compare(fromDouble(high), fromDecimal("0.1"))).toBe(1);
  });
});
