import type { Network } from "../passes/network.ts";
import { projectOntoSimplex } from "./simplex-projection.ts";
import { type Extent, weightGroups } from "./weight-groups.ts";

/** What is asked of the weights of a group: no negative one, a total of 1 with signs free, or both. */
export type Constraint = "non-negative" | "total one" | "simplex";

/**
 * Makes the map that moves weights to the nearest ones that meet the constraint, in place; biases stay as they are.
 *
 * @param extent - the groups within which the total is 1
 */
export function projection(net: Network, constraint: Constraint, extent: Extent): (parameters: Float64Array) => void {
  const groups = weightGroups(net, extent);
  const scratch = new Float64Array(net.weights);
  return (parameters) => {
    for (const [from, to] of groups) {
      if (constraint === "simplex") projectOntoSimplex(parameters, from, to, scratch);
      else if (constraint === "non-negative") clip(parameters, from, to);
      else shiftToTotalOne(parameters, from, to);
    }
  };
}

function clip(values: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) values[i] = Math.max(0, values[i] as number);
}

/** The nearest point on the plane of total 1: the same amount added to every weight. */
function shiftToTotalOne(values: Float64Array, from: number, to: number): void {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i] as number;
  const shift = (1 - sum) / (to - from);
  for (let i = from; i < to; i++) values[i] = (values[i] as number) + shift;
}
