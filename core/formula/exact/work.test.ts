import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { softmax } from "../../model/index.ts";
import { box, type Domains, matrix, parseFormula, reals } from "../index.ts";
import { workOf } from "./work.ts";

function work(domains: Domains, formula: string, sizes = {}, arithmetic: "reals" | "float64" = "reals"): number {
  return workOf(parseFormula(formula), domains, { softmax }, sizes, arithmetic);
}

describe("the work of one case", () => {
  const x = { x: reals() };

  it("counts every operation, at the sizes at hand", () => {
    // Entering a case is 3 units, each step half a unit: here a sum and a comparison of two numbers of 44 binary digits.
    expect(work(x, "x + x > x")).toBeCloseTo(3 + 2 * 0.5, 2);
    const v = { v: reals("n") };
    for (const n of [1, 2, 10, 100]) expect(work(v, "sum(v) > 0", { n })).toBeCloseTo(3 + n * 0.5, 1);
    // By minors a determinant of n rows takes more than twice that of one row less.
    const minors = [2, 3, 4, 5, 6].map((n) => work({ A: matrix(reals(), n, n) }, "det(A) > 0"));
    for (const [i, each] of minors.entries())
      if (i > 0) expect(each - 3).toBeGreaterThan(2 * ((minors[i - 1] as number) - 3));
  });

  it("weighs them by digits: powers are long, brackets dear", () => {
    expect(work(x, "x^2 > 0")).toBeLessThan(10);
    expect(work(x, "x^1000 * (1 - x) > x")).toBeGreaterThan(100);
    expect(work(x, "exp(x) > 0")).toBeGreaterThan(500);
    expect(work(x, "log(exp(x)) == x")).toBeGreaterThan(900);
    // In a float format one step costs as much as another.
    expect(work(x, "exp(x) > 0", {}, "float64")).toBe(work(x, "abs(x) > 0", {}, "float64"));
  });

  it("takes the dearer branch of a choice, and both sides of and and or", () => {
    expect(work(x, "x > 0 ? exp(x) > 1 : x < 1")).toBeGreaterThan(500);
    expect(work(x, "x > 0 ? x < 1 : exp(x) > 1")).toBeGreaterThan(500);
    expect(work(x, "x > 0 and exp(x) > 1")).toBeGreaterThan(500);
    expect(work(x, "x > 0 or exp(x) > 1")).toBeGreaterThan(500);
    expect(work({ v: reals(3), k: reals() }, "v[k] > exp(k)")).toBeGreaterThan(0);
  });

  it("never falls where a part is added", () => {
    const parts = fc.constantFrom(
      "x",
      "x^3",
      "x / 7",
      "1 / x",
      "exp(x)",
      "sqrt(x)",
      "abs(x) + 2.5e-3",
      "max(x, 1)",
      "-x",
    );
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 12 }), (list) => {
        const long = work({ x: box(0, 1) }, `${list.join(" + ")} > 0`);
        expect(long).toBeGreaterThanOrEqual(work({ x: box(0, 1) }, `${list.slice(0, -1).join(" + ") || "x"} > 0`));
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
