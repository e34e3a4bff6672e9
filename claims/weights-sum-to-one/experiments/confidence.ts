import { type Draw, shared } from "probatum";
import { type Activation, crossEntropy, forward, initialise, machine, network, train, workspace } from "./lab/index.ts";

/** Whose probabilities are looked at: those of the trained network, or the true ones. */
export type Outputs = "trained" | "true";

export interface Setting {
  readonly activation: Activation;
  /** Multiplies He's initial weights. */
  readonly scale: number;
}

const TRAINING = 40;
const NEW = 400;
const HIDDEN = 8;

/** What is the same in every replicate, for the page. */
export const heldFixed = [
  "two normal inputs x and y; a case belongs to the first class with probability 1 / (1 + exp(-2 x)); 40 training cases, 400 new ones",
  "8 hidden units with biases, two outputs through softmax; 300 full-batch steps of Adam at rate 0.02 on the cross-entropy",
] as const;

/**
 * By how much a classifier is too sure of itself: the mean probability that it gives to the class it chooses, minus the share of new cases
 * in which that class is the right one. The share is taken from the law of the classes, so only the cases are a sample.
 *
 * @param outputs - of the trained network, or the true probabilities of the classes, for a control
 */
export function excessConfidence(setting: Setting, outputs: Outputs): (draw: Draw) => number {
  const name = `confidence, ${setting.activation} ${setting.scale}`;
  const run = experiments.get(name) ?? shared(name, (draw) => replicate(setting, draw));
  experiments.set(name, run);
  return (draw) => run(draw)(outputs);
}

const experiments = new Map<string, (draw: Draw) => (outputs: Outputs) => number>();

/** Draws a network and its cases; it is trained only if its own outputs are asked for. */
function replicate({ activation, scale }: Setting, draw: Draw): (outputs: Outputs) => number {
  const net = network(2, [
    { units: HIDDEN, activation },
    { units: 2, activation: "identity" },
  ]);
  const parameters = initialise(net, { scheme: "he", scale }, draw);
  const cases = Float64Array.from({ length: 2 * (TRAINING + NEW) }, () => draw.normal());
  const first = Float64Array.from({ length: TRAINING + NEW }, (_, i) => logistic(2 * (cases[2 * i] as number)));
  const targets = new Float64Array(2 * TRAINING);
  for (let i = 0; i < TRAINING; i++) targets[2 * i + (draw.uniform() < (first[i] as number) ? 0 : 1)] = 1;
  const right = first.slice(TRAINING);
  const learned = (): Float64Array => {
    const fitted = Float64Array.from(parameters);
    const m = machine(net, fitted, cases.slice(0, 2 * TRAINING), workspace(net, TRAINING));
    train(m, { targets, steps: 300, optimiser: { kind: "adam", rate: 0.02 }, loss: crossEntropy });
    const tried = machine(net, fitted, cases.slice(2 * TRAINING), workspace(net, NEW));
    forward(tried);
    const { outputs } = tried.space;
    // Softmax of two scores gives the first class the logistic function of their difference.
    return right.map((_, i) => logistic((outputs[2 * i] as number) - (outputs[2 * i + 1] as number)));
  };
  return (outputs) => excess(outputs === "true" ? right : learned(), right);
}

/** Mean probability given to the chosen class, minus how often that class is right. */
function excess(given: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (const [i, p] of given.entries()) {
    const q = right[i] as number;
    sum += p >= 0.5 ? p - q : q - p;
  }
  return sum / given.length;
}

function logistic(z: number): number {
  return 1 / (1 + Math.exp(-z));
}
