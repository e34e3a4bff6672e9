import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { define, matrix, reals } from "../../formula/index.ts";
import { answered } from "../../harness/solver/answered.fixture.ts";
import { startSolver } from "../../harness/solver/solver.ts";
import { variance } from "../../model/index.ts";
import { type Names, tried, universal } from "./tried.fixture.ts";

const solver = startSolver();
afterAll(() => solver.stop());

/** What search and checker say, without a hunt that would find a counterexample first. */
const said = (names: Names, formula: string, given = ""): Promise<string> =>
  answered(tried(universal(names, formula, given)), solver);

const lists = { x: reals("n"), y: reals("n") };
const ones = define("ones(x)", "0 * x + 1");
const columns = {
  x: matrix(reals(), "n", 1),
  y: matrix(reals(), "n", 1),
  apart: define("apart(x)", "x * transpose(ones(x)) - ones(x) * transpose(x)", [ones]),
  covariance: define("covariance(x, y)", "mean((x - mean(x)) .* (y - mean(y)))"),
  variance,
};

describe("products of two means, pair by pair", () => {
  it("proves what Hardy, Littlewood and Pólya 1934 prove so: theorems 7 and 43", async () => {
    expect(await said(lists, "dot(x, y)^2 <= dot(x, x) * dot(y, y)")).toBe("proved");
    expect(await said(columns, "covariance(x, y) >= 0", "apart(x) .* apart(y) >= 0")).toBe("proved");
    expect(await said(columns, "covariance(x, y) <= 0", "apart(x) .* apart(y) <= 0")).toBe("proved");
  });

  it.each([
    ["dot(x, y)^2 < dot(x, x) * dot(y, y)", ""],
    ["dot(x, y)^2 <= 0.999 * dot(x, x) * dot(y, y)", ""],
    ["covariance(x, y) <= 0", ""],
    ["covariance(x, y) >= 0", "apart(x) .* apart(y) <= 0"],
    ["covariance(x, y) < 0", "apart(x) .* apart(y) <= 0 and variance(x) > 0"],
    ["apart(x) .* apart(y) <= 0", "covariance(x, y) < 0"],
    ["mean(x)^2 >= mean(x .* x)", ""],
  ])("does not prove %s, given “%s”, which is false", async (formula, given) => {
    expect(await said(formula.startsWith("dot") ? lists : columns, formula, given)).toBe("open");
  });

  it("never proves a false inequality between squared means, and proves one that holds for every pair", async () => {
    const [square, other] = [fc.integer({ min: 0, max: 3 }), fc.integer({ min: -1, max: 1 })];
    const coefficients = fc.tuple(square, other, other, other, square, other);
    let [provable, falsehoods] = [0, 0];
    await fc.assert(
      fc.asyncProperty(coefficients, async ([a, b, c, d, e, f]) => {
        const squares = `${a} * mean(x .* x) + ${c} * mean(x .* y) + ${e} * mean(y .* y)`;
        const products = `${b} * mean(x)^2 + ${d} * mean(x) * mean(y) + ${f} * mean(y)^2`;
        const found = await said(lists, `${squares} + ${products} >= 0`);
        // Means and deviations from them may be any: both forms must have no negative value.
        const holds = isNeverNegative(a, c, e) && isNeverNegative(a + b, c + d, e + f);
        const everyPair = isNeverNegative(a - b, c - d, e - f) && isNeverNegative(a + b, c + d, e + f);
        provable += everyPair ? 1 : 0;
        falsehoods += holds ? 0 : 1;
        if (!holds) expect(found).toBe("open");
        if (everyPair) expect(found).toBe("proved");
      }),
      { seed: 17, numRuns: 20 },
    );
    expect(Math.min(provable, falsehoods)).toBeGreaterThanOrEqual(3);
  });
});

/** Is a u² + b u v + c v² at least 0 for all real numbers u and v? */
function isNeverNegative(a: number, b: number, c: number): boolean {
  return a >= 0 && c >= 0 && 4 * a * c >= b * b;
}
