import type { Network } from "../passes/network.ts";
import { type Extent, weightGroups } from "./weight-groups.ts";

/**
 * How free numbers v become weights of a group that meet a constraint whatever v is: `softmax` and `absolute` (|v| over the total of
 * |v|) give weights on the simplex, `total` (v over its signed total) a total of 1 with signs free, `length` weights of length 1
 * (the direction of weight normalisation, Salimans and Kingma 2016).
 */
export type Reparametrisation = "softmax" | "absolute" | "total" | "length";

/** The map from free numbers to parameters, and the gradient taken back through it. */
export interface Mapping {
  /** Writes parameters; entries that are no weights are copied. */
  readonly apply: (free: Float64Array, parameters: Float64Array) => void;
  /** Turns the gradient in the parameters into the one in the free numbers, in place. */
  readonly pullBack: (free: Float64Array, parameters: Float64Array, gradient: Float64Array) => void;
}

/** One group of weights, entries `from` to `to - 1`. */
interface GroupMap {
  /** The entries become weights, in place. */
  readonly apply: (values: Float64Array, from: number, to: number) => void;
  /** `along` is the product of the gradient and the weights. */
  readonly pullBack: (
    free: Float64Array,
    parameters: Float64Array,
    gradient: Float64Array,
    from: number,
    to: number,
    along: number,
  ) => void;
}

const MAPS: Readonly<Record<Reparametrisation, GroupMap>> = {
  softmax: {
    apply: (values, from, to) => {
      exponentials(values, from, to);
      divide(values, from, to, total(values, from, to));
    },
    pullBack: (_, parameters, gradient, from, to, along) => {
      for (let i = from; i < to; i++) gradient[i] = (parameters[i] as number) * ((gradient[i] as number) - along);
    },
  },
  absolute: {
    apply: (values, from, to) => {
      for (let i = from; i < to; i++) values[i] = Math.abs(values[i] as number);
      divide(values, from, to, total(values, from, to));
    },
    pullBack: (free, _, gradient, from, to, along) => {
      let divisor = 0;
      for (let i = from; i < to; i++) divisor += Math.abs(free[i] as number);
      for (let i = from; i < to; i++) {
        gradient[i] = (Math.sign(free[i] as number) * ((gradient[i] as number) - along)) / divisor;
      }
    },
  },
  total: {
    apply: (values, from, to) => divide(values, from, to, total(values, from, to)),
    pullBack: (free, _, gradient, from, to, along) => {
      const divisor = total(free, from, to);
      for (let i = from; i < to; i++) gradient[i] = ((gradient[i] as number) - along) / divisor;
    },
  },
  length: {
    apply: (values, from, to) => divide(values, from, to, length(values, from, to)),
    pullBack: (free, parameters, gradient, from, to, along) => {
      const divisor = length(free, from, to);
      for (let i = from; i < to; i++) {
        gradient[i] = ((gradient[i] as number) - along * (parameters[i] as number)) / divisor;
      }
    },
  },
};

/** Makes the mapping for one network; a group whose divisor is 0 gives weights that are not finite. */
export function reparametrise(net: Network, kind: Reparametrisation, extent: Extent): Mapping {
  const groups = weightGroups(net, extent);
  const map = MAPS[kind];
  return {
    apply: (free, parameters) => {
      parameters.set(free);
      for (const [from, to] of groups) map.apply(parameters, from, to);
    },
    pullBack: (free, parameters, gradient) => {
      for (const [from, to] of groups) {
        let along = 0;
        for (let i = from; i < to; i++) along += (gradient[i] as number) * (parameters[i] as number);
        map.pullBack(free, parameters, gradient, from, to, along);
      }
    },
  };
}

/** exp of each entry less the largest, which changes no share and never overflows. */
function exponentials(values: Float64Array, from: number, to: number): void {
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i++) largest = Math.max(largest, values[i] as number);
  for (let i = from; i < to; i++) values[i] = Math.exp((values[i] as number) - largest);
}

function divide(values: Float64Array, from: number, to: number, divisor: number): void {
  for (let i = from; i < to; i++) values[i] = (values[i] as number) / divisor;
}

function total(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i] as number;
  return sum;
}

/** Euclidean length of the entries `from` to `to - 1`. */
export function length(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += (values[i] as number) * (values[i] as number);
  return Math.sqrt(sum);
}
