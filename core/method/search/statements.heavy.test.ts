import { afterAll, describe, expect, it } from "vitest";
import {
  booleans,
  box,
  define,
  integers,
  matrix,
  nonNegative,
  oneOf,
  permutations,
  positive,
  reals,
  simplex,
  sumsToOne,
} from "../../formula/index.ts";
import { answered } from "../../harness/solver/answered.fixture.ts";
import { startSolver } from "../../harness/solver/solver.ts";
import { batchNorm, naiveSoftmax, sampleVariance, softmax, standardise, variance } from "../../model/index.ts";
import { finish } from "../trial/question.ts";
import { testTrial } from "../trial/trial.fixture.ts";
import { exists } from "./exists.ts";
import { forAll } from "./for-all.ts";
import { type Quantified, quantifiedMethod } from "./quantifier/quantified.ts";

/** A statement whose truth was worked out by hand, and written down, before any engine saw it. */
interface Statement {
  readonly asserts: Quantified;
  readonly truth: boolean;
  readonly why: string;
}

const is = (truth: boolean, asserts: Quantified, why: string): Statement => ({ truth, asserts, why });

const sigmoid = define("sigmoid(x)", "1 / (1 + exp(-x))");
const covariance = define("covariance(x, y)", "mean((x - mean(x)) .* (y - mean(y)))");

/** Two columns, and all differences between two entries of one. */
const ones = define("ones(x)", "0 * x + 1");
const COLUMNS = {
  x: matrix(reals(), "n", 1),
  y: matrix(reals(), "n", 1),
  apart: define("apart(x)", "x * transpose(ones(x)) - ones(x) * transpose(x)", [ones]),
};

/** On the boundary: one sign more or less makes the difference. */
const BOUNDARIES: readonly Statement[] = [
  is(true, forAll({ w: simplex("d"), x: reals("d") }, "dot(w, x) <= max(x)"), "a convex combination"),
  is(false, forAll({ w: simplex("d"), x: reals("d") }, "dot(w, x) < max(x)"), "equal where all x are equal"),
  is(true, forAll({ w: simplex("d"), x: reals("d") }, "min(x) <= dot(w, x) <= max(x)"), "a convex combination"),
  is(false, forAll({ w: sumsToOne("d"), x: reals("d") }, "dot(w, x) <= max(x)"), "w = (2, -1), x = (1, 0)"),
  is(false, forAll({ w: simplex("d"), x: reals("d") }, "dot(w, x) <= max(w)"), "w = (1, 0), x = (2, 0)"),
  is(true, forAll({ x: reals() }, "x * x >= 0"), "a square"),
  is(false, forAll({ x: reals() }, "x * x > 0"), "0 at x = 0"),
  is(true, forAll({ x: reals() }, "x * x > 0", { given: "x != 0" }), "a square of a number other than 0"),
  is(false, forAll({ x: nonNegative("d") }, "sum(x) > 0"), "all entries may be 0"),
  is(true, forAll({ x: positive("d") }, "sum(x) > 0"), "at least one entry, each positive"),
  is(true, forAll({ x: box(0, 1) }, "x * x <= x"), "x (1 - x) >= 0 on [0, 1]"),
  is(false, forAll({ x: box(0, 2) }, "x * x <= x"), "4 > 2"),
  is(false, forAll({ x: box(0, "1.000001") }, "x * x <= x"), "just beyond 1"),
  is(true, forAll({ n: integers(0, 1000) }, "n * n >= n"), "n (n - 1) >= 0 for whole n"),
  is(false, forAll({ n: reals() }, "n * n >= n"), "1/4 < 1/2"),
];

/** True but for a set that random numbers never hit. */
const MEASURE_ZERO: readonly Statement[] = [
  is(false, forAll({ x: reals(), y: reals() }, "x != y"), "x = y"),
  is(false, forAll({ x: reals() }, "x / x == 1"), "no value at 0"),
  is(true, forAll({ x: reals() }, "x / x == 1", { given: "x != 0" }), "cancelled"),
  is(false, forAll({ x: reals(), y: reals() }, "(x - y)^2 > 0"), "x = y"),
  is(false, forAll({ x: reals("n"), standardise }, "defined(standardise(x))"), "constant data have deviation 0"),
  is(false, forAll({ x: reals() }, "3 * x != 1"), "x = 1/3, which no float is"),
  is(false, forAll({ x: reals() }, "7 * x != 22"), "x = 22/7"),
  is(true, exists({ x: reals() }, "7 * x == 22"), "x = 22/7"),
  is(true, exists({ x: reals(), y: reals() }, "x + y == 1 and x - y == 1/3"), "x = 2/3, y = 1/3"),
  is(false, exists({ x: reals() }, "x * x == -1"), "squares are not negative"),
  is(false, forAll({ x: reals(), y: reals() }, "x * y != 6 or x + y != 5"), "2 and 3"),
];

/** What floats say and what the reals say differ. */
const FLOAT_TRAPS: readonly Statement[] = [
  is(true, forAll({ z: reals("d"), softmax }, "sum(softmax(z)) == 1"), "every share of the total"),
  is(false, forAll({ z: reals("d"), softmax }, "sum(softmax(z)) == 1", { arithmetic: "float64" }), "rounding"),
  is(true, forAll({ z: reals("d"), softmax }, "softmax(z) > 0"), "an exponential over a sum of exponentials"),
  is(false, forAll({ z: reals("d"), softmax }, "softmax(z) > 0", { arithmetic: "float64" }), "exp underflows"),
  is(true, forAll({ a: oneOf(["0.1"]), b: oneOf(["0.2"]) }, "a + b == 0.3"), "3/10"),
  is(
    false,
    forAll({ a: oneOf(["0.1"]), b: oneOf(["0.2"]) }, "a + b == 0.3", { arithmetic: "float64" }),
    "0.30000000000000004",
  ),
  is(false, forAll({ x: reals() }, "x + 1 > x", { arithmetic: "float64" }), "1e16 + 1 is 1e16"),
  is(true, forAll({ x: reals() }, "x + 1 > x"), "1 > 0"),
  is(
    false,
    forAll({ x: reals(), y: reals(), z: reals() }, "(x + y) + z == x + (y + z)", { arithmetic: "float64" }),
    "not associative",
  ),
  is(true, forAll({ x: reals(), y: reals(), z: reals() }, "(x + y) + z == x + (y + z)"), "associative"),
  is(true, forAll({ x: reals(), y: reals() }, "x + y == y + x"), "commutative"),
  is(
    false,
    forAll({ z: reals("d"), naiveSoftmax }, "isFinite(naiveSoftmax(z))", { arithmetic: "float64" }),
    "exp overflows",
  ),
];

/** Premises that nothing meets, or that carry the whole weight. */
const PREMISES: readonly Statement[] = [
  is(
    true,
    forAll({ x: reals("n"), standardise, variance }, "mean(standardise(x)) == 0", { given: "variance(x) > 0" }),
    "centred",
  ),
  is(
    true,
    forAll({ x: reals("n"), standardise, variance }, "mean(standardise(x) .^ 2) == 1", { given: "variance(x) > 0" }),
    "the variance over itself",
  ),
  is(
    false,
    forAll({ x: reals("n"), standardise, sampleVariance, variance }, "sampleVariance(standardise(x)) == 1", {
      given: "variance(x) > 0",
    }),
    "n / (n - 1)",
  ),
  is(
    true,
    forAll({ w: nonNegative("d") }, "sum(w / sum(w)) == 1", { given: "sum(w) > 0" }),
    "every share of the total",
  ),
  is(false, forAll({ w: reals("d") }, "w / sum(w) >= 0", { given: "sum(w) != 0" }), "w = (2, -1)"),
  is(true, forAll({ a: reals(), b: reals() }, "a <= (a + b) / 2 <= b", { given: "a <= b" }), "the middle"),
  is(false, forAll({ a: reals(), b: reals() }, "a <= (a + b) / 2 <= b"), "a > b"),
  is(false, forAll({ x: reals() }, "x > 0", { given: "x >= 0" }), "x = 0"),
];

/** Wrong by little, or only far out. */
const NEAR_MISSES: readonly Statement[] = [
  is(false, forAll({ n: integers(0, 2_000_000) }, "n < 1500000"), "the first counterexample is 1,500,000"),
  is(false, forAll({ x: reals() }, "x < 1e15"), "1e15"),
  is(false, forAll({ x: reals(8) }, "dot(x, x) + 1e-9 * x[1] == dot(x, x)"), "one coefficient of 1e-9"),
  is(
    false,
    forAll({ x: reals("n"), variance }, "variance(x) == mean(x .* x) - 0.999999 * mean(x)^2"),
    "a millionth of the squared mean",
  ),
  is(true, forAll({ x: reals("n"), variance }, "variance(x) == mean(x .* x) - mean(x)^2"), "the shortcut"),
  is(false, forAll({ x: reals("n"), variance }, "variance(x) == mean(x)^2 - mean(x .* x)"), "the sign"),
  is(false, forAll({ x: box(-1, 1) }, "exp(x) <= 1 + x + x^2 / 2 + 0.2"), "the rest is above 0.218 at 1"),
  is(true, forAll({ x: box(-5, 5) }, "exp(x) > 1 + x - 0.001"), "exp(x) >= 1 + x"),
  is(
    false,
    forAll({ x: box(-5, 5) }, "exp(x) >= 1 + 1.1 * x"),
    "0.5 gives 1.6487 and 1.55, but 0.1 gives 1.1052 and 1.11",
  ),
  is(true, forAll({ x: box("0.01", 5) }, "tanh(x) < x"), "tanh is below the diagonal"),
  is(true, forAll({ x: reals(), sigmoid }, "0 < sigmoid(x) < 1"), "one over more than one"),
  is(false, forAll({ x: reals(), sigmoid }, "x * sigmoid(x) >= 0"), "negative for negative x"),
];

/** Many entries, many units. */
const EVERY_SIZE: readonly Statement[] = [
  is(
    true,
    forAll({ w: nonNegative("d"), x: reals("d"), h: nonNegative("d") }, "dot(w, x + h) >= dot(w, x)"),
    "monotone",
  ),
  is(false, forAll({ w: reals("d"), x: reals("d"), h: nonNegative("d") }, "dot(w, x + h) >= dot(w, x)"), "w = -1"),
  is(
    true,
    forAll(
      { V: matrix(nonNegative(), "m", "d"), w: nonNegative("m"), b: reals("m"), x: reals("d"), h: nonNegative("d") },
      "dot(w, relu(V * (x + h) + b)) >= dot(w, relu(V * x + b))",
    ),
    "monotone layer by layer",
  ),
  is(
    false,
    forAll(
      { V: matrix(nonNegative(), "m", "d"), w: reals("m"), b: reals("m"), x: reals("d"), h: nonNegative("d") },
      "dot(w, relu(V * (x + h) + b)) >= dot(w, relu(V * x + b))",
    ),
    "a negative weight in the last layer",
  ),
  is(
    true,
    forAll({ x: reals("n"), w: nonNegative(), b: reals(), covariance }, "covariance(x, w * x + b) >= 0"),
    "w times the variance",
  ),
  is(
    false,
    forAll({ u: reals("n"), v: reals("n"), w: positive(2), covariance }, "covariance(u, w[1] * u + w[2] * v) >= 0"),
    "v = -u, the second weight larger",
  ),
  is(true, forAll({ x: reals("d") }, "max(x) >= mean(x)"), "a mean is below the largest"),
  is(false, forAll({ x: reals("d") }, "max(x) >= sum(x)"), "x = (1, 1)"),
  is(
    true,
    forAll({ x: reals("n"), eps: positive(), batchNorm, variance }, "mean(batchNorm(x, 1, 0, eps) .^ 2) < 1"),
    "V / (V + eps)",
  ),
  is(
    false,
    forAll({ x: reals("n"), eps: positive(), batchNorm, variance }, "mean(batchNorm(x, 1, 0, eps) .^ 2) == 1"),
    "V / (V + eps)",
  ),
  is(true, forAll({ x: reals("d") }, "mean(x)^2 <= mean(x .^ 2)"), "the variance is not negative"),
  is(true, forAll({ x: reals(2), y: reals(2) }, "dot(x, y)^2 <= dot(x, x) * dot(y, y)"), "Cauchy and Schwarz"),
  is(true, forAll({ x: reals("n"), y: reals("n") }, "dot(x, y)^2 <= dot(x, x) * dot(y, y)"), "Lagrange's identity"),
  is(false, forAll({ x: reals("n"), y: reals("n") }, "dot(x, y)^2 <= 0.999 * dot(x, x) * dot(y, y)"), "x = y = 1"),
  is(
    true,
    forAll({ ...COLUMNS, covariance }, "covariance(x, y) <= 0", { given: "apart(x) .* apart(y) <= 0" }),
    "Chebyshev's sum inequality",
  ),
  is(
    false,
    forAll({ ...COLUMNS, covariance }, "covariance(x, y) < 0", { given: "apart(x) .* apart(y) <= 0" }),
    "y constant",
  ),
  is(
    false,
    forAll({ ...COLUMNS, covariance }, "apart(x) .* apart(y) <= 0", { given: "covariance(x, y) < 0" }),
    "the converse of Chebyshev's: three points that fall and rise",
  ),
  is(
    false,
    forAll({ A: matrix(reals(), 2, 2), B: matrix(reals(), 2, 2) }, "A * B == B * A"),
    "matrices do not commute",
  ),
];

/** Rising functions, in the strict order and in the other one. */
const ORDERS: readonly Statement[] = [
  is(
    true,
    forAll({ z: reals("d"), softmax }, "softmax(z)[1] < softmax(z)[2]", { given: "size(z) >= 2 and z[1] < z[2]" }),
    "exp rises strictly, and both are divided by the same total",
  ),
  is(
    false,
    forAll({ z: reals("d"), softmax }, "softmax(z)[1] < softmax(z)[2]", { given: "size(z) >= 2 and z[1] <= z[2]" }),
    "equal scores",
  ),
  is(
    false,
    forAll({ z: reals("d") }, "relu(z[1]) < relu(z[2])", { given: "size(z) >= 2 and z[1] < z[2]" }),
    "relu is flat below 0",
  ),
  is(
    true,
    forAll({ z: reals("d") }, "relu(z[1]) <= relu(z[2])", { given: "size(z) >= 2 and z[1] < z[2]" }),
    "it rises",
  ),
];

/** Finite domains, tried to the end. */
const FINITE: readonly Statement[] = [
  is(true, forAll({ p: booleans(), q: booleans() }, "not (p and q) == (not p or not q)"), "De Morgan"),
  is(false, forAll({ p: booleans(), q: booleans() }, "(p or q) == (p and q)"), "true and false"),
  is(true, forAll({ w: permutations([1, 2, 3]) }, "sum(w) == 6"), "whatever the order"),
  is(false, exists({ w: permutations([1, 2, 3]) }, "w[1] == w[2]"), "all different"),
  is(true, forAll({ b: integers(0, 1, "d") }, "sum(b) <= size(b)", { sizes: { d: [1, 2, 3] } }), "each at most 1"),
];

const STATEMENTS: readonly Statement[] = [
  ...BOUNDARIES,
  ...MEASURE_ZERO,
  ...FLOAT_TRAPS,
  ...PREMISES,
  ...NEAR_MISSES,
  ...EVERY_SIZE,
  ...ORDERS,
  ...FINITE,
];

describe("statements whose truth is known", () => {
  const z3 = startSolver();
  afterAll(() => z3.stop());

  it("are at least sixty, about half of them false", () => {
    expect(STATEMENTS.length).toBeGreaterThanOrEqual(60);
    expect(STATEMENTS.filter(({ truth }) => !truth).length).toBeGreaterThanOrEqual(30);
  });

  it.each(STATEMENTS.map((each, i) => [`${each.asserts.verb} ${each.asserts.formula} (${i + 1})`, each] as const))(
    "%s is never judged against the truth",
    async (name, { asserts, truth }) => {
      const attempt = quantifiedMethod.attempt(asserts, testTrial({ claim: name }));
      const { outcome } = await answered(finish(attempt), z3);
      expect(outcome).not.toBe(truth ? "refuted" : "verified");
      expect(["verified", "refuted", "inconclusive"]).toContain(outcome);
      decided += outcome === "inconclusive" ? 0 : 1;
    },
  );

  it("are all decided", () => {
    expect(decided).toBe(STATEMENTS.length);
  });
});

let decided = 0;
