import type { Draw } from "probatum";
import {
  type Activation,
  forward,
  initialise,
  type Machine,
  machine,
  meanSquaredError,
  network,
  train,
  workspace,
} from "./lab/index.ts";

const INPUTS = 4;
const CASES = 40;
const HIDDEN = 8;

/**
 * Are the inputs of a trained network in the same order by their weights as by their importance (Spearman's correlation 1)? Importance is
 * what the loss rises by when the input's values are exchanged among the cases (Breiman 2001), averaged over 10 permutations.
 *
 * @param size - by what an input is ranked: the total of |w| into the hidden layer, or the importance itself, for a control
 */
export function sameOrder(
  activation: Activation,
  scale: number,
  size: "weights" | "importance",
): (draw: Draw) => boolean {
  return (draw) => {
    const net = network(INPUTS, [
      { units: HIDDEN, activation },
      { units: 1, activation: "identity" },
    ]);
    const parameters = initialise(net, { scheme: "he", scale }, draw);
    const direction = Array.from({ length: INPUTS }, () => draw.normal());
    const inputs = Float64Array.from({ length: CASES * INPUTS }, () => draw.normal());
    const targets = Float64Array.from({ length: CASES }, (_, s) =>
      Math.sin(direction.reduce((sum, a, i) => sum + a * (inputs[s * INPUTS + i] as number), 0)),
    );
    const m = machine(net, parameters, inputs, workspace(net, CASES));
    train(m, { targets, steps: 300, optimiser: { kind: "adam", rate: 0.02 } });
    const columns = Array.from({ length: INPUTS }, (_, i) => i);
    const importance = columns.map((column) => lossWithout(m, column, targets, draw));
    const totals = columns.map((column) => {
      let sum = 0;
      for (let u = 0; u < HIDDEN; u++) sum += Math.abs(parameters[u * INPUTS + column] as number);
      return sum;
    });
    return String(order(size === "weights" ? totals : importance)) === String(order(importance));
  };
}

/** The loss when one input tells nothing: its values exchanged among the cases, 10 times over. */
function lossWithout(m: Machine, column: number, targets: Float64Array, draw: Draw): number {
  const kept = Float64Array.from(m.inputs);
  let sum = 0;
  for (let time = 0; time < 10; time++) {
    for (let s = CASES - 1; s > 0; s--) {
      const [a, b] = [s * INPUTS + column, draw.integer(s + 1) * INPUTS + column];
      const value = m.inputs[a] as number;
      m.inputs[a] = m.inputs[b] as number;
      m.inputs[b] = value;
    }
    forward(m);
    sum += meanSquaredError(m.space, targets);
  }
  m.inputs.set(kept);
  return sum;
}

/** Which entry is smallest, which comes next, … */
function order(values: readonly number[]): readonly number[] {
  return values.map((_, i) => i).sort((i, j) => (values[i] as number) - (values[j] as number));
}
