import { backward, forward, type Machine } from "../passes/passes.ts";
import type { Mapping } from "../weights/reparametrisation.ts";
import { type Loss, meanSquaredError } from "./loss.ts";
import { type Optimiser, stepper } from "./optimiser.ts";

/** How to train one network on one batch, which is the whole training set. */
export interface Training {
  readonly targets: Float64Array;
  readonly steps: number;
  readonly optimiser: Optimiser;
  readonly loss?: Loss;
  /** Weights made from free numbers; the free numbers are what is trained, from the machine's parameters on. */
  readonly mapping?: Mapping;
  /** Called after every step with the loss before it: to project weights, to measure, to shift. */
  readonly after?: (step: number, loss: number) => void;
}

/**
 * Trains the parameters of a machine in place and returns the loss after the last step; NaN or an infinity where training diverged.
 *
 * Nothing is allocated inside the loop.
 */
export function train(m: Machine, options: Training): number {
  const { targets, steps, optimiser, loss = meanSquaredError, mapping, after } = options;
  const step = stepper(optimiser, m.net.size);
  const free = mapping === undefined ? m.parameters : Float64Array.from(m.parameters);
  mapping?.apply(free, m.parameters);
  for (let s = 0; s < steps; s++) {
    const value = lossAndGradient(m, targets, loss);
    mapping?.pullBack(free, m.parameters, m.gradient);
    step(free, m.gradient);
    mapping?.apply(free, m.parameters);
    after?.(s, value);
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
