import { afterAll, describe, expect, it } from "vitest";
import { box, integers, nonNegative, oneOf, positive, reals, simplex } from "../../../formula/index.ts";
import { answered } from "../../../harness/solver/answered.fixture.ts";
import { startSolver } from "../../../harness/solver/solver.ts";
import { evidenceOf, finish } from "../../trial/question.ts";
import { testTrial } from "../../trial/trial.fixture.ts";
import { tryAssertion } from "../../try-assertion.ts";
import { exists } from "../exists.ts";
import { forAll } from "../for-all.ts";
import { type Alternating, alternatingMethod } from "./alternating.ts";

const attempt = (asserts: Alternating) => evidenceOf(alternatingMethod.attempt(asserts, testTrial()));

describe("for every … there is some …", () => {
  const z3 = startSolver();
  afterAll(() => z3.stop());

  it("tries finite domains to the end, on both sides", () => {
    const [n, m] = [integers(-3, 3), integers(-3, 3)];
    expect(attempt(forAll({ n }, exists({ m }, "n + m == 0")))).toMatchObject({
      outcome: "verified",
      basis: "exact",
      found: "there is one for each of 7 cases",
    });
    // The order matters: 3 has no successor among these numbers.
    expect(attempt(forAll({ n }, exists({ m }, "m == n + 1")))).toMatchObject({
      outcome: "refuted",
      basis: "exact",
      found: "n = 3: there is none",
    });
    expect(attempt(forAll({ n }, exists({ m }, "m == n + 1"), { given: "n < 3" })).outcome).toBe("verified");
    expect(attempt(forAll({ n }, exists({ m }, "m == n"), { given: "n > 7" })).outcome).toBe("not testable");
  });

  it("is proved by a named witness, which must lie in its domain", async () => {
    const tried = (asserts: Alternating) => answered(finish(alternatingMethod.attempt(asserts, testTrial())), z3);
    const half = forAll(
      { a: reals(), b: reals() },
      exists({ c: reals() }, "a <= c <= b", { by: { c: "(a + b) / 2" } }),
      {
        given: "a <= b",
      },
    );
    expect(await tried(half)).toMatchObject({ outcome: "verified", basis: "proof" });
    const root = forAll({ a: positive() }, exists({ c: nonNegative() }, "c * c == a", { by: { c: "sqrt(a)" } }));
    expect(await tried(root)).toMatchObject({ outcome: "verified", basis: "proof" });
    const outside = forAll({ a: positive() }, exists({ c: nonNegative() }, "c * c == a", { by: { c: "-sqrt(a)" } }));
    expect(await tried(outside)).toMatchObject({ outcome: "inconclusive", found: "the named witness fails somewhere" });
    const weights = forAll(
      { x: positive("d") },
      exists({ w: simplex("d") }, "w * sum(x) == x", { by: { w: "x / sum(x)" } }),
    );
    expect(await tried(weights)).toMatchObject({ outcome: "verified", scope: "every d" });
  });

  it("is put to the solver where no witness is named", async () => {
    const outcome = async (asserts: Alternating) =>
      (await answered(finish(alternatingMethod.attempt(asserts, testTrial())), z3)).outcome;
    expect(await outcome(forAll({ a: reals() }, exists({ b: reals() }, "b > a")))).toBe("verified");
    expect(await outcome(forAll({ a: reals() }, exists({ b: reals() }, "a * b == 1"), { given: "a != 0" }))).toBe(
      "verified",
    );
    expect(await outcome(forAll({ a: reals() }, exists({ b: simplex(2) }, "b[1] * a <= a / 2 and b >= 0")))).toBe(
      "verified",
    );
    const vacuous = forAll({ a: reals() }, exists({ b: reals() }, "b < b"), { given: "a < 0 and a > 0" });
    expect(await outcome(vacuous)).toBe("not testable");
    // Wrong at one point only, wrong because of the inner domain, wrong order of the quantifiers.
    expect(await outcome(forAll({ a: reals() }, exists({ b: reals() }, "a * b == 1")))).toBe("refuted");
    expect(await outcome(forAll({ a: reals() }, exists({ b: nonNegative() }, "b < a")))).toBe("refuted");
    expect(await outcome(forAll({ b: reals() }, exists({ a: positive() }, "a * b == b + 1")))).toBe("refuted");
  });

  it("is refuted by a case for which there is none, and says how that was shown", async () => {
    const tried = (asserts: Alternating) => answered(finish(alternatingMethod.attempt(asserts, testTrial())), z3);
    const inverse = exists({ y: reals() }, "x * y == 1", { by: { y: "1 / x" } });
    expect(await tried(forAll({ x: reals() }, inverse))).toMatchObject({
      outcome: "refuted",
      basis: "proof",
      found: "x = 0: there is none",
      notes: ["The solver proved in two ways that there is none."],
      witness: { x: "0" },
    });
    // x² + a x + b has a root where a² >= 4 b only.
    const root = exists({ x: reals() }, "x^2 + a * x + b == 0");
    expect(await tried(forAll({ a: reals(), b: reals() }, root))).toMatchObject({ outcome: "refuted" });
    expect((await tried(forAll({ a: reals(), b: box(-5, -1) }, root))).outcome).toBe("verified");
    // Outside the solver's language: tanh stays below 1.
    expect(await tried(forAll({ a: box(0, 2) }, exists({ x: reals() }, "tanh(x) == a")))).toMatchObject({
      outcome: "refuted",
      found: "a = 1: there is none",
      notes: ["Intervals that cover all cases of the other side proved that there is none."],
    });
    // A finite inner side is tried to the end: only 0 and 4 are squares among these.
    const square = exists({ n: integers(0, 2) }, "n * n == x", { by: { n: "x / 2" } });
    expect(await tried(forAll({ x: oneOf([0, 4]) }, square))).toMatchObject({ outcome: "verified" });
    expect(await tried(forAll({ x: nonNegative() }, square))).toMatchObject({ outcome: "refuted", basis: "exact" });
    // At lists of any length, by one at some length.
    const between = exists({ m: reals() }, "m > x and m < y");
    expect(await tried(forAll({ x: reals("d"), y: reals("d") }, between, { given: "x <= y" }))).toMatchObject({
      outcome: "refuted",
      scope: "every d",
    });
  });

  it("has a control that is refuted where it is true (x * y = 1 has no y at x = 0 only)", async () => {
    const asserts = forAll({ x: positive() }, exists({ y: reals() }, "x * y == 1", { by: { y: "1 / x" } }));
    const { evidence, control } = await answered(tryAssertion(asserts, { x: reals() }, testTrial()), z3);
    expect(evidence).toMatchObject({ outcome: "verified", basis: "proof" });
    expect(control).toMatchObject({ outcome: "refuted", passed: true, found: "x = 0: there is none" });
  });

  it("takes no case that cannot be judged exactly, and none that does not belong", async () => {
    const tried = (asserts: Alternating) => answered(finish(alternatingMethod.attempt(asserts, testTrial())), z3);
    // False at the roots of 2 alone.
    expect(await tried(forAll({ a: reals() }, exists({ b: reals() }, "(a^2 - 2) * b == 1")))).toMatchObject({
      outcome: "inconclusive",
      found: "the solver finds a case for which there is none, but it is no fraction",
    });
    // True: where there is none, the premise or the domain excludes the case.
    const inverse = exists({ b: reals() }, "a * b == 1", { by: { b: "1 / (a + a - a)" } });
    for (const asserts of [
      forAll({ a: reals() }, inverse, { given: "a^2 > 0" }),
      forAll({ a: box(1, 2) }, inverse),
      forAll({ a: integers(1, 9) }, inverse),
    ])
      expect((await tried(asserts)).outcome).not.toBe("refuted");
  });

  it("stays open without a witness, and is never refuted by a bad one", () => {
    const open = attempt(forAll({ a: reals() }, exists({ b: reals() }, "b > a")));
    expect(open).toMatchObject({ outcome: "inconclusive", basis: "none" });
    expect(open.settle).toBe(
      "a proof, a witness named by a formula, or finite domains of at most 200,000 cases together",
    );
    expect(attempt(forAll({ a: reals() }, exists({ b: reals() }, "b > a", { by: { b: "a - 1" } }))).outcome).toBe(
      "inconclusive",
    );
  });

  it("tells both sides", () => {
    const asserts = forAll({ a: positive() }, exists({ b: reals() }, "b > a", { by: { b: "a + 1" } }));
    expect(alternatingMethod.describe(asserts).words).toBe("For every a > 0, there is a case. For some real b: b > a.");
    expect(alternatingMethod.assumed(asserts)).toEqual(["The witness for b is a + 1."]);
  });

  it("leaves open what speaks of a list of any length, unless it is false of one", () => {
    expect(attempt(forAll({ x: reals("n") }, exists({ m: reals() }, "m >= x")))).toMatchObject({
      outcome: "inconclusive",
      found: "no proof was found, and no witness is named",
    });
    // No line goes through two points one above the other; intervals show it without the solver.
    const line = exists({ a: reals(), b: reals() }, "a * x + b == y");
    expect(attempt(forAll({ x: reals("n"), y: reals("n") }, line))).toMatchObject({
      outcome: "refuted",
      found: "x = (0, 0), y = (1, 0): there is none",
    });
  });

  it("refuses what has no sense", () => {
    const inner = exists({ b: reals() }, "b > 0");
    expect(() => forAll({ b: reals() }, inner)).toThrow(
      new TypeError("names must differ on the two sides, got b twice"),
    );
    expect(() => forAll({ a: reals() }, exists({ b: reals() }, "b > 0", { by: { c: "a" } }))).toThrow(
      new TypeError("by must name what there is said to be, got c"),
    );
    const short = forAll({ x: positive("d") }, exists({ w: reals("d") }, "sum(w) > 0", { by: { w: "[1, 2, 3]" } }));
    expect(() => attempt(short)).toThrow(new TypeError("by must give w its shape, got [1, 2, 3], which has another"));
    const floats = { arithmetic: "float16" } as object;
    expect(() => forAll({ a: reals() }, inner, floats)).toThrow(
      new TypeError("the options of forAll around exists must have only the fields given, got arithmetic"),
    );
    expect(() => forAll({ a: reals() }, forAll({ b: reals() }, "b > 0"))).toThrow(
      new RangeError("the inner side must be an exists over the reals without a premise, got another"),
    );
  });
});
