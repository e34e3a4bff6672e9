import type { Network } from "../passes/network.ts";
import { length, type Mapping } from "./reparametrisation.ts";
import { weightGroups } from "./weight-groups.ts";

/** Weight normalisation of a network: `size` free numbers stand for its parameters. */
export interface WeightNorm extends Mapping {
  /** How many free numbers there are: first one for each parameter, then one gain for each unit. */
  readonly size: number;
}

/**
 * How are the weights w into each unit learned as a length and a direction apart? w = g v / |v|, with a gain g for each unit, in the order of
 * the units; other parameters are copied. Gradients are taken back to v and g.
 *
 * A v of length 0 gives weights that are not finite.
 *
 * @see Salimans and Kingma 2016, Weight normalization, equations 2 and 3
 */
export function weightNorm(net: Network): WeightNorm {
  const units = weightGroups(net, "unit");
  return {
    size: net.size + units.length,
    apply: (free, parameters) => {
      parameters.set(free.subarray(0, net.size));
      for (const [unit, [from, to]] of units.entries()) {
        const share = (free[net.size + unit] as number) / length(free, from, to);
        for (let i = from; i < to; i++) parameters[i] = share * (free[i] as number);
      }
    },
    pullBack: (free, _parameters, gradient) => {
      for (const [unit, [from, to]] of units.entries()) {
        const [gain, own] = [free[net.size + unit] as number, length(free, from, to)];
        let along = 0;
        for (let i = from; i < to; i++) along += ((gradient[i] as number) * (free[i] as number)) / own;
        gradient[net.size + unit] = along;
        for (let i = from; i < to; i++) {
          gradient[i] = (gain / own) * ((gradient[i] as number) - (along * (free[i] as number)) / own);
        }
      }
    },
  };
}
