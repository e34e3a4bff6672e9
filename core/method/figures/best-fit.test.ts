import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../document/read-document.ts";
import { methodOf } from "../methods.ts";
import { evidenceOf } from "../trial/question.ts";
import { testTrial } from "../trial/trial.fixture.ts";
import { type BestFit, type BestFitOptions, bestFit, bestFitMethod } from "./best-fit.ts";
import { quoted } from "./printed/figures.ts";

/** A text that prints what the tests let be said; 2.79, 2.01 and 4.11 stand in the one of `testTrial`. */
const whole = Array.from({ length: 20 }, (_, i) => i - 9).join(", ");
const document = readDocument(
  "fits",
  `---\ntitle: Fits\n---\n\n## Answer\n\nThe line is y = 0.500 x + 3.00, not 0.501 x. Others: ${whole}.\n`,
);
const attempt = (assertion: BestFit) => evidenceOf(bestFitMethod.attempt(assertion, { ...testTrial(), document }));
const attemptOnParts = (assertion: BestFit) => evidenceOf(bestFitMethod.attempt(assertion, testTrial()));

/** Anscombe 1973, doi:10.1080/00031305.1973.10478966, data set I; the paper prints y = 3 + 0.5 x. */
const anscombe = {
  inputs: { x: [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5] },
  target: ["8.04", "6.95", "7.58", "8.81", "8.33", "9.96", "7.24", "4.26", "10.84", "4.82", "5.68"],
  bias: true,
} as const;

/** Points about 2.79 x1 + 2.01 x2 + 4.11, by hand: the errors 1, -1, -1, 1 are orthogonal to both inputs and add up to 0. */
const square = {
  inputs: { x1: [0, 0, 1, 1], x2: [0, 1, 0, 1] },
  target: ["5.11", "5.12", "5.90", "9.91"],
  bias: true,
} as const;

/** The entry of a grid less the means of its row and its column, times the number of entries so that it is whole. */
function centred(rows: readonly (readonly number[])[], i: number, j: number): number {
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const k = rows.length;
  const [row, column] = [rows[i] as readonly number[], rows.map((each) => each[j] as number)];
  return k * k * (row[j] as number) - k * sum(row) - k * sum(column) + sum(rows.flat());
}

describe("bestFit", () => {
  it("finds the line of Anscombe's first data set, and tells what rounds from what is", () => {
    // R's example(anscombe) prints 3.0000909 and 0.5000909, and 13.763 as the sum of squares; by hand the slope is 55.01 / 110.
    const said = (coefficients: readonly string[], figures: BestFit["figures"]) =>
      attempt(bestFit({ ...anscombe, coefficients, figures }));
    expect(said(["0.500", "3.00"], "rounded")).toMatchObject({
      outcome: "verified",
      basis: "exact",
      alpha: 0,
      plots: [],
    });
    expect(said(["0.500", "3.00"], "printed")).toMatchObject({
      outcome: "refuted",
      found: "x: 5501/11000, constant: 33001/11000; least sum of squares 13.76269",
    });
    expect(said(["0.501", "3.00"], "rounded").outcome).toBe("refuted");
    expect(said(["3.00", "0.500"], "rounded").outcome).toBe("refuted");
  });

  it("reads the coefficients from the text, and draws points and plane", () => {
    const coefficients = quoted("The parts are 2.79, 2.01 and 4.11.");
    expect(attemptOnParts(bestFit({ ...square, coefficients, figures: "printed" }))).toEqual({
      outcome: "verified",
      basis: "exact",
      scope: "",
      alpha: 0,
      found: "x1: 2.79, x2: 2.01, constant: 4.11; least sum of squares 4",
      notes: [
        "The normal equations of 4 points were solved in exact rationals.",
        "There the errors are orthogonal to every input and add up to 0, so nothing fits better: checked as well.",
        "No input is a weighted sum of the others, so nothing else fits as well.",
      ],
      settle: "",
      fit: { coefficients: ["2.79", "2.01", "4.11"], squares: "4", points: 4 },
      plots: [
        {
          kind: "fit",
          axes: ["x1", "x2", "y"],
          points: [
            [0, 0, 5.11],
            [0, 1, 5.12],
            [1, 0, 5.9],
            [1, 1, 9.91],
          ],
          plane: [2.79, 2.01, 4.11],
        },
      ],
    });
  });

  it("does not move with errors whose total is 0 along every row and column of a grid, and with no other coefficients", () => {
    const cell = fc.integer({ min: -9, max: 9 });
    const grid = fc
      .integer({ min: 2, max: 3 })
      .chain((k) => fc.array(fc.array(cell, { minLength: k, maxLength: k }), { minLength: k, maxLength: k }));
    const law = fc.property(fc.tuple(cell, cell, cell), grid, fc.nat(2), (plane, rows, moved) => {
      const [slope, otherSlope, constant] = plane;
      const points = rows.flatMap((row, i) => row.map((_, j) => ({ i, j })));
      const target = points.map(({ i, j }) => slope * i + otherSlope * j + constant + centred(rows, i, j));
      const inputs = { x1: points.map(({ i }) => i), x2: points.map(({ j }) => j) };
      const outcome = (coefficients: readonly number[]) =>
        attempt(bestFit({ inputs, target, bias: true, coefficients, figures: "printed" })).outcome;
      expect(outcome(plane)).toBe("verified");
      expect(outcome(plane.with(moved, (plane[moved] as number) + 1))).toBe("refuted");
    });
    fc.assert(law, { seed: 31, numRuns: 20 });
  });

  it("refutes that one fit is the best where inputs depend on each other", () => {
    const dependent = { inputs: { x1: [1, 2, 3], x2: [3, 5, 7] }, target: [0, 1, 0] };
    const said = (bias: boolean, coefficients: readonly number[]) =>
      attempt(bestFit({ ...dependent, bias, coefficients, figures: "printed" })).found;
    expect(said(true, [0, 0, 0])).toBe("many coefficients fit equally well");
    expect(said(false, [0, 0])).toMatch(/least sum of squares/u);
    const none = bestFit({ inputs: { x: [0, 0] }, target: [1, 2], bias: false, coefficients: [0], figures: "printed" });
    expect(attempt(none)).toMatchObject({ outcome: "refuted", basis: "exact", fit: { coefficients: [], points: 2 } });
  });

  it("turns when a control changes the data, and lets it change nothing else", () => {
    const assertion = bestFit({ ...square, coefficients: ["2.79", "2.01", "4.11"], figures: "printed" });
    const under = (control: unknown) => attemptOnParts(bestFitMethod.override(assertion, control)).outcome;
    expect(under({ target: ["5.12", "5.12", "5.90", "9.91"] })).toBe("refuted");
    expect(bestFitMethod.describeChange(assertion, { target: [1], bias: false })).toBe("other target; other bias");
    expect(() => under({ coefficients: [1, 2, 3] })).toThrow(
      new TypeError("control must override only inputs, target, bias, got coefficients"),
    );
    expect(() => under({})).toThrow(new TypeError("control must override one of inputs, target, bias, got nothing"));
  });

  it("tells the assertion in words, in TeX and as written", () => {
    const assertion = bestFit({ ...anscombe, coefficients: ["0.500", "3.00"], figures: "rounded" });
    expect(methodOf(assertion).describe(assertion)).toEqual({
      words:
        "Of all fits of the target as a weighted sum of x with a free constant, one has the least sum of squared errors, and its coefficients round to 0.500, 3.00.",
      tex: "\\operatorname{argmin}_{w \\in \\mathbb{R}^{1},\\ b \\in \\mathbb{R}} \\sum_i \\Bigl( y_i - \\sum_j w_j x_{ij} - b \\Bigr)^2 \\approx (0.500, 3.00)",
      formula: "least-squares coefficients round to 0.500, 3.00",
    });
    expect(bestFitMethod.assumed(assertion)).toHaveLength(1);
  });

  it("refuses what cannot be tried", () => {
    const options = { ...square, coefficients: [1, 2, 3], figures: "printed" } as const;
    const refused = (change: object) => () => bestFit({ ...options, ...change } as BestFitOptions);
    expect(refused({ figures: "about" })).toThrow(new RangeError('figures must be printed or rounded, got "about"'));
    expect(refused({ inputs: {} })).toThrow(new RangeError("inputs must be at least one list, got none"));
    expect(refused({ bias: 1 })).toThrow(new TypeError("bias must be true or false, got 1"));
    expect(refused({ coefficients: [] })).toThrow(
      new TypeError("coefficients must be a list of numbers or quoted figures, got an empty list"),
    );
    expect(refused({ target: null })).toThrow(
      new TypeError("target must be a list of numbers or quoted figures, got null"),
    );
    expect(() => attempt(bestFit({ ...options, coefficients: [1, 2] }))).toThrow(
      new RangeError("coefficients must be 3, one for each input and the constant, got 2"),
    );
    expect(() => attempt(bestFit({ ...options, coefficients: [1, 2, "3.25"] }))).toThrow(
      new RangeError("coefficients must be printed in the text, got 3.25"),
    );
    expect(() => attempt(bestFit({ ...options, target: [1] }))).toThrow(
      new RangeError("x1 must be as long as the target, 1, got 4"),
    );
  });
});
