import type { Network } from "../passes/network.ts";

/** Over which weights a constraint holds: those into each unit, those of each layer, or all of the network. */
export type Extent = "unit" | "layer" | "network";

/** Ranges [from, to) of parameters that hold the weights of each unit, each layer, or the network; biases are never in them. */
export function weightGroups({ layers, weights }: Network, extent: Extent): readonly (readonly [number, number])[] {
  if (extent === "network") return [[0, weights]];
  if (extent !== "unit" && extent !== "layer") {
    throw new RangeError(`extent must be unit, layer or network, got ${String(extent)}`);
  }
  return layers.flatMap(({ weights: start, units, fanIn }) =>
    extent === "layer"
      ? [[start, start + units * fanIn] as const]
      : Array.from({ length: units }, (_, u) => [start + u * fanIn, start + (u + 1) * fanIn] as const),
  );
}
