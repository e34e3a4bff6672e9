import fc from "fast-check";
import { define } from "probatum";
import { describe, expect, it } from "vitest";
import { fromDouble, inFloat64 } from "../reference.fixture.ts";
import { ACTIVATIONS, type Activation, requireActivation } from "./activation.ts";
import { hyperbolicTangent } from "./hyperbolic-tangent.ts";

const names = Object.keys(ACTIVATIONS) as Activation[];

function value(name: Activation, z: number): number {
  const a = new Float64Array(1);
  ACTIVATIONS[name].apply(Float64Array.of(z), a, 1);
  return a[0] as number;
}

function slope(name: Activation, z: number): number {
  const delta = Float64Array.of(1);
  ACTIVATIONS[name].pullBack(Float64Array.of(z), Float64Array.of(value(name, z)), delta, 1);
  return delta[0] as number;
}

describe("activations", () => {
  it("agree with SciPy", () => {
    // scipy 1.17.1: scipy.special.expit(0.7).
    expect(value("sigmoid", 0.7)).toBeCloseTo(0.6681877721681662, 15);
  });

  it("agree with the formula language", () => {
    const formulas: Partial<Record<Activation, string>> = {
      identity: "z",
      relu: "relu(z)",
      sigmoid: "1 / (1 + exp(-z))",
    };
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (z) => {
        for (const [name, text] of Object.entries(formulas)) {
          const activation = define("activation(z)", text);
          const told = inFloat64("activation(z)", { activation, z: fromDouble(z) });
          expect(value(name as Activation, z) + 0).toBe((told as number) + 0);
        }
      }),
      { seed: 1 },
    );
  });

  it("have the slope that a difference quotient tends to", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 5, noNaN: true }), fc.boolean(), (size, negative) => {
        const z = negative ? -size : size;
        const h = 2 ** -13;
        for (const name of names) {
          const quotient = (value(name, z + h / 2) - value(name, z - h / 2)) / h;
          // The quotient errs by h² / 24 times a third derivative (below 2 for all of them) and by rounding, 2^-53 · 16 / h.
          expect(Math.abs(quotient - slope(name, z))).toBeLessThan((h * h) / 12 + 2 ** -36);
        }
      }),
      { seed: 2 },
    );
  });

  it("has slope 0 at the kink of ReLU", () => {
    expect(slope("relu", 0)).toBe(0);
  });

  it("has a tanh within two units in the last place of Math.tanh, and odd", () => {
    fc.assert(
      // Made from integers: a generator of doubles hardly ever goes above 1.
      fc.property(fc.integer({ min: 0, max: 2 ** 30 }), (k) => {
        const x = (k / 2 ** 30) * 20;
        // A unit in the last place is at most 2^-52 of the value; Math.tanh, fdlibm's, errs by up to one itself.
        const told = Math.tanh(x);
        expect(Math.abs(hyperbolicTangent(x) - told)).toBeLessThanOrEqual(3 * 2 ** -52 * told);
        expect(hyperbolicTangent(-x) + 0).toBe(-hyperbolicTangent(x) + 0);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  it("refuses an unknown name", () => {
    expect(() => requireActivation("swish")).toThrow(
      'activation must be one of identity, relu, tanh, sigmoid, got "swish"',
    );
  });
});
