import { type FloatFormat, ROUND } from "probatum";
import { ACTIVATIONS } from "./activation.ts";
import type { Network } from "./network.ts";

/**
 * What does a network without normalisation give out for one case in a float format? Inputs and parameters are rounded to it, and so is the
 * result of every product, every sum and every activation, in the order of the formula language.
 *
 * @throws RangeError for a layer that is normalised, or arrays of another length
 */
export function roundedOutputs(
  net: Network,
  parameters: Float64Array,
  inputs: Float64Array,
  format: FloatFormat,
): Float64Array {
  const round = ROUND[format];
  if (parameters.length !== net.size || inputs.length !== net.inputs) {
    throw new RangeError(
      `parameters and inputs must have ${net.size} and ${net.inputs} numbers, got ${parameters.length} and ${inputs.length}`,
    );
  }
  const theta = parameters.map(round);
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
  }
  return given;
}
