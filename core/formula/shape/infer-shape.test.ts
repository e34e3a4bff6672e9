import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rational } from "../../numeric/exact/rational.ts";
import { evaluate, judge } from "../exact/judge.ts";
import { checkFormula } from "../language/check.ts";
import { define } from "../language/definition.ts";
import { formulas } from "../language/formulas.fixture.ts";
import { parseFormula } from "../language/parse.ts";
import { printFormula } from "../language/print.ts";
import type { CaseValue } from "../language/value.ts";
import { inferShape, requireTruth, type Shape } from "./infer-shape.ts";

const one = rational(1);
const VALUES: Readonly<Record<string, CaseValue>> = {
  a: one,
  p: true,
  x: [one, one],
  y: [one, one, one],
  A: [
    [one, one, one],
    [one, one, one],
  ],
  b: [true, false],
};
const shape = (lengths: readonly number[], entries: Shape["entries"] = "number"): Shape => ({ lengths, entries });
const SHAPES = new Map<string, Shape>([
  ["a", shape([])],
  ["p", shape([], "truth")],
  ["x", shape([2])],
  ["y", shape([3])],
  ["A", shape([2, 3])],
  ["b", shape([2], "truth")],
]);
const f = define("f(u, v)", "u + v");
const scope = { shapes: SHAPES, definitions: new Map([["f", f]]) };

/** What the work throws, as "Name: message"; "" where it throws nothing. */
function thrown(work: () => unknown): string {
  try {
    work();
    return "";
  } catch (error) {
    return String(error);
  }
}

describe("inferShape", () => {
  it.each([
    ["x + 1", shape([2])],
    ["A * y", shape([2])],
    ["x * A", shape([3])],
    ["x * x", shape([])],
    ["A * transpose(A)", shape([2, 2])],
    ["[x, x, x]", shape([3, 2])],
    ["exp(-A)", shape([2, 3])],
    ["A[1, 2]", shape([])],
    ["b[1]", shape([], "truth")],
    ["f(a, x)", shape([2])],
    ["x > 0", shape([], "truth")],
    ["[1, true]", shape([2], "mixed")],
    ["[1, true][a]", shape([], "either")],
    ["a > 0 ? 1 : x", null],
    ["size(A) + sum(x) + max(a, x, A)", shape([])],
  ] as const)("of %s", (text, expected) => {
    expect(inferShape(parseFormula(text), scope)).toEqual(expected);
  });

  it.each([
    "x + y",
    "A + x",
    "A + transpose(A)",
    "A * x",
    "y * A",
    "dot(x, y)",
    "dot(A, x)",
    "norm(A)",
    "[x, y]",
    "[x, 1]",
    "[[x, x], [x, x]]",
    "x / y",
    "1 / x",
    "x ^ 2",
    "2 ^ x",
    "x[1, 2]",
    "A[1]",
    "a[1]",
    "x[y]",
    "x[p]",
    "-p",
    "b + 1",
    "sum(b)",
    "p < 1",
    "p == 1",
    "[1, true] + 1",
    "[1, true] == p",
    "sum([1, p])",
    "b == x",
    "f(x, y)",
    "x > 0 and x",
    "not a",
    "(p ? x : x) == y",
    "a ? 1 : 2",
    "b ? 1 : 2",
    "p and b",
  ])("refuses %s in the words of the evaluator", (text) => {
    const formula = parseFormula(text);
    const isTruth = /and|not/.test(text);
    const said = thrown(() => (isTruth ? requireTruth(formula, scope) : inferShape(formula, scope)));
    expect(said).toMatch(/^(?:RangeError|TypeError): /);
    const all = { ...VALUES, f };
    expect(thrown(() => (isTruth ? judge(formula, all, "float64") : evaluate(formula, all, "float64")))).toBe(said);
  });

  it("lets nothing pass that the evaluator refuses for its shapes", () => {
    const values: Record<string, CaseValue> = { x: [one, one], w1: [one, one], beta: one, x_max: one, i: one };
    const shapes = new Map(Object.entries(values).map(([name, v]) => [name, shape(Array.isArray(v) ? [2] : [])]));
    let passed = 0;
    fc.assert(
      fc.property(formulas, (formula) => {
        fc.pre(thrown(() => checkFormula(formula, [...shapes.keys()], [])) === "");
        fc.pre(thrown(() => inferShape(formula, { shapes, definitions: new Map() })) === "");
        const said = thrown(() => evaluate(formula, values, "float64"));
        // An exponent that is no integer is seen at a case only; so is what has no value.
        if (/exponent must be|^Error: |NaN met/.test(said)) return;
        fc.pre(inferShape(formula, { shapes, definitions: new Map() }) !== null);
        expect(`${printFormula(formula)}: ${said}`).toBe(`${printFormula(formula)}: `);
        passed += 1;
      }),
      { seed: 5, numRuns: 300, maxSkipsPerRun: 1000 },
    );
    expect(passed).toBeGreaterThan(100);
  });
});
