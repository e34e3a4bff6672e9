import fc, { type Arbitrary } from "fast-check";
import math from "mathjs/lib/browser/math.js";
import { describe, expect, it } from "vitest";
import { fromDouble, type Rational, toNumber } from "../numeric/exact/rational.ts";
import { isExact, type Real } from "../numeric/exact/real.ts";
import { evaluate, judge } from "./exact/judge.ts";
import { parseFormula } from "./language/parse.ts";
import type { CaseValue, Value } from "./language/value.ts";
import { showValue } from "./shape/show.ts";

// The smallest tolerance that mathjs accepts leaves its comparisons strict.
const strict = math.create({ relTol: 5e-324, absTol: 5e-324 });

type Sorts = { scalar: string; vector: string; truth: string };

/** Formulas of the language that mathjs can evaluate too, over a, b, the vectors x, y of 3 and the matrix A. */
function formulas(
  numbers: Arbitrary<string>,
  withDivision: boolean,
): { scalar: Arbitrary<string>; truth: Arbitrary<string> } {
  const { scalar, truth } = fc.letrec<Sorts>((tie) => {
    const [s, v, t] = [tie("scalar"), tie("vector"), tie("truth")];
    const steps = withDivision ? ["+", "-", "*", "/"] : ["+", "-", "*"];
    const two = (left: Arbitrary<string>, right: Arbitrary<string>, between: readonly string[]): Arbitrary<string> =>
      fc.tuple(left, fc.constantFrom(...between), right).map(([x, step, y]) => `(${x} ${step} ${y})`);
    const called = (names: readonly string[], of: Arbitrary<string>): Arbitrary<string> =>
      fc.tuple(fc.constantFrom(...names), of).map(([name, arg]) => `${name}(${arg})`);
    const smooth = [
      called(["exp", "tanh", "sin", "cos"], s),
      s.map((x) => `sqrt(abs(${x}))`),
      s.map((x) => `log(abs(${x}))`),
    ];
    const comparison = fc.constantFrom("<", "<=", ">", ">=", "==", "!=");
    return {
      scalar: fc.oneof(
        { maxDepth: 4, depthIdentifier: "f" },
        fc.oneof(numbers, fc.constantFrom("a", "b", "x[1]", "y[3]", "A[2, 3]")),
        two(s, s, steps),
        two(v, v, ["*"]),
        s.map((x) => `(-${x})`),
        s.map((x) => `(${x})^2`),
        called(["sum", "prod", "max", "min", ...(withDivision ? ["mean"] : [])], v),
        fc.tuple(v, v).map(([x, y]) => `dot(${x}, ${y})`),
        s.map((x) => `abs(${x})`),
        fc.tuple(t, s, s).map(([condition, yes, no]) => `(${condition} ? ${yes} : ${no})`),
        ...(withDivision ? smooth : []),
      ),
      vector: fc.oneof(
        { maxDepth: 4, depthIdentifier: "f" },
        fc.constantFrom("x", "y"),
        fc.tuple(s, s, s).map((entries) => `[${entries.join(", ")}]`),
        two(v, v, withDivision ? ["+", "-", ".*", "./"] : ["+", "-", ".*"]),
        two(s, v, ["+", "-", "*"]),
        two(v, s, withDivision ? ["+", "-", "/"] : ["+", "-"]),
        v.map((x) => `(A * ${x})`),
        v.map((x) => `(${x} .^ 2)`),
        v.map((x) => `abs(${x})`),
      ),
      truth: fc.oneof(
        { maxDepth: 4, depthIdentifier: "f" },
        fc.tuple(s, comparison, s).map(([x, sign, y]) => `(${x} ${sign} ${y})`),
        fc.tuple(s, comparison, s, comparison, s).map(([x, one, y, two, z]) => `(${x} ${one} ${y} ${two} ${z})`),
        fc.tuple(t, fc.constantFrom("and", "or"), t).map(([x, sign, y]) => `(${x} ${sign} ${y})`),
        t.map((x) => `(not ${x})`),
      ),
    };
  });
  return { scalar, truth };
}

function casesOf(entry: Arbitrary<number>): Arbitrary<Record<string, number | number[] | number[][]>> {
  const vector = fc.array(entry, { minLength: 3, maxLength: 3 });
  return fc.record({ a: entry, b: entry, x: vector, y: vector, A: fc.array(vector, { minLength: 3, maxLength: 3 }) });
}

function exactly(values: Record<string, number | number[] | number[][]>): Record<string, CaseValue> {
  const convert = (value: number | number[] | number[][]): CaseValue =>
    (Array.isArray(value) ? value.map(convert) : fromDouble(value)) as CaseValue;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, convert(value)]));
}

/** Bits, with one NaN and one zero: mathjs does not keep the sign of a zero through max. */
const bits = (x: unknown): string => (x === 0 ? "0" : String(x));

describe("float64", () => {
  it("is bit-identical with mathjs' own evaluation on generated formulas", () => {
    const { scalar } = formulas(fc.constantFrom("2", "0.1", "3", "1e-3", "7.25"), true);
    let finite = 0;
    fc.assert(
      fc.property(scalar, casesOf(fc.double({ min: -10, max: 10, noNaN: true }).map((x) => x + 0)), (text, values) => {
        const ours = evaluate(parseFormula(text), exactly(values), "float64");
        const theirs: unknown = strict.evaluate(text, structuredClone(values));
        expect(`${text}: ${bits(ours)}`).toBe(`${text}: ${bits(theirs)}`);
        if (Number.isFinite(ours)) finite += 1;
      }),
      { seed: 1, numRuns: 800 },
    );
    // The comparison would be empty if most formulas ended in NaN.
    expect(finite).toBeGreaterThan(400);
  });

  it("decides comparisons, and, or and not as mathjs does without tolerance", () => {
    const { truth } = formulas(fc.constantFrom("1", "2", "0.1"), true);
    fc.assert(
      fc.property(truth, casesOf(fc.integer({ min: -3, max: 3 })), (text, values) => {
        const { kind } = judge(parseFormula(text), exactly(values), "float64");
        // mathjs calls a comparison with NaN false; here it has no value.
        fc.pre(kind !== "undefined");
        expect(`${text}: ${kind === "holds"}`).toBe(`${text}: ${strict.evaluate(text, structuredClone(values))}`);
      }),
      { seed: 2, numRuns: 400 },
    );
  });
});

describe("reals", () => {
  it("agree with float64 on small integers, where no step rounds", () => {
    const { scalar, truth } = formulas(fc.constantFrom("1", "2", "3"), false);
    fc.assert(
      fc.property(scalar, truth, casesOf(fc.integer({ min: -2, max: 2 })), (text, claim, values) => {
        const scope = exactly(values);
        const formula = parseFormula(text);
        const real: Value<Real> = evaluate(formula, scope, "reals");
        const float = evaluate(formula, scope, "float64");
        fc.pre(typeof float === "number" && Math.abs(float) < 1e6);
        expect(toNumber(real as Rational) + 0).toBe((float as number) + 0);
        expect(judge(parseFormula(claim), scope, "reals").kind).toBe(judge(parseFormula(claim), scope, "float64").kind);
      }),
      { seed: 3, numRuns: 400 },
    );
  });

  it("lie near float64 on formulas with divisions and exponentials", () => {
    const scope = exactly({ a: 0.3, b: -1.7, x: [1, 2, 3], y: [0.5, 0.25, -4], A: [] });
    for (const text of [
      "exp(a) / (1 + exp(b))",
      "log(abs(b)) + tanh(a)",
      "sum(x ./ y) - mean(y)^2",
      "sqrt(2) * sin(a) + cos(b)",
    ]) {
      const real = evaluate(parseFormula(text), scope, "reals") as Real;
      const float = evaluate(parseFormula(text), scope, "float64") as number;
      const near = isExact(real) ? toNumber(real) : real.low.toNumber();
      // A handful of operations, each within one unit in the last place of values below 32.
      expect(Math.abs(near - float)).toBeLessThan(32 * 10 * Number.EPSILON);
    }
  });

  it("print values as a reader writes them", () => {
    expect(showValue([true, false], String)).toBe("(true, false)");
  });
});
