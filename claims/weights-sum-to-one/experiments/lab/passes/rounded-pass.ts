import { type FloatFormat, ROUND } from "../../../../../core/index.ts";
import { ACTIVATIONS } from "./activation.ts";
import type { Network } from "./network.ts";

/** What a network without normalisation computes for one case in a float format; one list for every layer. */
export interface RoundedPass {
  readonly activations: readonly Float64Array[];
  /** Gradients in the activations and in the weights; the gradient in every output is 1. */
  readonly activationGradients: readonly Float64Array[];
  readonly weightGradients: readonly Float64Array[];
}

/**
 * Runs one case there and back in a float format: inputs and parameters are rounded to it, and so is the result of every product, every
 * sum and every activation, in the order of the formula language. What is differentiated is the sum of the outputs.
 *
 * @throws RangeError for a layer that is normalised, or arrays of another length
 */
export function roundedPass(
  net: Network,
  parameters: Float64Array,
  inputs: Float64Array,
  format: FloatFormat,
): RoundedPass {
  const round = ROUND[format];
  if (parameters.length !== net.size || inputs.length !== net.inputs) {
    throw new RangeError(
      `parameters and inputs must have ${net.size} and ${net.inputs} numbers, got ${parameters.length} and ${inputs.length}`,
    );
  }
  const theta = parameters.map(round);
  const sums: Float64Array[] = [];
  const activations: Float64Array[] = [];
  let given = inputs.map(round);
  for (const { fanIn, units, weights, bias, activation, normalisation } of net.layers) {
    if (normalisation !== "none") throw new RangeError(`normalisation must be none, got ${normalisation}`);
    const z = new Float64Array(units);
    for (let u = 0; u < units; u++) {
      let sum = 0;
      for (let i = 0; i < fanIn; i++) {
        sum = round(sum + round((theta[weights + u * fanIn + i] as number) * (given[i] as number)));
      }
      z[u] = bias < 0 ? sum : round(sum + (theta[bias + u] as number));
    }
    const a = new Float64Array(units);
    ACTIVATIONS[activation].apply(z, a, units);
    given = a.map(round);
    sums.push(z);
    activations.push(given);
  }
  return { activations, ...roundedGradients(net, theta, inputs.map(round), sums, activations, format) };
}

function roundedGradients(
  net: Network,
  theta: Float64Array,
  inputs: Float64Array,
  sums: readonly Float64Array[],
  activations: readonly Float64Array[],
  format: FloatFormat,
): Omit<RoundedPass, "activations"> {
  const round = ROUND[format];
  const activationGradients: Float64Array[] = [];
  const weightGradients: Float64Array[] = [];
  let delta = new Float64Array(net.outputs).fill(1);
  for (let l = net.layers.length - 1; l >= 0; l--) {
    const { fanIn, units, weights, activation } = net.layers[l] as Network["layers"][number];
    activationGradients.unshift(delta);
    const back = Float64Array.from(delta);
    ACTIVATIONS[activation].pullBack(sums[l] as Float64Array, activations[l] as Float64Array, back, units);
    const rounded = back.map(round);
    const given = activations[l - 1] ?? inputs;
    const gradient = new Float64Array(units * fanIn);
    const before = new Float64Array(fanIn);
    for (let u = 0; u < units; u++) {
      const d = rounded[u] as number;
      for (let i = 0; i < fanIn; i++) {
        gradient[u * fanIn + i] = round(d * (given[i] as number));
        before[i] = round((before[i] as number) + round(d * (theta[weights + u * fanIn + i] as number)));
      }
    }
    weightGradients.unshift(gradient);
    delta = before;
  }
  return { activationGradients, weightGradients };
}
