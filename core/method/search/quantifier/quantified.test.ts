import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  box,
  define,
  integers,
  nonNegative,
  oneOf,
  permutations,
  positive,
  reals,
  simplex,
  sumsToOne,
} from "../../../formula/index.ts";
import { naiveSoftmax, softmax, standardise } from "../../../model/index.ts";
import { evidenceOf } from "../../trial/question.ts";
import { testTrial } from "../../trial/trial.fixture.ts";
import { exists } from "../exists.ts";
import { forAll } from "../for-all.ts";
import { quantifiedMethod } from "./quantified.ts";

const attempt = (assertion: Parameters<typeof quantifiedMethod.attempt>[0]) =>
  evidenceOf(quantifiedMethod.attempt(assertion, testTrial()));

describe("forAll and exists", () => {
  it("refutes by a small counterexample that a reader can check by hand", () => {
    // By hand: 2 * 1 + (-1) * (-1) = 3 is larger than 2, and 2 - 1 = 1.
    const { outcome, basis, scope, found, alpha } = attempt(
      forAll({ w: sumsToOne("d"), x: reals("d") }, "dot(w, x) <= max(w)"),
    );
    expect({ outcome, basis, scope, found, alpha }).toEqual({
      outcome: "refuted",
      basis: "witness",
      scope: "every d",
      found: "w = (2, -1), x = (1, -1): dot(w, x) = 3, max(w) = 2",
      alpha: 0,
    });
  });

  it("never verifies an infinite domain by searching it", () => {
    const evidence = attempt(forAll({ w: simplex("d"), x: reals("d") }, "dot(w, x) <= max(x)"));
    expect(evidence).toMatchObject({ outcome: "inconclusive", basis: "searched", scope: "d = 1 to 6" });
    // 1 - 1e-6^(1/1000000), Clopper and Pearson 1934 with no success.
    expect(evidence.search?.bound).toBeCloseTo(1 - Math.exp(Math.log(1e-6) / 1_000_000), 15);
    expect(evidence.notes).toContain("Float64 with a bound on its rounding settled all of them.");
    expect(evidence.settle).toBe("a proof for every d, or a counterexample");
  });

  it("takes a counterexample only when it stays one in exact arithmetic", () => {
    // An exponential over itself is 1 over the reals, and no number of digits shows it; in float64 it often misses by a rounding error.
    const evidence = attempt(forAll({ x: reals() }, "exp(x) * exp(-x) == 1"));
    expect(evidence).toMatchObject({ outcome: "inconclusive", basis: "searched" });
    expect(evidence.notes.join(" ")).toContain("could not be decided: both sides agree to 64 digits");
    const float = attempt(forAll({ x: reals() }, "exp(x) * exp(-x) == 1", { arithmetic: "float64" }));
    expect(float).toMatchObject({ outcome: "refuted", basis: "witness" });
  });

  it("never asks float64 about the reals", () => {
    // False at the edge 0, where float64 says -Infinity <= -1.
    expect(attempt(forAll({ x: box(0, 10) }, "log(x) <= x - 1"))).toMatchObject({
      outcome: "refuted",
      found: "x = 0: undefined there: logarithm of a number that is not positive in log(x)",
    });
    // True, and no power of float64's; the second is false at -1.
    expect(attempt(forAll({ x: nonNegative() }, "x^(1/3) >= 0"))).toMatchObject({
      outcome: "verified",
      basis: "proof",
    });
    expect(attempt(forAll({ x: reals() }, "x^(1/3) >= 0"))).toMatchObject({ outcome: "refuted" });
    // True of every real number; in float64 exp(-1000) is 0.
    const positiveExp = attempt(forAll({ x: box(-2000, 2000) }, "exp(x) * exp(-x) > 1/2"));
    expect(positiveExp.outcome).not.toBe("refuted");
    // True: x is 2^-1100 at its least, which is 0 in float64; and as a premise.
    expect(attempt(forAll({ x: box(1, 2) }, "x * 2^-600 * 2^-600 > 0 and exp(x) > 1"))).not.toMatchObject({
      outcome: "refuted",
    });
    expect(attempt(forAll({ x: box(1, 2) }, "exp(x) < 0", { given: "x * 2^-600 * 2^-600 > 0" })).outcome).toBe(
      "refuted",
    );
    // An example that float64 has not, and one that it has alone.
    expect(attempt(exists({ x: box(0, 1) }, "exp(x) == 1")).found).toBe("x = 0");
    expect(attempt(exists({ x: box(1, 2) }, "exp(-1000 * x) == 0")).outcome).not.toBe("verified");
  });

  it("tells a witness in a float format by numbers of that format", () => {
    const tenth = attempt(forAll({ x: oneOf(["0.1", "0.3"]) }, "x != 0.1", { arithmetic: "float64" }));
    expect(tenth).toMatchObject({ found: "x = 0.1", witness: { x: "0.1" } });
    // A double is told by at most 17 digits, where its exact decimal or fraction may have hundreds.
    const lost = attempt(forAll({ x: box(1, 2, 2) }, "x / 49 * 49 == x", { arithmetic: "float64" }));
    expect(lost.found).toMatch(/^x = \((\d(\.\d{1,16})?), (\d(\.\d{1,16})?)\): /);
    expect(JSON.stringify(lost.witness)).not.toContain("/");
    const short = attempt(exists({ x: box(0, 1) }, "x * 3 == 1", { arithmetic: "bfloat16" }));
    expect(short.found).toBe("x = 0.334");
  });

  it("tries a finite domain to the end, in the arithmetic that is declared", () => {
    const tenths = permutations(["0.1", "0.2", "0.3"]);
    const formula = "p[1] + p[2] + p[3] == 0.6";
    expect(attempt(forAll({ p: tenths }, formula))).toMatchObject({
      outcome: "verified",
      basis: "exact",
      found: "holds in all 6 cases",
    });
    expect(attempt(forAll({ n: oneOf([9]) }, "n == 9")).found).toBe("holds in the only case");
    expect(attempt(exists({ n: oneOf([9]) }, "n == 8")).found).toBe("does not hold in the only case");
    // 0.1 + 0.2 + 0.3 is 0.6000000000000001 in float64.
    const float = attempt(forAll({ p: tenths }, formula, { arithmetic: "float64" }));
    expect(float).toMatchObject({ outcome: "refuted", basis: "witness" });
    expect(attempt(exists({ p: tenths }, "p[1] > 0.3"))).toMatchObject({ outcome: "refuted", basis: "exact" });
    expect(attempt(exists({ p: tenths }, "p[1] > 0.2"))).toMatchObject({ outcome: "verified", basis: "witness" });
  });

  it("speaks of listed sizes only where they are listed", () => {
    const bits = forAll({ b: integers(0, 1, "d") }, "sum(b) <= 3", { sizes: { d: [1, 2, 3] } });
    expect(attempt(bits)).toMatchObject({ outcome: "verified", basis: "exact", scope: "d = 1 to 3" });
    expect(attempt(forAll({ b: integers(0, 1, "d") }, "sum(b) <= 7"))).toMatchObject({ outcome: "inconclusive" });
  });

  it("counts a point without value as a counterexample, unless the premise leaves it out", () => {
    const quotient = attempt(forAll({ x: reals() }, "x / x == 1"));
    expect(quotient).toMatchObject({ outcome: "refuted", found: "x = 0: undefined there: division by zero in x / x" });
    expect(attempt(forAll({ x: reals() }, "x / x == 1", { given: "x != 0" })).outcome).toBe("verified");
  });

  it("finds examples, and says so when it finds none", () => {
    expect(attempt(exists({ x: reals() }, "x * x < 0")).notes.join(" ")).toContain("none was an example");
    expect(attempt(exists({ x: reals() }, "x * x == 4"))).toMatchObject({ outcome: "verified", basis: "witness" });
    const none = attempt(exists({ x: reals() }, "x * x == -1"));
    expect(none).toMatchObject({ outcome: "inconclusive", basis: "searched", found: "no example found" });
    expect(none.settle).toBe("an example, or a proof that there is none");
  });

  it("calls a premise that no case of a finite domain meets vacuous", () => {
    const vacuous = attempt(forAll({ n: integers(1, 5) }, "n == 0", { given: "n > 7" }));
    expect(vacuous).toMatchObject({ outcome: "not testable", found: "no case meets the premise" });
  });

  it("leaves a finite domain open where digits cannot decide", () => {
    const equal = attempt(forAll({ z: oneOf([[1, 2]]), softmax, naiveSoftmax }, "softmax(z) == naiveSoftmax(z)"));
    expect(equal).toMatchObject({ outcome: "inconclusive", basis: "none", found: "1 of 1 case could not be decided" });
  });

  it("gives the same evidence for the same address, and another hunt for another one", () => {
    const assertion = forAll({ x: reals("d"), y: reals("d") }, "dot(x, y) <= 1000000000");
    const under = (name: string) => evidenceOf(quantifiedMethod.attempt(assertion, testTrial({ reading: name })));
    expect(under("a")).toEqual(under("a"));
  });

  it("agrees with arithmetic on every threshold", () => {
    // A law: over the integers 1..n, "x <= k" holds for all exactly where k >= n.
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 31 }), (n, k) => {
        const { outcome } = attempt(forAll({ x: integers(1, n) }, `x <= ${k}`));
        expect(outcome).toBe(k >= n ? "verified" : "refuted");
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it("binds a definition to the name that the subject gives it", () => {
    const renamed = forAll({ z: integers(-3, 3), f: define("cube(x)", "x * x * x") }, "f(z) == z ^ 3");
    expect(attempt(renamed).outcome).toBe("verified");
  });

  it("lets a control override part of the subject and nothing else", () => {
    const assertion = forAll({ w: simplex("d"), softmax }, "w >= 0");
    expect(quantifiedMethod.override(assertion, { w: sumsToOne("d") }).subject["w"]?.kind).toBe("domain");
    expect(quantifiedMethod.describeChange(assertion, { softmax: naiveSoftmax })).toBe(
      "softmax(z) = exp(z) / sum(exp(z))",
    );
    const refused = (control: unknown) => () => quantifiedMethod.override(assertion, control);
    expect(refused({ formula: "w > 1" })).toThrow(new TypeError("control must override only w, softmax, got formula"));
    expect(refused({ w: softmax })).toThrow(new TypeError("control of w must be a domain, got definition"));
    expect(refused({ w: 3 })).toThrow(new TypeError("control of w must be a domain, got 3"));
    expect(refused({})).toThrow(new TypeError("control must override one of w, softmax, got nothing"));
    expect(refused(undefined)).toThrow(new TypeError("control must override one of w, softmax, got nothing"));
  });

  it("refuses a domain that rounding would leave, and a size that no domain has", () => {
    const rounded = forAll({ w: simplex("d") }, "sum(w) == 1", { arithmetic: "float64" });
    expect(() => attempt(rounded)).toThrow(
      new TypeError("w must stay in its domain when rounded, got simplex with arithmetic float64"),
    );
    const misspelt = forAll({ x: reals("d") }, "x == x", { sizes: { n: [1] } });
    expect(() => attempt(misspelt)).toThrow(new RangeError("sizes must name one of d, got n"));
  });

  it("passes on what is wrong with a formula, also where only some sizes show it", () => {
    expect(() => attempt(forAll({ x: reals() }, "x <= y"))).toThrow('got "y"');
    expect(() => attempt(forAll({ x: reals() }, "x <="))).toThrow("x <=");
    expect(() => attempt(forAll({ x: reals("n"), y: reals("d") }, "x + y == y + x"))).toThrow("lengths must agree");
    // Also where no case would ever come there.
    expect(() => attempt(forAll({ x: reals(2) }, "1 > 0 or x + [1, 2, 3] == 0"))).toThrow(
      new RangeError("lengths must agree in x + [1, 2, 3], got 2 and 3"),
    );
    expect(() => attempt(forAll({ x: reals(2) }, "1 > 0", { given: "x" }))).toThrow(
      new TypeError("x must be true or false, got a vector of 2"),
    );
  });

  it("prints every definition that a formula leans on, those of definitions too", () => {
    const leans = forAll({ x: reals("n"), standardise }, "defined(standardise(x))");
    expect(quantifiedMethod.assumed(leans)).toEqual([
      "standardise(x) = (x - mean(x)) / sqrt(variance(x))",
      "variance(x) = mean((x - mean(x)) .^ 2)",
    ]);
  });

  it("tells the assertion in words, in TeX and as written", () => {
    const { words, tex, formula } = quantifiedMethod.describe(
      forAll({ x: box(0, 1), eps: positive() }, "x + eps > 0", { given: "x < 1", arithmetic: "float64" }),
    );
    expect(words).toContain("Computed in float64.");
    expect(tex).toContain("\\forall");
    expect(formula).toBe("x + eps > 0, given x < 1");
  });
});
