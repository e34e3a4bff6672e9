import type { Draw } from "probatum";
import type { Network } from "../passes/network.ts";

/** How initial weights are drawn; `scale` multiplies every weight. */
export interface Initialisation {
  readonly scheme: "he" | "xavier" | "uniform";
  readonly scale?: number;
  /** Ends of the range of `uniform`; [-1, 1] is not assumed. */
  readonly range?: readonly [number, number];
}

/**
 * Draws the parameters of a network: weights by the scheme, in their order; biases and betas 0, gammas 1.
 *
 * He: normal with variance 2 / fanIn (He, Zhang, Ren and Sun 2015, equation 10). Xavier: normal with variance 2 / (fanIn + units)
 * (Glorot and Bengio 2010, equation 16). Uniform: on the range given.
 *
 * @param draw - one draw is taken for every weight
 * @param into - receives `size` parameters
 * @throws RangeError for a scale that is no finite number above 0, or `uniform` without a range
 */
export function initialise(
  { layers, weights, size }: Network,
  { scheme, scale = 1, range }: Initialisation,
  draw: Draw,
  into: Float64Array = new Float64Array(size),
): Float64Array {
  if (!(scale > 0 && Number.isFinite(scale))) {
    throw new RangeError(`scale must be a finite number above 0, got ${scale}`);
  }
  if (scheme === "uniform" && range === undefined) {
    throw new RangeError("range must be given for uniform, got none");
  }
  const [low, high] = range ?? [0, 0];
  for (const layer of layers) {
    const spread = scale * Math.sqrt(scheme === "he" ? 2 / layer.fanIn : 2 / (layer.fanIn + layer.units));
    const end = layer.weights + layer.units * layer.fanIn;
    for (let i = layer.weights; i < end; i++) {
      into[i] = scheme === "uniform" ? scale * (low + (high - low) * draw.uniform()) : spread * draw.normal();
    }
  }
  into.fill(0, weights, size);
  for (const { gamma, units } of layers) if (gamma >= 0) into.fill(1, gamma, gamma + units);
  return into;
}
