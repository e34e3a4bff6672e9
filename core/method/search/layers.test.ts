import { describe, expect, it } from "vitest";
import { box, define, matrix, nonNegative, reals, simplex, sumsToOne } from "../../formula/index.ts";
import { evidenceOf } from "../trial/question.ts";
import { testTrial } from "../trial/trial.fixture.ts";
import { type LayersOptions, layers, layersMethod } from "./layers.ts";

const OPTIONS: LayersOptions = { inputs: ["x", "y"], width: "d", layer: "relu(V * x + b)", keeps: "x <= y" };
const subject = { V: matrix(nonNegative(), "m", "d"), b: reals("m") };
const attempt = (change: Partial<LayersOptions>, V = subject.V) =>
  evidenceOf(layersMethod.attempt(layers({ ...subject, V }, { ...OPTIONS, ...change }), testTrial()));

describe("layers", () => {
  it("is refuted by one layer, which is a stack too", () => {
    expect(attempt({}, matrix(reals(), "m", "d"))).toMatchObject({ outcome: "refuted", basis: "witness" });
    expect(attempt({ keeps: "x < y" })).toMatchObject({ outcome: "refuted" });
    // The case alone: what is not kept stands in the statement.
    expect(attempt({ keeps: "x < y" }).found).toMatch(/^V = .*, y = [^:]*$/u);
  });

  it("is refuted where a layer has no value, wherever that is", () => {
    const logarithm = layers(
      { w: simplex("d") },
      { inputs: ["x"], width: "d", keeps: "x > 0", unit: "log(dot(w, x))" },
    );
    expect(evidenceOf(layersMethod.attempt(logarithm, testTrial()))).toMatchObject({ outcome: "refuted" });
    const cancelled = { inputs: ["x"], width: "d", keeps: "x >= 0", unit: "dot(w, x) / (sum(x) - sum(x))" } as const;
    const found = evidenceOf(layersMethod.attempt(layers({ w: simplex("d") }, cancelled), testTrial())).found;
    expect(found).toContain("undefined there: division by zero");
  });

  it("is never verified by search alone", () => {
    expect(attempt({})).toMatchObject({ outcome: "inconclusive", basis: "searched" });
  });

  it("tells one layer, and that any number of them is meant", () => {
    const { words, formula } = layersMethod.describe(layers(subject, OPTIONS));
    expect(words).toBe(
      "For any number of layers, each of which takes x to relu(V · x + b) with its own m × d matrix V of non-negative numbers and " +
        "real b with m entries: if x ≤ y holds of the inputs, it holds of the outputs. Here m ≥ 1 and d ≥ 1.",
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

  const unit = { w: simplex("d"), a: box(-1, 1), c: nonNegative() };
  const bounded = { inputs: ["x"], width: "d", unit: "a * dot(w, x)", keeps: "abs(x) <= c" } as const;

  it("tries one unit where a layer is said to be made of units", () => {
    const free = layers({ ...unit, w: sumsToOne("d") }, bounded);
    expect(evidenceOf(layersMethod.attempt(free, testTrial()))).toMatchObject({ outcome: "refuted", basis: "witness" });
    const held = evidenceOf(layersMethod.attempt(layers(unit, bounded), testTrial()));
    expect(held).toMatchObject({ outcome: "inconclusive", basis: "searched" });
  });

  it("holds a number that the property speaks of the same for all layers", () => {
    const { words } = layersMethod.describe(layers(unit, bounded));
    expect(words).toBe(
      "For every c ≥ 0 and any number of layers, each of any number of units, each of which takes x to a · w · x with its own " +
        "w ≥ 0 with w₁ + … + w_d = 1 and real a from -1 to 1: if |x| ≤ c holds of the inputs, it holds of the outputs. Here d ≥ 1.",
    );
    expect(layersMethod.assumed(layers(unit, bounded))).toEqual([
      "One unit is tried: what holds of each output of a layer holds of all of them.",
      "What each layer keeps, any number of them keeps (induction over the depth).",
    ]);
  });

  it("refuses a property that one step says nothing about", () => {
    expect(() => layers(unit, { ...bounded, keeps: "abs(x) <= a" })).toThrow(
      new RangeError("keeps must name no parameter of a layer, got a"),
    );
    expect(() => layers({ ...unit, c: reals("d") }, bounded)).toThrow(
      new RangeError("keeps must name single numbers besides inputs, got c"),
    );
    expect(() => layers(unit, { ...bounded, keeps: "sum(x) <= c" })).toThrow(
      new RangeError("keeps must go entry by entry where units are tried, got sum(x) <= c"),
    );
    const vector = layers(unit, { ...bounded, unit: "a * x" });
    expect(() => evidenceOf(layersMethod.attempt(vector, testTrial()))).toThrow(
      new TypeError("unit must give a number, got a vector of 2 from a * x"),
    );
  });
});
