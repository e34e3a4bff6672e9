import type { Draw } from "probatum";
import { arm, CASES, type Data, drawData, INPUTS, type Setting } from "./batch-normalisation.ts";
import { forward, type Machine, machine, toUnitLength, workspace } from "./lab/index.ts";
import { settingsWith } from "./settings.ts";

/** What is done to a network: its inputs standardised, its hidden layers batch-normalised, or each unit's weights divided by their length. */
export type Done = "standardisation" | "batch normalisation" | "weight normalisation";

/** What is the same in every replicate, for the page. */
export const heldFixed = [
  "tanh or ReLU and He's weights, times 1 or 0.2, each as likely as the others",
  "4 normal inputs, two hidden layers of 10 units, one linear output, 32 cases; one forward pass in training mode",
] as const;

/** Does it change what the network gives out, and leave every weight as it is, to the last bit? */
export function leavesWeights(done: Done): (draw: Draw) => boolean {
  return (draw) => {
    const setting = SETTINGS[draw.integer(SETTINGS.length)] as Setting;
    const data = drawData(1, draw);
    const plain = arm(setting, "none", data);
    forward(plain);
    const treated = TREATMENTS[done](setting, data);
    forward(treated);
    return !same(plain.space.outputs, treated.space.outputs) && same(weightsOf(plain), weightsOf(treated));
  };
}

const SETTINGS = Object.values(settingsWith("He's", "0.2"));

const TREATMENTS: Readonly<Record<Done, (setting: Setting, data: Data) => Machine>> = {
  standardisation: (setting, data) => arm(setting, "none", { ...data, inputs: standardised(data.inputs) }),
  "batch normalisation": (setting, data) => arm(setting, "batch", data),
  "weight normalisation": (setting, data) => {
    const { net, parameters, inputs } = arm(setting, "none", data);
    const own = Float64Array.from(parameters);
    toUnitLength(net, own);
    return machine(net, own, inputs, workspace(net, CASES));
  },
};

function weightsOf({ net, parameters }: Machine): Float64Array {
  return parameters.subarray(0, net.weights);
}

function same(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}

/** Each input over the cases: minus its mean, over its standard deviation. */
function standardised(inputs: Float64Array): Float64Array {
  const moments = Array.from({ length: INPUTS }, (_, j) => {
    const values = inputs.filter((_value, i) => i % INPUTS === j);
    const mean = values.reduce((sum, x) => sum + x, 0) / CASES;
    return { mean, deviation: Math.sqrt(values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / CASES) };
  });
  return inputs.map((x, i) => {
    const { mean, deviation } = moments[i % INPUTS] as (typeof moments)[number];
    return (x - mean) / deviation;
  });
}
