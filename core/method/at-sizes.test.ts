import { afterAll, describe, expect, it } from "vitest";
import { matrix, nonNegative, positive, reals, simplex, sumsToOne } from "../formula/index.ts";
import { answered, solver } from "../harness/solver.ts";
import { batchNorm, softmax, standardise, variance } from "../model/index.ts";
import { proveAtSizes } from "./at-sizes.ts";
import { forAll } from "./for-all.ts";
import { examine, problem } from "./problem.ts";
import type { Quantified } from "./quantified.ts";

const z3 = solver();
afterAll(() => z3.stop());

const at = async (asserts: Quantified, sizes: Readonly<Record<string, number>> = {}) => {
  const search = problem("counterexample", asserts.subject, asserts.formula, asserts);
  const found = await answered(proveAtSizes(search, sizes), z3);
  return found.kind === "suspect" ? examine(search, found.given).kind : found.kind;
};

const convex = forAll({ w: simplex("d"), x: reals("d") }, "min(x) <= dot(w, x) <= max(x)");
const network = (d: number) =>
  forAll(
    { V: matrix(nonNegative(), 2, d), w: nonNegative(2), b: reals(2), x: reals(d), h: nonNegative(d) },
    "dot(w, relu(V * (x + h) + b)) >= dot(w, relu(V * x + b))",
  );
const spread = { given: "variance(x) > 0" };
const standardised = forAll(
  { x: reals("n"), standardise, variance },
  "mean(standardise(x)) == 0 and mean(standardise(x) .^ 2) == 1",
  spread,
);
const shrunk = forAll(
  { x: reals("n"), eps: positive(), batchNorm, variance },
  "mean(batchNorm(x, 1, 0, eps) .^ 2) < 1",
);

describe("proofs at fixed sizes", () => {
  it.each([1, 2, 3, 4])("closes convex bounds of both sides at d = %i", async (d) => {
    expect(await at(convex, { d })).toBe("proved");
  });

  it.each([2, 3])("closes monotone networks %i-2-1 with any non-negative weights", async (d) => {
    expect(await at(network(d))).toBe("proved");
  });

  it.each([2, 3, 4, 5, 6])("closes the total of softmax at d = %i", async (d) => {
    expect(await at(forAll({ z: reals("d"), softmax }, "sum(softmax(z)) == 1"), { d })).toBe("proved");
  });

  it.each([3, 4])("closes standardisation and its shrinking by eps at n = %i", async (n) => {
    expect(await at(standardised, { n })).toBe("proved");
    expect(await at(shrunk, { n })).toBe("proved");
  });

  it("finds what exact arithmetic certifies as a counterexample", async () => {
    expect(await at(forAll({ w: simplex("d"), x: reals("d") }, "dot(w, x) <= max(w)"), { d: 2 })).toBe("hit");
    expect(await at(forAll({ w: sumsToOne("d"), x: reals("d") }, "dot(w, x) <= max(x)"), { d: 3 })).toBe("hit");
    expect(await at(forAll({ x: reals() }, "7 * x != 22"))).toBe("hit");
  });

  it("asks for a value everywhere before it asks for truth", async () => {
    expect(await at(forAll({ x: reals() }, "sqrt(x) >= 0"))).toBe("hit");
    expect(await at(forAll({ x: reals() }, "x / x == 1"))).toBe("hit");
    expect(await at(forAll({ x: positive() }, "x / x == 1 and sqrt(x) > 0"))).toBe("proved");
  });
});
