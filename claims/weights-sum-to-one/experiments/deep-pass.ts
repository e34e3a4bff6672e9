import { type Draw, shared } from "probatum";
import {
  type Activation,
  type Initialisation,
  initialise,
  type Loss,
  lossAndGradient,
  type Machine,
  machine,
  type Network,
  network,
  weightGroups,
  workspace,
} from "./lab/index.ts";

/**
 * What is asked of the weights of a deep network. "unit", "layer" and "network": uniform on [0, 1], then divided by their total there.
 * "signed": uniform on [-1, 1], drawn again until the total of the layer is not tiny, then divided by it. Else as drawn.
 */
export type Weights = "unit" | "layer" | "network" | "signed" | Initialisation;

/** One network of `depth` layers and what is put into it. */
export interface Deep {
  readonly depth: number;
  /** Units of every layer, and inputs. */
  readonly width: number;
  readonly activation: Activation;
  readonly weights: Weights;
  /** The same for every unit; 0 by default. */
  readonly bias?: number;
}

/** What came of one pass there and back; lists go from the first layer to the last. */
export interface DeepPass {
  /** Means over the units of a layer. */
  readonly meanActivations: readonly number[];
  /** Means over the units of the gradient in their sums. */
  readonly meanGradients: readonly number[];
  /** Standard deviation over mean, over the inputs and then over the units of each layer. */
  readonly spreads: readonly number[];
  /** Length of the gradient in the weights of a layer. */
  readonly gradientNorms: readonly number[];
  /** Smallest size, other than 0, of an activation and of a gradient in a weight. */
  readonly smallestActivation: number;
  readonly smallestGradient: number;
  /** True where all weights and inputs are positive and a value is 0 all the same: it fell below the smallest double. */
  readonly vanished: boolean;
  readonly largestWeight: number;
  readonly meanWeight: number;
}

/** The network of the text: ten layers of 100 units with 100 incoming weights each, so 10,000 parameters a layer. */
export const stated = { depth: 10, width: 100 } as const;

/** The total of the outputs; its gradient in every output is 1. */
const sumOfOutputs: Loss = ({ outputs, delta }) => {
  delta.fill(1);
  return total(outputs, 0, outputs.length);
};

/** Draws the network, then the inputs, uniform on [0, 1]; nothing is run yet. */
export function deepMachine({ depth, width, activation, weights, bias = 0 }: Deep, draw: Draw): Machine {
  const layer = { units: width, activation, bias: bias !== 0 };
  const net = network(
    width,
    Array.from({ length: depth }, () => layer),
  );
  const parameters = drawWeights(net, weights, draw);
  if (bias !== 0) parameters.fill(bias, net.weights);
  const inputs = Float64Array.from({ length: width }, () => draw.uniform());
  return machine(net, parameters, inputs, workspace(net, 1));
}

/** One pass there and back through a fresh network, once for all readings that look at it. */
export function deepPass(deep: Deep): (draw: Draw) => DeepPass {
  // The plan was settled on other streams; these are the ones of record.
  const name = `deep pass, registered, ${JSON.stringify(deep)}`;
  const known = passes.get(name);
  if (known !== undefined) return known;
  const pass = shared(name, (draw) => {
    const m = deepMachine(deep, draw);
    lossAndGradient(m, m.inputs, sumOfOutputs);
    return summary(m);
  });
  passes.set(name, pass);
  return pass;
}

/** One shared experiment for every kind of network that is asked for. */
const passes = new Map<string, (draw: Draw) => DeepPass>();

function drawWeights(net: Network, weights: Weights, draw: Draw): Float64Array {
  if (typeof weights === "object") return initialise(net, weights, draw);
  if (weights === "signed") return signedTotals(net, draw);
  const parameters = initialise(net, { scheme: "uniform", range: [0, 1] }, draw);
  for (const [from, to] of weightGroups(net, weights)) divide(parameters, from, to, total(parameters, from, to));
  return parameters;
}

/** Redrawn while the total is at most a hundredth of the total of sizes, where dividing by it would blow the weights up. */
function signedTotals(net: Network, draw: Draw): Float64Array {
  const parameters = new Float64Array(net.size);
  for (const [from, to] of weightGroups(net, "layer")) {
    let sum = 0;
    let sizes = 1;
    while (Math.abs(sum) <= 0.01 * sizes) {
      for (let i = from; i < to; i++) parameters[i] = 2 * draw.uniform() - 1;
      sum = total(parameters, from, to);
      sizes = 0;
      for (let i = from; i < to; i++) sizes += Math.abs(parameters[i] as number);
    }
    divide(parameters, from, to, sum);
  }
  return parameters;
}

function summary(m: Machine): DeepPass {
  const { layers } = m.net;
  const activations = m.space.layers.map((state) => state.activations);
  const gradients = layers.map(({ weights, fanIn, units }) => m.gradient.subarray(weights, weights + fanIn * units));
  const smallestActivation = Math.min(...activations.map(smallest));
  const smallestGradient = Math.min(...gradients.map(smallest));
  const weights = m.parameters.subarray(0, m.net.weights);
  let largestWeight = 0;
  let sizes = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < weights.length; i++) {
    const w = weights[i] as number;
    least = Math.min(least, w);
    largestWeight = Math.max(largestWeight, Math.abs(w));
    sizes += Math.abs(w);
  }
  return {
    meanActivations: activations.map(mean),
    meanGradients: m.space.layers.map(({ delta }) => mean(delta)),
    spreads: [m.inputs, ...activations].map((values) => Math.sqrt(variance(values)) / mean(values)),
    gradientNorms: gradients.map(length),
    smallestActivation,
    smallestGradient,
    vanished: least > 0 && [...activations, ...gradients].some((values) => values.includes(0)),
    largestWeight,
    meanWeight: sizes / weights.length,
  };
}

/** The smallest size other than 0; infinite where there is none. */
function smallest(values: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i] as number);
    if (size !== 0 && size < least) least = size;
  }
  return least;
}

function length(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] as number) * (values[i] as number);
  return Math.sqrt(sum);
}

function mean(values: Float64Array): number {
  return total(values, 0, values.length) / values.length;
}

function variance(values: Float64Array): number {
  const centre = mean(values);
  return values.reduce((sum, x) => sum + (x - centre) * (x - centre), 0) / values.length;
}

function total(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i] as number;
  return sum;
}

function divide(values: Float64Array, from: number, to: number, divisor: number): void {
  for (let i = from; i < to; i++) values[i] = (values[i] as number) / divisor;
}
