import type { Workspace } from "../passes/workspace.ts";

/** A loss over one batch: returns its value and writes its gradient in the outputs into `space.delta`. */
export type Loss = (space: Workspace, targets: Float64Array) => number;

/** The mean over all outputs of the squared distance from the target. Targets by rows [batch, outputs]. */
export const meanSquaredError: Loss = ({ outputs, delta }, targets) => {
  const share = 2 / outputs.length;
  let sum = 0;
  for (let i = 0; i < outputs.length; i++) {
    const off = (outputs[i] as number) - (targets[i] as number);
    sum += off * off;
    delta[i] = share * off;
  }
  return sum / outputs.length;
};

/**
 * The mean over the batch of -log of the share that softmax of the outputs gives to the true class; targets are the shares wanted,
 * by rows [batch, classes], each row adding up to 1.
 */
export const crossEntropy: Loss = ({ batch, outputs, delta }, targets) => {
  const classes = outputs.length / batch;
  let loss = 0;
  for (let first = 0; first < outputs.length; first += classes) {
    let largest = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < classes; c++) largest = Math.max(largest, outputs[first + c] as number);
    let total = 0;
    for (let c = 0; c < classes; c++) total += Math.exp((outputs[first + c] as number) - largest);
    const logTotal = Math.log(total);
    for (let c = 0; c < classes; c++) {
      const wanted = targets[first + c] as number;
      const score = (outputs[first + c] as number) - largest;
      loss -= wanted * (score - logTotal);
      delta[first + c] = (Math.exp(score) / total - wanted) / batch;
    }
  }
  return loss / batch;
};
