import fc, { type Arbitrary } from "fast-check";
import math from "mathjs/lib/browser/math.js";
import { describe, expect, it } from "vitest";
import type { FloatFormat } from "../../numeric/exact/float-format.ts";
import { fromDouble } from "../../numeric/exact/rational.ts";
import { evaluate, judge } from "../exact/judge.ts";
import { define } from "../language/definition.ts";
import type { Expression } from "../language/expression.ts";
import { parseFormula } from "../language/parse.ts";
import type { CaseValue } from "../language/value.ts";
import { inferShape, requireTruth, type Shape } from "../shape/infer-shape.ts";
import { entriesOf } from "../shape/shape.ts";
import { compile, type Kernel } from "./compile.ts";
import { LENGTHS, type WellShaped, wellShaped } from "./well-shaped.fixture.ts";

type Plain = number | boolean | number[] | number[][];
type Case = Record<"a" | "b" | "x" | "y" | "A" | "p", Plain>;

const shifted = define("shifted(u, c)", "u - c");
const below = define("below(u, z)", "u < max(z) or u == z[1]", [shifted]);
const definitions = { shifted, below };
const names = ["a", "b", "x", "y", "A", "p"] as const;

const shapesOf = (n: number): readonly (readonly [string, Shape])[] => [
  ["a", { lengths: [], entries: "number" }],
  ["b", { lengths: [], entries: "number" }],
  ["x", { lengths: [n], entries: "number" }],
  ["y", { lengths: [n], entries: "number" }],
  ["A", { lengths: [n, n], entries: "number" }],
  ["p", { lengths: [], entries: "truth" }],
];

function casesOf(n: number, entry: Arbitrary<number>): Arbitrary<Case> {
  const vector = fc.array(entry, { minLength: n, maxLength: n });
  const matrix = fc.array(vector, { minLength: n, maxLength: n });
  return fc.record({ a: entry, b: entry, x: vector, y: vector, A: matrix, p: fc.boolean() });
}

/** Small whole numbers, so that comparisons meet ties and indexes meet their range, and any others. */
const ENTRIES = fc.oneof(
  fc.integer({ min: -3, max: 4 }),
  fc.double({ min: -10, max: 10, noNaN: true, noDefaultInfinity: true }).map((x) => Math.fround(x) + 0),
  fc.constantFrom(1e30, 1e-30, 0.1, 1 / 3).map(Math.fround),
);

function exactly(values: Case): Record<string, CaseValue> {
  const convert = (value: Plain): CaseValue =>
    (Array.isArray(value) ? value.map(convert) : typeof value === "boolean" ? value : fromDouble(value)) as CaseValue;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, convert(value)]));
}

function columnsOf(cases: readonly Case[]): Float64Array[] {
  return names.map((name) => Float64Array.from(cases.flatMap((one) => [one[name]].flat(2).map(Number))));
}

function compiled(formula: Expression, n: number, format: FloatFormat = "float64"): Kernel {
  return compile(formula, { shapes: shapesOf(n), definitions: new Map(Object.entries(definitions)) }, format);
}

/** What the kernel makes of some cases; `width` numbers each. */
function outcomes(kernel: Kernel, cases: readonly Case[], width = 1): readonly number[] {
  if (kernel.kind === "refused") throw new Error(kernel.reason);
  const out = new Float64Array(cases.length * width).fill(-7);
  kernel.run(columnsOf(cases), out, 0, cases.length);
  return [...out];
}

const CODES = { fails: 0, holds: 1, undefined: 2, undecided: 3 };

/** Any formula of a sort, with cases for it. */
function formulaAndCases(sort: "scalar" | "vector" | "matrix" | "truth", everything: boolean, entries = ENTRIES) {
  return fc.constantFrom(...LENGTHS).chain((n) => {
    const cases = fc.array(casesOf(n, entries), { minLength: 4, maxLength: 4 });
    return fc.record({ n: fc.constant(n), written: wellShaped(n, everything)[sort] as Arbitrary<WellShaped>, cases });
  });
}

/** Entries must be numbers of the format: the kernel takes them as they are. */
const SHORT = fc.constantFrom(0, 1, -1, 2, 0.5, -3, 7, 100, -0.0625, 256);
const ENTRIES_OF = { float64: ENTRIES, float32: ENTRIES, float16: SHORT, bfloat16: SHORT };

describe("the kernel and the float engine", () => {
  it.each(["float64", "float32", "float16", "bfloat16"] as const)(
    "decide alike in %s, case by case, on generated formulas",
    (format) => {
      const seen = [0, 0, 0];
      fc.assert(
        fc.property(formulaAndCases("truth", true, ENTRIES_OF[format]), ({ n, written: { text }, cases }) => {
          const formula = parseFormula(text);
          requireTruth(formula, { shapes: new Map(shapesOf(n)), definitions: new Map(Object.entries(definitions)) });
          const expected = cases.map((one) => CODES[judge(formula, { ...definitions, ...exactly(one) }, format).kind]);
          const found = outcomes(compiled(formula, n, format), cases);
          expect(`${text}: ${found}`).toBe(`${text}: ${expected}`);
          for (const code of found) seen[code] = (seen[code] ?? 0) + 1;
        }),
        { seed: 11, numRuns: 300 },
      );
      // The law would be empty if most formulas came out the same way.
      expect(Math.min(...seen)).toBeGreaterThan(60);
    },
  );

  it.each([
    ["scalar", "float64"],
    ["vector", "float64"],
    ["matrix", "float64"],
    ["vector", "float32"],
  ] as const)("give every entry of a %s in %s bit for bit", (sort, format) => {
    let finite = 0;
    fc.assert(
      fc.property(formulaAndCases(sort, true), ({ n, written: { text }, cases }) => {
        const formula = parseFormula(text);
        const scope = { shapes: new Map(shapesOf(n)), definitions: new Map(Object.entries(definitions)) };
        expect(inferShape(formula, scope)?.lengths).toEqual({ scalar: [], vector: [n], matrix: [n, n] }[sort]);
        const width = { scalar: 1, vector: n, matrix: n * n }[sort];
        const expected = cases.flatMap((one) => entriesIn(formula, one, width, format));
        const found = outcomes(compiled(formula, n, format), cases, width);
        expect(`${text}: ${found.map(bits)}`).toBe(`${text}: ${expected.map(bits)}`);
        finite += found.filter(Number.isFinite).length;
      }),
      { seed: 12, numRuns: 200 },
    );
    expect(finite).toBeGreaterThan(300);
  });
});

const bits = (x: number): string => (Object.is(x, -0) ? "-0" : String(x));

/** The float engine's entries; NaN each where it has no value. */
function entriesIn(formula: Expression, one: Case, width: number, format: FloatFormat): readonly number[] {
  const scope = { ...definitions, ...exactly(one) };
  const whole = { kind: "call", name: "defined", args: [formula] } as const;
  try {
    return entriesOf(evaluate(formula, scope, format)) as readonly number[];
  } catch {
    // Where a comparison inside met NaN, the whole has no value; `defined` says so as well.
    expect(judge(whole, scope, format).kind).toBe("fails");
    return Array.from({ length: width }, () => Number.NaN);
  }
}

describe("the kernel and mathjs", () => {
  const strict = math.create({ relTol: 5e-324, absTol: 5e-324 });
  strict.import(
    {
      // With so small a tolerance its own floor asks for more than 15 digits and throws.
      floor: Math.floor,
      relu: (x: number) => Math.max(x, 0),
      lift: (list: { valueOf(): unknown }, apply: (entry: number) => number) => {
        const x = list.valueOf() as number | number[] | number[][];
        if (!Array.isArray(x)) return apply(x);
        return x.map((row) => (Array.isArray(row) ? row.map((entry) => apply(entry)) : apply(row)));
      },
      all: (x: { valueOf(): unknown }) => [x.valueOf()].flat(3).every(Boolean),
    },
    { override: true },
  );

  it("give the same bits without tolerance on generated formulas", () => {
    let finite = 0;
    fc.assert(
      fc.property(formulaAndCases("scalar", false), ({ n, written, cases }) => {
        const found = outcomes(compiled(parseFormula(written.text), n), cases);
        cases.forEach((one, i) => {
          const theirs: unknown = strict.evaluate(written.mathjs, structuredClone(one));
          // A choice whose condition meets NaN: mathjs calls the condition false, here there is no value.
          if (Number.isNaN(found[i]) && written.text.includes("?")) return;
          expect(`${written.text}: ${found[i]}`).toBe(`${written.text}: ${theirs}`);
          if (Number.isFinite(theirs)) finite += 1;
        });
      }),
      { seed: 13, numRuns: 300 },
    );
    expect(finite).toBeGreaterThan(500);
  });

  it("decide alike without tolerance on generated formulas, wherever there is something to decide", () => {
    const seen = [0, 0];
    fc.assert(
      fc.property(formulaAndCases("truth", false), ({ n, written, cases }) => {
        const found = outcomes(compiled(parseFormula(written.text), n), cases);
        cases.forEach((one, i) => {
          if (found[i] === 2) return;
          seen[found[i] as number] = (seen[found[i] as number] ?? 0) + 1;
          const theirs: unknown = strict.evaluate(written.mathjs, structuredClone(one));
          expect(`${written.text}: ${found[i] === 1}`).toBe(`${written.text}: ${theirs}`);
        });
      }),
      { seed: 14, numRuns: 300 },
    );
    expect(Math.min(...seen)).toBeGreaterThan(200);
  });

  const one: Case = { a: 0, b: 1, x: [1], y: [1 + 5e-13], A: [[-1]], p: true };
  const asked = (text: string): number => outcomes(compiled(parseFormula(text), 1), [one])[0] as number;

  it("part where mathjs compares with its own tolerance", () => {
    const tolerant = math.create({ relTol: 1e-12, absTol: 1e-15 });
    for (const [text, found] of [
      ["x[1] == y[1]", 0],
      ["x[1] < y[1]", 1],
      ["0.1 + 0.2 == 0.3", 0],
      ["1e-16 == 0", 0],
    ] as const) {
      expect(asked(text)).toBe(found);
      expect(tolerant.evaluate(text, structuredClone(one))).toBe(found === 0);
      expect(strict.evaluate(text, structuredClone(one))).toBe(found === 1);
    }
  });

  it("part where mathjs gives a value and the language has none, or another one", () => {
    // NaN compares false in mathjs; here such a comparison has no outcome.
    expect(asked("a / a == a / a")).toBe(2);
    expect(strict.evaluate("a / a == a / a", { a: 0 })).toBe(false);
    expect(asked("a / a != 1")).toBe(2);
    expect(strict.evaluate("a / a != 1", { a: 0 })).toBe(true);
    // A division by zero is an infinity in both; in the reals it is undefined (judge).
    expect(asked("1 / a > 0")).toBe(1);
    expect(strict.evaluate("1 / a > 0", { a: 0 })).toBe(true);
    // mathjs goes on to complex numbers.
    for (const text of ["sqrt(A[1, 1])", "log(A[1, 1])"]) {
      expect(asked(text)).toBeNaN();
      expect(typeof strict.evaluate(text, { A: [[-1]] })).toBe("object");
    }
    // An index out of range is an error there, and no value here.
    expect(asked("x[2] > 0")).toBe(2);
    expect(() => strict.evaluate("x[2] > 0", { x: [1] })).toThrow("Index out of range");
    // mathjs takes powers by Math.pow, which differs between versions of Node; here an integer power is a product.
    expect(asked("(b + 0.1) ^ 3")).toBe(1.1 * 1.1 * 1.1);
  });
});
