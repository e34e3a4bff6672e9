import { describe, expect, it } from "vitest";
import { methodOf } from "../methods.ts";
import { evidenceOf } from "../trial/question.ts";
import { testTrial } from "../trial/trial.fixture.ts";
import { optimum, optimumMethod } from "./optimum.ts";
import { quoted } from "./printed/figures.ts";

const attempt = (assertion: Parameters<typeof optimumMethod.attempt>[0]) =>
  evidenceOf(optimumMethod.attempt(assertion, testTrial()));

/** Mixing two things in shares can never give more than the larger one: 2 x1 - x2 is out of reach. */
const outside = {
  inputs: { x1: [1, 0], x2: [0, 1] },
  target: [2, -1],
  constraint: "simplex",
  bias: false,
} as const;

describe("optimum", () => {
  it("verifies that a constrained model cannot represent a target, by both certificates", () => {
    // By hand: the nearest point of the segment from (1, 0) to (0, 1) is (1, 0), one away in both coordinates.
    expect(attempt(optimum({ ...outside, above: "1.9" }))).toEqual({
      outcome: "verified",
      basis: "exact",
      scope: "",
      alpha: 0,
      found: "least sum of squares 2 (x1: 1, x2: 0)",
      notes: [
        "The primal certificate: these weights meet the constraint and reach 2.",
        "The dual certificate: no allowed weights come below 2.",
        "Both were checked in exact rationals.",
      ],
      settle: "",
      fit: { upper: "2", lower: "2", weights: { x1: "1", x2: "0" }, bias: "0" },
    });
  });

  it("weighs in the squared weights where a penalty is given", () => {
    // One input (1, 1, 2), target (1, 2, 3), penalty 3: w = 1, squares 2 and 3 by hand.
    const ridge = { inputs: { x: [1, 1, 2] }, target: [1, 2, 3], constraint: "none", bias: false, penalty: 3 } as const;
    const evidence = attempt(optimum({ ...ridge, above: "4.9" }));
    expect(evidence).toMatchObject({ outcome: "verified", fit: { upper: "5", lower: "5", weights: { x: "1" } } });
    const { words, tex } = optimumMethod.describe(optimum({ ...ridge, above: "4.9" }));
    expect(words).toBe(
      "The least sum of squared errors of the target as a weighted sum of x, with any real weights and no constant, " +
        "and 3 times the sum of the squared weights, is above 4.9.",
    );
    expect(tex).toContain("\\Bigr)^2 + 3 \\sum_j w_j^2 \\gt 4.9");
    expect(() => optimum({ ...ridge, penalty: -1, above: 0 })).toThrow(
      new RangeError("penalty must be at least 0, got -1"),
    );
  });

  it("reads above and below strictly", () => {
    const outcome = (side: { above: number } | { below: number }) => attempt(optimum({ ...outside, ...side })).outcome;
    expect([outcome({ above: 2 }), outcome({ above: 1 }), outcome({ above: 3 })]).toEqual([
      "refuted",
      "verified",
      "refuted",
    ]);
    expect([outcome({ below: 2 }), outcome({ below: 1 }), outcome({ below: 3 })]).toEqual([
      "refuted",
      "refuted",
      "verified",
    ]);
  });

  it("takes decimals exactly, and figures from the text", () => {
    // 2.79, 2.01 and 4.11 as the text prints them: twice and three times a list are the list itself, weighted.
    const parts = quoted("The parts are 2.79, 2.01 and 4.11.");
    const same = {
      inputs: { parts },
      target: ["5.58", "4.02", "8.22"],
      constraint: "nonNegative",
      bias: false,
    } as const;
    expect(attempt(optimum({ ...same, below: "1e-300" }))).toMatchObject({
      outcome: "verified",
      fit: { weights: { parts: "2" } },
    });
    const lengths = { ...same, target: [1, 2] };
    expect(() => attempt(optimum({ ...lengths, above: 0 }))).toThrow(
      new RangeError("parts must be as long as the target, 2, got 3"),
    );
  });

  it("turns when a control frees the weights or changes the data, and lets it change nothing else", () => {
    const assertion = optimum({ ...outside, above: 0 });
    const under = (control: unknown) => attempt(optimumMethod.override(assertion, control));
    expect(under({ constraint: "totalOne" })).toMatchObject({
      outcome: "refuted",
      found: "least sum of squares 0 (x1: 2, x2: -1)",
    });
    expect(under({ target: ["0.25", "0.75"] }).outcome).toBe("refuted");
    expect(optimumMethod.describeChange(assertion, { constraint: "none", target: [1, 2] })).toBe(
      "other target; a weighted sum of x1, x2, with any real weights and no constant",
    );
    expect(() => under({ than: "5" })).toThrow(
      new TypeError("control must override only inputs, target, constraint, bias, got than"),
    );
    expect(() => under({})).toThrow(
      new TypeError("control must override one of inputs, target, constraint, bias, got nothing"),
    );
  });

  it("tells the assertion in words, in TeX and as written", () => {
    const assertion = optimum({ ...outside, bias: true, above: "0.5" });
    expect(methodOf(assertion).describe(assertion)).toEqual({
      words:
        "The least sum of squared errors of the target as a weighted sum of x1, x2, with weights ≥ 0 that add up to 1 and a free constant, is above 0.5.",
      tex: "\\min_{w \\in \\mathbb{R}_{\\ge 0}^{2},\\ \\sum_j w_j = 1,\\ b \\in \\mathbb{R}} \\sum_i \\Bigl( y_i - \\sum_j w_j x_{ij} - b \\Bigr)^2 \\gt 0.5",
      formula: "least sum of squares > 0.5",
    });
    expect(optimumMethod.assumed(assertion)).toEqual([]);
  });

  it("prints long fractions to six digits", () => {
    const sevenths = optimum({
      inputs: { x: ["0.123456", 7, 1] },
      target: ["0.654321", 1, 3],
      constraint: "none",
      bias: true,
      above: 0,
    });
    expect(attempt(sevenths).found).toMatch(
      /^least sum of squares ≈ \d\.\d{1,5} \(x: ≈ -?0\.\d{1,8}, constant: ≈ \d\.\d{1,5}\)$/,
    );
  });

  it("refuses what cannot be tried", () => {
    const refused = (options: object) => () =>
      optimum({ ...outside, above: 0, ...options } as Parameters<typeof optimum>[0]);
    expect(refused({ below: 1 })).toThrow(new RangeError("optimum must be given one of above and below, got both"));
    expect(() => optimum(outside as unknown as Parameters<typeof optimum>[0])).toThrow(
      new RangeError("optimum must be given one of above and below, got neither"),
    );
    expect(refused({ constraint: "convex" })).toThrow(
      new RangeError('constraint must be one of none, nonNegative, totalOne, simplex, got "convex"'),
    );
    expect(refused({ inputs: {} })).toThrow(new RangeError("inputs must be at least one list, got none"));
    expect(refused({ target: [] })).toThrow(
      new TypeError("target must be a list of numbers or quoted figures, got an empty list"),
    );
    expect(refused({ target: "1 2" })).toThrow(
      new TypeError("target must be a list of numbers or quoted figures, got 1 2"),
    );
    expect(refused({ bias: 1 })).toThrow(new TypeError("bias must be true or false, got 1"));
    expect(refused({ above: "a lot" })).toThrow(
      new RangeError('number must be a decimal such as 2.79 or 1e-5, got "a lot"'),
    );
  });
});
