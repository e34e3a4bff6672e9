import { describe, expect, it } from "vitest";
import { define, matrix, nonNegative, reals } from "../formula/index.ts";
import { type LayersOptions, layers, layersMethod } from "./layers.ts";
import { evidenceOf, testTrial } from "./test-trial.ts";

const OPTIONS: LayersOptions = { inputs: ["x", "y"], width: "d", layer: "relu(V * x + b)", keeps: "x <= y" };
const subject = { V: matrix(nonNegative(), "m", "d"), b: reals("m") };
const attempt = (change: Partial<LayersOptions>, V = subject.V) =>
  evidenceOf(layersMethod.attempt(layers({ ...subject, V }, { ...OPTIONS, ...change }), testTrial()));

describe("layers", () => {
  it("is refuted by one layer, which is a stack too", () => {
    expect(attempt({}, matrix(reals(), "m", "d"))).toMatchObject({ outcome: "refuted", basis: "witness" });
    expect(attempt({ keeps: "x < y" })).toMatchObject({ outcome: "refuted" });
  });

  it("is never verified by search alone", () => {
    expect(attempt({})).toMatchObject({ outcome: "inconclusive", basis: "searched" });
  });

  it("tells one layer, and that any number of them is meant", () => {
    const { words, formula } = layersMethod.describe(layers(subject, OPTIONS));
    expect(words).toBe(
      "For any number of layers, each of which takes x to relu(V · x + b) with its own m × d matrix V of non-negative numbers and " +
        "real b with m entries: if x ≤ y holds of the inputs, it holds of the outputs.",
    );
    expect(formula).toBe("x <= y, kept by relu(V * x + b)");
    expect(layersMethod.assumed(layers(subject, OPTIONS))).toEqual([
      "One layer is tried: what each layer keeps, any number of them keeps (induction over the depth).",
    ]);
  });

  it("refuses what no stack can be made of", () => {
    expect(() => layers(subject, { ...OPTIONS, inputs: [] })).toThrow(
      new TypeError("inputs must name at least 1 input, got none"),
    );
    expect(() => layers(subject, { ...OPTIONS, inputs: ["V"] })).toThrow(
      new TypeError("inputs must be other names than the subject's, got V"),
    );
    // max of a number and a vector is one number: the largest of them all.
    const largest = { ...subject, activation: define("activation(z)", "max(0, z)") };
    const asserts = layers(largest, { ...OPTIONS, layer: "activation(V * x + b)" });
    expect(() => evidenceOf(layersMethod.attempt(asserts, testTrial()))).toThrow(
      new TypeError("layer must give a vector, got a number from activation(V * x + b)"),
    );
  });
});
