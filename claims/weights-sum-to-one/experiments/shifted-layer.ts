import type { Draw } from "probatum";
import { arm, CASES, drawData, RATE, type Setting } from "./batch-normalisation.ts";
import { lossAndGradient, type Machine, machine, network, train, workspace } from "./lab/index.ts";

/** Natural logarithms of the loss with shifted outputs of the first hidden layer over the loss of the unshifted twin. */
export interface Shifted {
  /** As soon as the outputs are shifted, later layers as they were. */
  readonly atOnce: number;
  /** After 300 more steps of the later layers, the first layer and its shift staying as they are. */
  readonly afterwards: () => number;
}

/** Trains a network for 200 steps, then adds `deviations` standard deviations to each output of the first hidden layer. */
export function shiftedLayer(setting: Setting, deviations: number): (draw: Draw) => Shifted {
  return (draw) => {
    const data = drawData(1, draw);
    const { targets } = data;
    const whole = arm(setting, "none", data);
    train(whole, { targets, steps: 200, optimiser });
    const { activations } = whole.space.layers[0] as Machine["space"]["layers"][0];
    const units = whole.net.layers[0]?.units ?? 0;
    const spreads = deviationsOf(activations, units);
    const moved = activations.map((a, i) => a + deviations * (spreads[i % units] as number));
    const twin = laterLayers(whole, Float64Array.from(activations));
    const shifted = laterLayers(whole, moved);
    return {
      atOnce: Math.log(lossAndGradient(shifted, targets) / lossAndGradient(twin, targets)),
      afterwards: () => Math.log(trainOn(shifted, targets) / trainOn(twin, targets)),
    };
  };
}

/**
 * Trains a network for 200 steps, then moves each output of the first hidden layer by `times` what these steps moved its mean.
 *
 * @returns natural logarithm of the loss over that of the unmoved twin, later layers as they were
 */
export function driftedLayer(setting: Setting, times: number): (draw: Draw) => number {
  return (draw) => {
    const data = drawData(1, draw);
    const { targets } = data;
    const whole = arm(setting, "none", data);
    const { activations } = whole.space.layers[0] as Machine["space"]["layers"][0];
    const units = whole.net.layers[0]?.units ?? 0;
    lossAndGradient(whole, targets);
    const before = meansOf(activations, units);
    train(whole, { targets, steps: 200, optimiser });
    lossAndGradient(whole, targets);
    const after = meansOf(activations, units);
    const moved = activations.map((a, i) => a + times * ((after[i % units] as number) - (before[i % units] as number)));
    const twin = laterLayers(whole, Float64Array.from(activations));
    return Math.log(lossAndGradient(laterLayers(whole, moved), targets) / lossAndGradient(twin, targets));
  };
}

const optimiser = { kind: "gradient descent", rate: RATE } as const;

function trainOn(m: Machine, targets: Float64Array): number {
  return train(m, { targets, steps: 300, optimiser });
}

/** The layers after the first as a network of their own, with the parameters they have. */
function laterLayers({ net, parameters }: Machine, inputs: Float64Array): Machine {
  const later = network(
    net.layers[0]?.units ?? 0,
    net.layers.slice(1).map(({ units, activation }) => ({ units, activation })),
  );
  const own = new Float64Array(later.size);
  for (const [l, layer] of later.layers.entries()) {
    const { weights, bias } = net.layers[l + 1] as Machine["net"]["layers"][0];
    own.set(parameters.slice(weights, weights + layer.units * layer.fanIn), layer.weights);
    own.set(parameters.slice(bias, bias + layer.units), layer.bias);
  }
  return machine(later, own, inputs, workspace(later, CASES));
}

function meansOf(activations: Float64Array, units: number): readonly number[] {
  return Array.from({ length: units }, (_, u) => {
    let sum = 0;
    for (let s = 0; s < CASES; s++) sum += activations[s * units + u] as number;
    return sum / CASES;
  });
}

function deviationsOf(activations: Float64Array, units: number): readonly number[] {
  return Array.from({ length: units }, (_, u) => {
    const values = Array.from({ length: CASES }, (_, s) => activations[s * units + u] as number);
    const mean = values.reduce((sum, a) => sum + a, 0) / CASES;
    return Math.sqrt(values.reduce((sum, a) => sum + (a - mean) * (a - mean), 0) / CASES);
  });
}

/**
 * Final loss of a batch-normalised network over 100 steps in which scale and mean of every hidden unit are moved afresh at every step, after
 * the normalisation: gamma times 1 + size u, beta plus size v with u and v uniform on [-1, 1]. The loss is taken without the shift.
 *
 * @see Santurkar et al. 2018, section 2.1: noise after batch normalisation, changing from step to step
 */
export function injectedShift(setting: Setting, size: number): (draw: Draw) => number {
  return (draw) => {
    const data = drawData(1, draw);
    const m = arm(setting, "batch", data);
    const own = Float64Array.from(m.parameters);
    const factors = new Float64Array(m.net.size).fill(1);
    for (let step = 0; step < 100; step++) {
      m.parameters.set(own);
      for (const { gamma, beta, units } of m.net.layers) {
        for (let u = 0; gamma >= 0 && u < units; u++) {
          const factor = 1 + size * (2 * draw.uniform() - 1);
          factors[gamma + u] = factor;
          m.parameters[gamma + u] = factor * (own[gamma + u] as number);
          m.parameters[beta + u] = (own[beta + u] as number) + size * (2 * draw.uniform() - 1);
        }
      }
      lossAndGradient(m, data.targets);
      for (let i = 0; i < own.length; i++) {
        own[i] = (own[i] as number) - RATE * (m.gradient[i] as number) * (factors[i] as number);
      }
    }
    m.parameters.set(own);
    return lossAndGradient(m, data.targets);
  };
}
