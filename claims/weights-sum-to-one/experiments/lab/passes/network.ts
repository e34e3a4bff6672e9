import { type Activation, requireActivation } from "./activation.ts";

/** How the pre-activations of a layer are normalised before its activation. */
export type Normalisation = "none" | "batch";

/** One fully connected layer, as its author says it. */
export interface LayerOptions {
  readonly units: number;
  readonly activation: Activation;
  /** A constant for every unit; without one by default where the layer is normalised, because beta does its work. */
  readonly bias?: boolean;
  readonly normalisation?: Normalisation;
}

/** One layer and where its parameters start; -1 for parameters it does not have. */
export interface Layer {
  readonly fanIn: number;
  readonly units: number;
  readonly activation: Activation;
  readonly normalisation: Normalisation;
  /** Weights by rows [units, fanIn]: the incoming weights of a unit stand side by side. */
  readonly weights: number;
  readonly bias: number;
  /** Scale and shift after the normalisation, one of each for every unit. */
  readonly gamma: number;
  readonly beta: number;
}

/**
 * The shape of a network. Its parameters are one Float64Array of `size` numbers: the weights of all layers first (`weights` of
 * them), then biases, gammas and betas layer by layer, so that a unit's, a layer's and the network's weights are ranges.
 */
export interface Network {
  readonly inputs: number;
  readonly outputs: number;
  readonly layers: readonly Layer[];
  readonly weights: number;
  readonly size: number;
}

/** Added to a variance before its root is taken (Ioffe and Szegedy 2015); the value most libraries use. */
export const EPSILON = 1e-5;

/**
 * Lays out a multilayer network: where every parameter of every layer stands in one flat array.
 *
 * @param inputs - number of inputs, an integer >= 1
 * @param layers - at least one; the last one gives the outputs
 * @throws RangeError for a size that is no integer >= 1, an unknown activation, or no layer
 */
export function network(inputs: number, layers: readonly LayerOptions[]): Network {
  requireCount("inputs", inputs);
  if (layers.length === 0) throw new RangeError("layers must be at least 1, got 0");
  const fans = [inputs, ...layers.map(({ units }) => units)];
  let at = 0;
  const starts = layers.map(({ units, activation }, index) => {
    requireCount("units", units);
    requireActivation(activation);
    const start = at;
    at += units * (fans[index] as number);
    return start;
  });
  const weights = at;
  const take = (units: number, wanted: boolean): number => {
    if (!wanted) return -1;
    at += units;
    return at - units;
  };
  const laid = layers.map(({ units, activation, bias, normalisation = "none" }, index) => {
    const normalised = normalisation !== "none";
    return Object.freeze({
      fanIn: fans[index] as number,
      units,
      activation,
      normalisation,
      weights: starts[index] as number,
      bias: take(units, bias ?? !normalised),
      gamma: take(units, normalised),
      beta: take(units, normalised),
    });
  });
  const outputs = fans[layers.length] as number;
  return Object.freeze({ inputs, outputs, layers: Object.freeze(laid), weights, size: at });
}

/** @throws RangeError unless the value is an integer >= 1 */
export function requireCount(name: string, value: number): number {
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`${name} must be an integer above 0, got ${value}`);
  return value;
}
