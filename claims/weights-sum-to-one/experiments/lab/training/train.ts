import { backward, forward, type Machine } from "../passes/passes.ts";
import { type Loss, meanSquaredError } from "./loss.ts";
import { type Optimiser, stepper } from "./optimiser.ts";

/** How to train one network on one batch, which is the whole training set. */
export interface Training {
  readonly targets: Float64Array;
  readonly steps: number;
  readonly optimiser: Optimiser;
  readonly loss?: Loss;
  /** Called after every step, to hold the weights to something. */
  readonly after?: () => void;
}

/**
 * Trains the parameters of a machine in place and returns the loss after the last step; NaN or an infinity where training diverged.
 *
 * Nothing is allocated inside the loop.
 */
export function train(m: Machine, options: Training): number {
  const { targets, steps, optimiser, loss = meanSquaredError, after } = options;
  const step = stepper(optimiser, m.net.size);
  for (let s = 0; s < steps; s++) {
    lossAndGradient(m, targets, loss);
    step(m.parameters, m.gradient);
    after?.();
  }
  forward(m);
  return loss(m.space, targets);
}

/** One pass there and back: the loss, with its gradient left in `m.gradient`. */
export function lossAndGradient(m: Machine, targets: Float64Array, loss: Loss = meanSquaredError): number {
  forward(m);
  const value = loss(m.space, targets);
  backward(m);
  return value;
}
