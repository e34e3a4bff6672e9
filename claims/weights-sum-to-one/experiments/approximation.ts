import type { Draw } from "probatum";
import { forward, initialise, machine, network, train, workspace } from "./lab/index.ts";

/** Functions on [0, 1] that a network is to come close to. */
export const declaredTargets = [
  (x: number) => Math.sin(6 * Math.PI * x),
  (x: number) => Math.sin(2 * Math.PI * x),
  (x: number) => 1 - Math.abs(2 * x - 1),
] as const;

const POINTS = 41;

/** Does a network come within 0.05 of every one of these functions? The hardest is tried first. */
export function reachesAll(functions: readonly ((x: number) => number)[], steps: number): (draw: Draw) => boolean {
  return (draw) => functions.every((target) => largestError(target, steps, draw) < 0.05);
}

/**
 * Largest error on 41 evenly spaced points of a ReLU network with one hidden layer of 20 units, after full-batch gradient descent on
 * those points from He's initial weights.
 */
function largestError(target: (x: number) => number, steps: number, draw: Draw): number {
  const net = network(1, [
    { units: 20, activation: "relu" },
    { units: 1, activation: "identity" },
  ]);
  const inputs = Float64Array.from({ length: POINTS }, (_, i) => i / (POINTS - 1));
  const m = machine(net, initialise(net, { scheme: "he" }, draw), inputs, workspace(net, POINTS));
  const wanted = inputs.map(target);
  train(m, { targets: wanted, steps, optimiser: { kind: "gradient descent", rate: 0.05 } });
  forward(m);
  return Math.max(...wanted.map((y, i) => Math.abs(y - (m.space.outputs[i] as number))));
}
