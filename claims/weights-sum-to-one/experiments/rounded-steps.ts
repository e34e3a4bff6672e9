import type { Draw, FloatFormat } from "probatum";
import { deepMachine, stated } from "./deep-pass.ts";
import { roundedOutputs } from "./lab/index.ts";

/**
 * Are the outputs of the network of the text, normalised layer by layer, the same bit for bit when one input is raised by 1? Every step is
 * rounded to the format.
 */
export function blind(format: FloatFormat): (draw: Draw) => boolean {
  return (draw) => {
    const { net, parameters, inputs } = deepMachine({ ...stated, activation: "relu", weights: "layer" }, draw);
    const outputs = (values: Float64Array) => roundedOutputs(net, parameters, values, format);
    const raised = Float64Array.from(inputs, (x, i) => (i === 0 ? x + 1 : x));
    return String(outputs(inputs)) === String(outputs(raised));
  };
}
