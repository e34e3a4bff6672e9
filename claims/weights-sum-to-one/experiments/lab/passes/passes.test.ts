import fc from "fast-check";
import { batchNorm } from "probatum";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  divide,
  draws,
  fromDouble,
  inFloat64,
  multiply,
  type Rational,
  rational,
  subtract,
  toNumber,
  ZERO,
} from "../reference.fixture.ts";
import { crossEntropy, type Loss, meanSquaredError } from "../training/loss.ts";
import { lossAndGradient } from "../training/train.ts";
import { initialise } from "../weights/initialise.ts";
import { ACTIVATIONS, type Activation } from "./activation.ts";
import { EPSILON, type Layer, type LayerOptions, type Network, network } from "./network.ts";
import { forward, type Machine, machine } from "./passes.ts";
import { roundedOutputs } from "./rounded-pass.ts";
import { workspace } from "./workspace.ts";

function made(net: Network, batch: number, reading: string): Machine {
  const draw = draws(reading);
  const parameters = initialise(net, { scheme: "he" }, draw);
  for (let i = net.weights; i < net.size; i++) parameters[i] = (parameters[i] as number) + 0.3 * draw.normal();
  const inputs = Float64Array.from({ length: batch * net.inputs }, () => draw.normal());
  return machine(net, parameters, inputs, workspace(net, batch));
}

/** The largest distance between the gradient and difference quotients of fourth order (Richardson's extrapolation). */
function largestGap(m: Machine, targets: Float64Array, loss: Loss): number {
  lossAndGradient(m, targets, loss);
  const told = Float64Array.from(m.gradient);
  let gap = 0;
  for (let i = 0; i < m.net.size; i++) {
    const at = m.parameters[i] as number;
    const lossAt = (step: number) => {
      m.parameters[i] = at + step;
      forward(m);
      return loss(m.space, targets);
    };
    const quotient = (h: number) => (lossAt(h) - lossAt(-h)) / (2 * h);
    const h = 2 ** -13;
    gap = Math.max(gap, Math.abs((4 * quotient(h / 2) - quotient(h)) / 3 - (told[i] as number)));
    m.parameters[i] = at;
  }
  return gap;
}

describe("forward pass", () => {
  it("is the formula, bit for bit", () => {
    const net = network(3, [
      { units: 5, activation: "relu" },
      { units: 2, activation: "identity" },
    ]);
    const m = made(net, 4, "forward");
    forward(m);
    const exact = (from: number, count: number) => Array.from(m.parameters.slice(from, from + count), fromDouble);
    const rows = (from: number, count: number, length: number) =>
      Array.from({ length: count }, (_, r) => exact(from + r * length, length));
    const [first, second] = net.layers as [Network["layers"][0], Network["layers"][0]];
    for (let s = 0; s < 4; s++) {
      const scope = {
        V: rows(first.weights, 5, 3),
        b: exact(first.bias, 5),
        W: rows(second.weights, 2, 5),
        c: exact(second.bias, 2),
        x: Array.from(m.inputs.slice(3 * s, 3 * s + 3), fromDouble),
      };
      const told = inFloat64("W * relu(V * x + b) + c", scope);
      expect(Array.from(m.space.outputs.slice(2 * s, 2 * s + 2))).toEqual(told);
    }
  });

  it("normalises a batch as the formula does", () => {
    const net = network(2, [{ units: 3, activation: "identity", normalisation: "batch" }]);
    const m = made(net, 6, "batch");
    forward(m);
    const { gamma, beta } = net.layers[0] as Network["layers"][0];
    const { sums } = m.space.layers[0] as { sums: Float64Array };
    for (let u = 0; u < 3; u++) {
      const z = Array.from({ length: 6 }, (_, s) => fromDouble(sums[s * 3 + u] as number));
      const scope = {
        z,
        gamma: fromDouble(m.parameters[gamma + u] as number),
        beta: fromDouble(m.parameters[beta + u] as number),
        eps: fromDouble(EPSILON),
        batchNorm,
      };
      const told = inFloat64("batchNorm(z, gamma, beta, eps)", scope) as number[];
      for (const [s, value] of told.entries()) {
        // The formula divides by the root, the arrays multiply by its inverse: three roundings of numbers below 8.
        expect(Math.abs((m.space.outputs[s * 3 + u] as number) - value)).toBeLessThan(3 * 8 * 2 ** -53);
      }
    }
  });

  it("in float64 is what the rounded pass computes", () => {
    const net = network(3, [
      { units: 6, activation: "tanh" },
      { units: 2, activation: "sigmoid" },
    ]);
    const m = made(net, 1, "rounded");
    forward(m);
    expect(roundedOutputs(net, m.parameters, m.inputs, "float64")).toEqual(m.space.outputs);
  });

  it("is rounded at every step in a coarser format", () => {
    // float16 holds 2048 and 2050 but not 2049, so 2048 + 1 is 2048 again (ties to even), twice; rounded once at the end it would be 2050.
    const sum = network(3, [{ units: 1, activation: "identity", bias: false }]);
    const [ones, inputs] = [Float64Array.of(1, 1, 1), Float64Array.of(2048, 1, 1)];
    expect([...roundedOutputs(sum, ones, inputs, "float16")]).toEqual([2048]);
    expect([...roundedOutputs(sum, ones, inputs, "float32")]).toEqual([2050]);
    // (1 + 2^-10)^2 = 1 + 2^-9 + 2^-20; float16 keeps 1 + 2^-9, so with that taken off 0 is left.
    const two = network(2, [{ units: 1, activation: "identity", bias: false }]);
    const [weights, factors] = [Float64Array.of(-1, 1 + 2 ** -10), Float64Array.of(1 + 2 ** -9, 1 + 2 ** -10)];
    expect([...roundedOutputs(two, weights, factors, "float16")]).toEqual([0]);
    expect([...roundedOutputs(two, weights, factors, "float32")]).toEqual([2 ** -20]);
    expect(() => roundedOutputs(sum, ones, ones.subarray(1), "float16")).toThrow(
      "parameters and inputs must have 3 and 3 numbers, got 3 and 2",
    );
    const normalised = network(1, [{ units: 1, activation: "identity", normalisation: "batch" }]);
    expect(() => roundedOutputs(normalised, ones, ones.subarray(2), "float16")).toThrow(
      "normalisation must be none, got batch",
    );
  });
});

describe("backward pass", () => {
  const smooth = (Object.keys(ACTIVATIONS) as Activation[]).map((activation) => ({ activation }));

  it("gives what difference quotients tend to, for every activation and normalisation", () => {
    for (const { activation } of smooth) {
      for (const normalisation of ["none", "batch"] as const) {
        const hidden: LayerOptions = { units: 5, activation, normalisation };
        const net = network(3, [hidden, { ...hidden, units: 4 }, { units: 2, activation: "identity" }]);
        const m = made(net, 7, `${activation} ${normalisation}`);
        const targets = Float64Array.from({ length: 14 }, (_, i) => (i % 5) - 2);
        // Errors at h = 2^-13: h^4 / 480 times a fifth derivative below 2^30, and rounding 2^-53 · 2^6 / h.
        expect(largestGap(m, targets, meanSquaredError)).toBeLessThan(2 ** -30);
      }
    }
  });

  it("gives it for cross-entropy, whose value is log 2 where two classes are equally likely", () => {
    const net = network(2, [
      { units: 4, activation: "tanh" },
      { units: 3, activation: "identity" },
    ]);
    const m = made(net, 3, "classes");
    expect(largestGap(m, Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1), crossEntropy)).toBeLessThan(2 ** -30);
    const even = { batch: 1, layers: [], outputs: Float64Array.of(800, 800), delta: new Float64Array(2) };
    expect(crossEntropy(even, Float64Array.of(1, 0))).toBeCloseTo(Math.LN2, 12);
    expect([...even.delta]).toEqual([-0.5, 0.5]);
  });

  it("equals the exact derivative in rationals, for identity and ReLU", () => {
    const weights = fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 17, maxLength: 17 });
    const inputs = fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(weights, inputs, fc.constantFrom("identity", "relu"), (w, x, activation) => {
        const net = network(2, [
          { units: 2, activation },
          { units: 2, activation },
          { units: 1, activation: "identity", bias: false },
        ]);
        const parameters = Float64Array.from(w.slice(0, net.size), (v) => v / 8 + 1 / 64);
        const m = machine(
          net,
          parameters,
          Float64Array.from(x, (v) => v / 4 + 1 / 128),
          workspace(net, 4),
        );
        const targets = Float64Array.of(1, 0, -1, 2);
        lossAndGradient(m, targets);
        for (let i = 0; i < net.size; i++) {
          const exact = exactDerivative(net, parameters, m.inputs, targets, i);
          if (exact === null) continue; // a kink within the step
          // Dyadic numbers of few digits: nothing is rounded at all.
          expect(m.gradient[i]).toBe(toNumber(exact) + 0);
        }
      }),
      { seed: 4, numRuns: 30 },
    );
  });

  it("allocates its arrays once and refuses others", () => {
    const net = network(2, [{ units: 1, activation: "identity" }]);
    expect(() => machine(net, new Float64Array(2), new Float64Array(2), workspace(net, 1))).toThrow(
      "parameters must have 3 numbers, got 2",
    );
    expect(() => network(0, [{ units: 1, activation: "identity" }])).toThrow(
      "inputs must be an integer above 0, got 0",
    );
    expect(() => network(1, [])).toThrow("layers must be at least 1, got 0");
  });
});

/**
 * In one parameter the loss of a piecewise linear network is a parabola between kinks, and the central difference quotient of a parabola
 * is its derivative exactly. Null where a kink lies between the two points.
 */
function exactDerivative(
  net: Network,
  parameters: Float64Array,
  inputs: Float64Array,
  targets: Float64Array,
  index: number,
): Rational | null {
  const h = rational(1, 1n << 40n);
  const at = (step: Rational) => {
    const theta = Array.from(parameters, fromDouble);
    theta[index] = add(theta[index] as Rational, step);
    return exactLoss(net, theta, Array.from(inputs, fromDouble), Array.from(targets, fromDouble));
  };
  const [below, middle, above] = [at(subtract(ZERO, h)), at(ZERO), at(h)];
  if (below.signs !== above.signs || below.signs !== middle.signs) return null;
  return divide(subtract(above.loss, below.loss), multiply(rational(2), h));
}

function exactLoss(
  net: Network,
  theta: readonly Rational[],
  inputs: readonly Rational[],
  targets: readonly Rational[],
) {
  let signs = "";
  let loss = ZERO;
  for (const [s, target] of targets.entries()) {
    let given = inputs.slice(s * net.inputs, (s + 1) * net.inputs);
    for (const layer of net.layers) {
      given = Array.from({ length: layer.units }, (_, u) => {
        const z = exactSum(layer, theta, given, u);
        if (layer.activation !== "identity") signs += String(compare(z, ZERO));
        return layer.activation === "identity" || compare(z, ZERO) > 0 ? z : ZERO;
      });
    }
    const off = subtract(given[0] as Rational, target);
    loss = add(loss, multiply(off, off));
  }
  return { loss: divide(loss, rational(targets.length)), signs };
}

function exactSum(layer: Layer, theta: readonly Rational[], given: readonly Rational[], unit: number): Rational {
  const weights = theta.slice(layer.weights + unit * layer.fanIn, layer.weights + (unit + 1) * layer.fanIn);
  const start = layer.bias < 0 ? ZERO : (theta[layer.bias + unit] as Rational);
  return weights.reduce((sum, w, i) => add(sum, multiply(w, given[i] as Rational)), start);
}
