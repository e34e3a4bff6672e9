import type { Network } from "../passes/network.ts";
import { weightGroups } from "./weight-groups.ts";

/**
 * Divides the weights into each unit by their length, in place: the direction that weight normalisation learns (Salimans and Kingma 2016,
 * equation 2, with gains of 1). Biases stay as they are; weights that are all 0 become NaN.
 */
export function toUnitLength(net: Network, parameters: Float64Array): void {
  for (const [from, to] of weightGroups(net, "unit")) {
    const length = lengthOf(parameters, from, to);
    for (let i = from; i < to; i++) parameters[i] = (parameters[i] as number) / length;
  }
}

function lengthOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += (values[i] as number) * (values[i] as number);
  return Math.sqrt(sum);
}
