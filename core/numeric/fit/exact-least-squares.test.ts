import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  fromDecimal,
  multiply,
  ONE,
  printRational,
  type Rational,
  rational,
  subtract,
  ZERO,
} from "../exact/rational.ts";
import { fitExactly } from "./exact-least-squares.ts";
import {
  type FitProblem,
  lowerBound,
  residuals,
  upperBound,
  type WeightConstraint,
} from "./least-squares-certificate.ts";
import { solveExactly } from "./linear-system.ts";

const numbers = (...values: (number | string)[]): Rational[] => values.map((value) => fromDecimal(String(value)));

function fitted(columns: Rational[][], target: Rational[], constraint: WeightConstraint, bias = false) {
  const problem: FitProblem = { columns, target, constraint, bias };
  const fit = fitExactly(problem);
  const lower = lowerBound(problem, residuals(problem, fit));
  return {
    weights: fit.weights.map(printRational),
    bias: printRational(fit.bias),
    upper: printRational(upperBound(problem, fit)),
    lower: lower === null ? null : printRational(lower),
  };
}

describe("fitExactly", () => {
  it("solves the examples of scipy.optimize.nnls (SciPy reference guide, Examples)", () => {
    // A = [[1, 0], [1, 0], [0, 1]]: b = [2, 1, 1] gives x = [1.5, 1], norm 0.70710678; b = [-1, -1, -1] gives 0, norm 1.73205081.
    const columns = [numbers(1, 1, 0), numbers(0, 0, 1)];
    const some = fitted(columns, numbers(2, 1, 1), "nonNegative");
    expect(some).toEqual({ weights: ["1.5", "1"], bias: "0", upper: "0.5", lower: "0.5" });
    const none = fitted(columns, numbers(-1, -1, -1), "nonNegative");
    expect(none).toEqual({ weights: ["0", "0"], bias: "0", upper: "3", lower: "3" });
  });

  it("fits the line that hand calculation gives", () => {
    // Through (0, 1), (1, 3), (2, 4): slope 3/2, intercept 7/6, squares 1/36 + 4/36 + 1/36.
    const line = fitted([numbers(0, 1, 2)], numbers(1, 3, 4), "none", true);
    expect(line).toEqual({ weights: ["1.5"], bias: "7/6", upper: "1/6", lower: "1/6" });
  });

  it("puts weights on the plane and on the simplex", () => {
    // y = 2 x1 - x2 has total 1; on the simplex the nearest is x1 alone, one away at both places.
    const columns = [numbers(1, 0), numbers(0, 1)];
    expect(fitted(columns, numbers(2, -1), "totalOne")).toMatchObject({ weights: ["2", "-1"], upper: "0", lower: "0" });
    expect(fitted(columns, numbers(2, -1), "simplex")).toMatchObject({ weights: ["1", "0"], upper: "2", lower: "2" });
  });

  it("copes with columns that depend on each other", () => {
    const twice = [numbers(1, 2), numbers(1, 2)];
    for (const constraint of ["none", "nonNegative", "totalOne", "simplex"] as const) {
      expect(fitted(twice, numbers(1, 2), constraint)).toMatchObject({ upper: "0", lower: "0" });
    }
  });

  it("shrinks by a penalty as hand calculation gives, and leaves the constant alone", () => {
    // One column (1, 1, 2), target (1, 2, 3): w = 9 / (6 + 3) = 1; squares 0 + 1 + 1, penalty 3.
    const ridge: FitProblem = {
      columns: [numbers(1, 1, 2)],
      target: numbers(1, 2, 3),
      constraint: "none",
      bias: false,
      penalty: rational(3),
    };
    const fit = fitExactly(ridge);
    expect(fit.weights.map(printRational)).toEqual(["1"]);
    expect(printRational(upperBound(ridge, fit))).toBe("5");
    // Through (-1, 0), (1, 4): slope 4 / (2 + 2) = 1 in place of 2, and the constant is still the mean, 2.
    const withConstant: FitProblem = { ...ridge, columns: [numbers(-1, 1)], target: numbers(0, 4), bias: true };
    const line = fitExactly({ ...withConstant, penalty: rational(2) });
    expect([...line.weights, line.bias].map(printRational)).toEqual(["1", "2"]);
    expect(() => fitExactly({ ...ridge, penalty: rational(-1) })).toThrow(
      new RangeError("penalty must be at least 0, got -1"),
    );
  });

  it("closes the gap between both certificates, and no freer constraint does worse", () => {
    const entry = fc.integer({ min: -6, max: 6 }).map((n) => rational(n, 2));
    const list = fc.array(entry, { minLength: 4, maxLength: 4 });
    const columnsOf = fc.array(list, { minLength: 1, maxLength: 4 });
    const value = (problem: FitProblem): Rational => {
      const fit = fitExactly(problem);
      const upper = upperBound(problem, fit);
      const lower = lowerBound(problem, residuals(problem, fit), fit.weights);
      expect(lower !== null && compare(lower, upper)).toBe(0);
      return upper;
    };
    fc.assert(
      fc.property(columnsOf, list, fc.boolean(), fc.nat({ max: 2 }), (columns, target, bias, p) => {
        const at = (constraint: WeightConstraint): Rational =>
          value({ columns, target, constraint, bias, penalty: rational(p) });
        const [free, signed, total, simplex] = [at("none"), at("nonNegative"), at("totalOne"), at("simplex")];
        for (const [freer, tighter] of [
          [free, signed],
          [free, total],
          [signed, simplex],
          [total, simplex],
        ] as const) {
          expect(compare(freer, tighter)).toBeLessThanOrEqual(0);
        }
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  it("is bounded from below by every direction, and from above by all weights allowed", () => {
    const entry = fc.integer({ min: -5, max: 5 }).map((n) => rational(n));
    const list = fc.array(entry, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(list, list, list, list, fc.nat({ max: 8 }), (x, z, target, direction, share) => {
        const problem: FitProblem = { columns: [x, z], target, constraint: "simplex", bias: false };
        const best = upperBound(problem, fitExactly(problem));
        const bound = lowerBound(problem, direction);
        expect(bound !== null && compare(bound, best)).toBeLessThanOrEqual(0);
        const weights = [rational(share, 8), subtract(ONE, rational(share, 8))];
        expect(compare(best, upperBound(problem, { weights, bias: ZERO }))).toBeLessThanOrEqual(0);
      }),
      { seed: 2, numRuns: 100 },
    );
  });

  it("takes no certificate that proves nothing", () => {
    const problem: FitProblem = {
      columns: [numbers(1, 0)],
      target: numbers(1, 1),
      constraint: "nonNegative",
      bias: false,
    };
    // The residual (1, 1) of the weight 0 points along the column: growing the weight still helps.
    expect(lowerBound(problem, numbers(1, 1))).toBeNull();
    expect(lowerBound({ ...problem, bias: true }, numbers(0, 1))).toBeNull();
    expect(() => upperBound(problem, { weights: numbers(-1), bias: ZERO })).toThrow(
      new RangeError("fit must meet its constraint, nonNegative"),
    );
    const simplex: FitProblem = { ...problem, constraint: "simplex", bias: true };
    expect(() => upperBound(simplex, { weights: numbers(2), bias: ZERO })).toThrow(
      new RangeError("fit must meet its constraint, simplex with bias"),
    );
  });

  it("refuses what is no least-squares problem", () => {
    const base = { target: numbers(1, 2), constraint: "simplex", bias: false } as const;
    expect(() => fitExactly({ ...base, columns: [] })).toThrow(new RangeError("columns must be at least 1, got 0"));
    expect(() => fitExactly({ ...base, columns: [numbers(1)] })).toThrow(
      new RangeError("columns must be as long as the target, 2, got 1"),
    );
    const many = Array.from({ length: 13 }, () => numbers(1, 2));
    expect(() => fitExactly({ ...base, columns: many })).toThrow(
      new RangeError("columns must be at most 12 with simplex, got 13"),
    );
  });
});

describe("solveExactly", () => {
  it("solves what was built from a solution", () => {
    const entry = fc.integer({ min: -4, max: 4 }).map((n) => rational(n, 3));
    const three = fc.array(entry, { minLength: 3, maxLength: 3 });
    const times = (row: readonly Rational[], x: readonly Rational[]): Rational =>
      row.map((a, j) => multiply(a, x[j] as Rational)).reduce(add);
    fc.assert(
      fc.property(fc.array(three, { minLength: 1, maxLength: 4 }), three, (matrix, x) => {
        const found = solveExactly(matrix.map((row) => [...row, times(row, x)]));
        for (const row of matrix) expect(compare(times(row, found), times(row, x))).toBe(0);
      }),
      { seed: 3, numRuns: 100 },
    );
    expect(() => solveExactly([numbers(1, 1), numbers(1, 2)])).toThrow(
      new RangeError("equations must agree with each other, got a contradiction"),
    );
  });
});
