import { type Draw, shared } from "probatum";
import {
  type Activation,
  initialise,
  machine,
  network,
  projection,
  train,
  weightGroups,
  workspace,
} from "./lab/index.ts";

/** How a network starts. */
export interface Start {
  readonly activation: Activation;
  /** Multiplies He's initial weights. */
  readonly scale: number;
}

/** What the weights of each layer are held to while the network learns: nothing in ordinary training, the others for controls. */
export type HeldTo = "free" | "simplex" | "total one" | "non-negative";

/** What the weights of one trained network are like; biases are no weights. */
export interface TrainedWeights {
  /** Some layer's weights are not all in [0, 1] with a total within 0.05 of 1. */
  readonly someLayerIsNoDistribution: boolean;
  readonly someWeightIsNegative: boolean;
  /** No layer's total lies within 0.05 of 1. */
  readonly noTotalIsNearOne: boolean;
}

/** Two activations, each from two initial scales. */
export const starts: { readonly [name: string]: Start } = Object.fromEntries(
  (["tanh", "relu"] as const).flatMap((activation) =>
    [1, 0.2].map((scale) => [`${activation}, He's weights x ${scale}`, { activation, scale }]),
  ),
);

/** What is the same in every replicate, for the page. */
export const heldInTraining = [
  "one or two hidden layers of 8 units, drawn at random, and one linear output, all with biases; three inputs",
  "24 cases with standard normal inputs and the target sin(a . x) + b . x, with normal a and b of their own for each network",
  "200 full-batch steps of Adam at rate 0.05 on the mean squared error",
] as const;

const INPUTS = 3;
const HIDDEN = 8;
const CASES = 24;
/** So near to 1 a total counts as 1; the readings name it. */
const NEAR = 0.05;

/** Trains one network and looks at its weights, layer by layer; readings that ask for the same start and hold share it. */
export function trainedWeights(start: Start, held: HeldTo): (draw: Draw) => TrainedWeights {
  const name = `trained weights, ${start.activation} ${start.scale} ${held}`;
  const experiment = experiments.get(name) ?? shared(name, (draw) => lookAt(layersOf(start, held, draw)));
  experiments.set(name, experiment);
  return experiment;
}

const experiments = new Map<string, (draw: Draw) => TrainedWeights>();

/** The weights of every layer after training. */
function layersOf({ activation, scale }: Start, held: HeldTo, draw: Draw): readonly Float64Array[] {
  const hidden = Array.from({ length: 1 + draw.integer(2) }, () => ({ units: HIDDEN, activation }));
  const net = network(INPUTS, [...hidden, { units: 1, activation: "identity" }]);
  const parameters = initialise(net, { scheme: "he", scale }, draw);
  const [wave, plane] = [normals(INPUTS, draw), normals(INPUTS, draw)];
  const inputs = normals(CASES * INPUTS, draw);
  const targets = Float64Array.from({ length: CASES }, (_, s) => {
    const x = inputs.subarray(s * INPUTS, (s + 1) * INPUTS);
    return Math.sin(dot(wave, x)) + dot(plane, x);
  });
  const keep = held === "free" ? () => undefined : projection(net, held, "layer");
  keep(parameters);
  train(machine(net, parameters, inputs, workspace(net, CASES)), {
    targets,
    steps: 200,
    optimiser: { kind: "adam", rate: 0.05 },
    after: () => keep(parameters),
  });
  return weightGroups(net, "layer").map(([from, to]) => parameters.slice(from, to));
}

/** @throws RangeError for weights that training made infinite or NaN: nothing could be said of them */
function lookAt(layers: readonly Float64Array[]): TrainedWeights {
  const lost = layers.flatMap((w) => [...w]).find((x) => !Number.isFinite(x));
  if (lost !== undefined) throw new RangeError(`trained weights must be finite, got ${lost}`);
  const nearOne = (weights: Float64Array) => Math.abs(total(weights) - 1) <= NEAR;
  return {
    someLayerIsNoDistribution: layers.some((w) => !(w.every((x) => x >= 0 && x <= 1) && nearOne(w))),
    someWeightIsNegative: layers.some((w) => w.some((x) => x < 0)),
    noTotalIsNearOne: !layers.some(nearOne),
  };
}

function normals(length: number, draw: Draw): Float64Array {
  return Float64Array.from({ length }, () => draw.normal());
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);
}

function total(weights: Float64Array): number {
  return weights.reduce((sum, w) => sum + w, 0);
}
