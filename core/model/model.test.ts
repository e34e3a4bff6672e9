import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reals, simplex } from "../formula/domains/domains.ts";
import { evaluate, judge, type Scope } from "../formula/exact/judge.ts";
import type { Definition } from "../formula/language/definition.ts";
import { parseFormula } from "../formula/language/parse.ts";
import * as models from "./index.ts";

const definitions: Record<string, Definition> = { ...models };

const kindOf = (formula: string, scope: Scope = {}, arithmetic: "reals" | "float64" = "reals"): string =>
  judge(parseFormula(formula), { ...definitions, ...scope }, arithmetic).kind;

const value = (formula: string): unknown => evaluate(parseFormula(formula), definitions, "float64");

describe("linear", () => {
  it("is the weighted sum", () => {
    expect(kindOf("linear([0.5, 0.3, 0.2], [1, 2, 3]) == 1.7")).toBe("holds");
    expect(kindOf("affine([0.5, 0.3, 0.2], [1, 2, 3], 10) == 11.7")).toBe("holds");
  });

  it("adds and scales in its input", () => {
    const cases = fc.tuple(
      reals(3).arbitrary({}),
      reals(3).arbitrary({}),
      reals(3).arbitrary({}),
      reals().arbitrary({}),
    );
    fc.assert(
      fc.property(cases, ([w, x, y, c]) => {
        expect(kindOf("linear(w, c * x + y) == c * linear(w, x) + linear(w, y)", { w, x, y, c })).toBe("holds");
      }),
      { seed: 1 },
    );
  });

  it("lies between the inputs for weights on the simplex, and need not where one is negative", () => {
    fc.assert(
      fc.property(simplex(4).arbitrary({}), reals(4).arbitrary({}), (w, x) => {
        expect(kindOf("min(x) <= linear(w, x) <= max(x)", { w, x })).toBe("holds");
      }),
      { seed: 2 },
    );
    expect(kindOf("linear([2, -1], [1, 0]) <= 1")).toBe("fails");
  });
});

describe("softmax", () => {
  it("agrees with SciPy", () => {
    // scipy 1.17.1: scipy.special.softmax([1.0, 2.0, 3.0]) is [0.09003057, 0.24472847, 0.66524096] to 8 places.
    expect(kindOf("abs(softmax([1, 2, 3]) - [0.09003057, 0.24472847, 0.66524096]) < 5e-9")).toBe("holds");
    expect(kindOf("softmax([0, 0, 0, 0]) == 0.25")).toBe("holds");
  });

  it("is unchanged by a shift, and both ways to write it agree to 64 digits", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 2, maxLength: 4 }), (scores) => {
        const z = `[${scores.join(", ")}]`;
        expect(kindOf(`abs(softmax(${z}) - naiveSoftmax(${z} + 1000)) < 1e-50`)).toBe("holds");
        expect(kindOf(`abs(sum(softmax(${z})) - 1) < 1e-50`)).toBe("holds");
        expect(kindOf(`0 < softmax(${z}) < 1`)).toBe("holds");
      }),
      { seed: 3, numRuns: 20 },
    );
  });

  it("survives large scores in floats, where the printed form overflows", () => {
    expect(value("softmax([1000, 1000])")).toEqual([0.5, 0.5]);
    expect(value("naiveSoftmax([1000, 1000])")).toEqual([Number.NaN, Number.NaN]);
  });
});

describe("standardisation", () => {
  it("gives mean 0 and variance 1, with divisor n and n - 1", () => {
    // The textbook example 2, 4, 4, 4, 5, 5, 7, 9: mean 5, population standard deviation exactly 2.
    const x = "[2, 4, 4, 4, 5, 5, 7, 9]";
    expect(kindOf(`variance(${x}) == 4`)).toBe("holds");
    expect(kindOf(`sampleVariance(${x}) == 32 / 7`)).toBe("holds");
    expect(kindOf(`standardise(${x}) == [-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2]`)).toBe("holds");
    expect(kindOf(`mean(standardise(${x})) == 0 and variance(standardise(${x})) == 1`)).toBe("holds");
    // 1, 2, 3 has sample standard deviation 1.
    expect(kindOf("standardiseBySample([1, 2, 3]) == [-1, 0, 1]")).toBe("holds");
    expect(kindOf("standardise([1, 2, 3]) == [-1, 0, 1]")).toBe("fails");
  });

  it("has no value for constant data, nor the sample form for one number", () => {
    expect(kindOf("standardise([3, 3]) == 0")).toBe("undefined");
    expect(kindOf("standardiseBySample([3]) == 0")).toBe("undefined");
  });
});

describe("batch normalisation", () => {
  it("is standardisation with eps, scaled and shifted", () => {
    // Variance of 1, 3 is 1; with eps = 1.25 the divisor is exactly 1.5.
    expect(kindOf("batchNorm([1, 3], 3, 10, 1.25) == [8, 12]")).toBe("holds");
    expect(kindOf("batchNorm([1, 3], 1, 0, 0) == standardise([1, 3])")).toBe("holds");
  });

  it("has a variance below 1 as soon as eps is positive", () => {
    expect(kindOf("variance(batchNorm([1, 2, 4], 1, 0, 1e-5)) < 1")).toBe("holds");
    expect(kindOf("abs(variance(batchNorm([1, 2, 4], 1, 0, 0)) - 1) < 1e-50")).toBe("holds");
    expect(kindOf("batchNorm([3, 3], 2, 7, 1e-5) == 7")).toBe("holds");
  });
});
