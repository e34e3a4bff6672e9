import { afterAll, describe, expect, it } from "vitest";
import { box, define, matrix, oneOf, reals, simplex } from "../../../formula/index.ts";
import { answered } from "../../../harness/solver/answered.fixture.ts";
import { startSolver } from "../../../harness/solver/solver.ts";
import { evidenceOf, finish } from "../../trial/question.ts";
import { testTrial } from "../../trial/trial.fixture.ts";
import { exists } from "../exists.ts";
import { forAll } from "../for-all.ts";
import { layers, layersMethod } from "../layers.ts";
import { type Quantified, quantifiedMethod } from "../quantifier/quantified.ts";

const z3 = startSolver();
afterAll(() => z3.stop());

const tried = (asserts: Quantified) => answered(finish(quantifiedMethod.attempt(asserts, testTrial())), z3);

describe("a premise that no case meets", () => {
  // Whatever the formula says, true or false: it says nothing.
  it.each([
    ["numbers", forAll({ x: reals() }, "x >= 0", { given: "x > 3 and x < 2" })],
    ["a false formula", forAll({ x: reals() }, "x >= 10", { given: "x > 3 and x < 2" })],
    ["an example", exists({ x: reals() }, "x >= 10", { given: "x^2 < 0" })],
    ["lists of any length", forAll({ x: reals("n") }, "sum(x) >= 0", { given: "x > 3 and x < 2" })],
    ["any size, with a mean", forAll({ w: simplex("d") }, "w >= 0", { given: "sum(w) == 2" })],
    ["two open sizes", forAll({ A: matrix(reals(), "m", "n") }, "A >= 0", { given: "A > 1 and A < 0" })],
    ["listed sizes", forAll({ x: reals("n") }, "x >= 0", { given: "sum(x) > 0 and x < 0", sizes: { n: [1, 3] } })],
    ["a function", forAll({ x: reals() }, "x >= 0", { given: "exp(x) < 0" })],
    ["outside the solver's language", forAll({ x: reals() }, "x >= 0", { given: "tanh(x) > 1" })],
    ["no value at all", forAll({ x: reals() }, "x >= 0", { given: "log(-x^2) > 1" })],
    ["by a definition", forAll({ x: reals(), f: define("f(x)", "x^2 + 1") }, "x >= 0", { given: "f(x) == 0" })],
  ])("is told of %s", async (_, asserts) => {
    expect(await tried(asserts)).toMatchObject({
      outcome: "not testable",
      basis: "none",
      found: "no case meets the premise",
    });
  });

  it("is told of a property that no input of a layer has", async () => {
    const asserts = layers(
      { V: matrix(reals(), "m", "d") },
      { inputs: ["x"], width: "d", keeps: "x < 0 and x > 0", layer: "V * x" },
    );
    const attempt = layersMethod.attempt(asserts, testTrial());
    expect(await answered(finish(attempt), z3)).toMatchObject({ outcome: "not testable" });
  });
});

describe("a premise that some case meets", () => {
  it.each([
    ["on a line", forAll({ x: reals(), y: reals() }, "x * y <= 1/4", { given: "x + y == 1" })],
    ["at one point", forAll({ x: reals() }, "x == 7/3", { given: "(3 * x - 7)^2 <= 0" })],
    ["at numbers that are no fractions", forAll({ x: reals() }, "x^4 == 4", { given: "x^2 == 2" })],
    ["far out", forAll({ x: reals() }, "x > 1e6", { given: "x > 1e7" })],
    // With one entry no case meets it; the other sizes are what counts.
    [
      "at some sizes",
      forAll({ x: reals("n") }, "max(x) > min(x)", { given: "size(x) > 1 and x[1] != x[2]", sizes: { n: [2, 3, 1] } }),
    ],
  ])("does not stand in the way of a proof: %s", async (_, asserts) => {
    expect((await tried(asserts)).outcome).toBe("verified");
  });

  it("is asked for where none was seen, and then nothing was searched", async () => {
    // Met at one double only, which no hunt knows; nothing is proved about float formats.
    const given = "x == 0.7371943279215432";
    const evidence = await tried(forAll({ x: box(0, 1) }, "x > 0", { given, arithmetic: "float64" }));
    expect(evidence).toMatchObject({
      outcome: "inconclusive",
      basis: "none",
      found: "no case was seen that meets the premise",
      settle: "a case that meets the premise, or a proof that none does",
    });
  });

  it("is not called empty because sizes beyond those looked at are open", async () => {
    // It is met from 5 entries on.
    const evidence = await tried(forAll({ x: box(0, 1, "n") }, "sum(x) > 4", { given: "sum(x) == 4.5" }));
    expect(evidence.outcome).not.toBe("not testable");
    const proved = await tried(forAll({ x: box(0, 1, "n") }, "sum(x) < 0", { given: "sum(x) == 40.5" }));
    expect(proved.outcome).not.toBe("verified");
    expect(proved.outcome).not.toBe("not testable");
  });
});

describe("a premise that digits do not decide", () => {
  it("leaves no case out", () => {
    // True of 2 and 4 alike, and 64 digits do not tell it of 2.
    const asserts = forAll({ x: oneOf([2, 4]) }, "x == 4", { given: "sqrt(x)^2 == x" });
    const evidence = evidenceOf(quantifiedMethod.attempt(asserts, testTrial()));
    expect(evidence).toMatchObject({ outcome: "inconclusive", found: "1 of 2 cases could not be decided" });
    const none = forAll({ x: oneOf([2, 3]) }, "x == 4", { given: "sqrt(x)^2 == x" });
    expect(evidenceOf(quantifiedMethod.attempt(none, testTrial())).outcome).toBe("inconclusive");
  });
});
