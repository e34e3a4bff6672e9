import type { Draw } from "probatum";
import { type Setting, TARGETS } from "./constrained-fits.ts";
import { initialise, lossAndGradient, machine, network, train, workspace } from "./lab/index.ts";

const POINTS = 24;
const HIDDEN = 8;
/** A common first choice for plain gradient descent. */
export const RATE = 0.01;

/** What is the same in every replicate, for the page. */
export const heldFixed = [
  "two inputs, 8 hidden units and one linear output, all with biases; 24 training points, uniform on the unit square, without noise",
  "100 full-batch steps of plain gradient descent at rate 0.01 on the mean squared error",
  "targets -u - v, 100 (u + v), sin(2 pi u) + sin(2 pi v) and 0.4 (u + v); a diverged run counts as not lower",
] as const;

/** Is the training loss after so many steps of gradient descent lower than before the first? Not where training diverged. */
export function endsLower({ activation, scale, target }: Setting, rate: number, steps = 100): (draw: Draw) => boolean {
  return (draw) => {
    const net = network(2, [
      { units: HIDDEN, activation },
      { units: 1, activation: "identity" },
    ]);
    const start = initialise(net, { scheme: "he", scale }, draw);
    const points = Float64Array.from({ length: 2 * POINTS }, () => draw.uniform());
    const of = TARGETS[target];
    const targets = Float64Array.from({ length: POINTS }, (_, i) =>
      of(points[2 * i] as number, points[2 * i + 1] as number),
    );
    const m = machine(net, start, points, workspace(net, POINTS));
    const before = lossAndGradient(m, targets);
    return train(m, { targets, steps, optimiser: { kind: "gradient descent", rate } }) < before;
  };
}
