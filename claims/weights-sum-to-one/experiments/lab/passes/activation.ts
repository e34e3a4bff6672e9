import { hyperbolicTangent } from "./hyperbolic-tangent.ts";

/** The activations a network may use, by their usual names. */
export type Activation = "identity" | "relu" | "tanh" | "sigmoid";

/** Both halves of an activation, entry by entry over the first `length` entries of typed arrays; nothing is allocated. */
export interface ActivationArrays {
  /** a = activation(z). */
  readonly apply: (z: Float64Array, a: Float64Array, length: number) => void;
  /** delta becomes delta times the slope at z, where a = activation(z); at a kink the slope is the one from the left. */
  readonly pullBack: (z: Float64Array, a: Float64Array, delta: Float64Array, length: number) => void;
}

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** What does an activation make of a number, and how steep is it there? */
export const ACTIVATIONS: Readonly<Record<Activation, ActivationArrays>> = {
  identity: arrays(
    (z) => z,
    () => 1,
  ),
  relu: {
    apply: (z, a, length) => {
      for (let i = 0; i < length; i++) a[i] = Math.max(0, z[i] as number);
    },
    pullBack: (z, _, delta, length) => {
      for (let i = 0; i < length; i++) if (!((z[i] as number) > 0)) delta[i] = 0;
    },
  },
  tanh: {
    apply: (z, a, length) => {
      for (let i = 0; i < length; i++) a[i] = hyperbolicTangent(z[i] as number);
    },
    pullBack: (_, a, delta, length) => {
      for (let i = 0; i < length; i++) {
        const value = a[i] as number;
        delta[i] = (delta[i] as number) * (1 - value * value);
      }
    },
  },
  sigmoid: arrays(sigmoid, (_, a) => a * (1 - a)),
};

/** Loops around a scalar activation; each gets closures of its own, so that the compiler can put the scalar code into the loop. */
function arrays(value: (z: number) => number, slope: (z: number, a: number) => number): ActivationArrays {
  return {
    apply: (z, a, length) => {
      for (let i = 0; i < length; i++) a[i] = value(z[i] as number);
    },
    pullBack: (z, a, delta, length) => {
      for (let i = 0; i < length; i++) {
        delta[i] = (delta[i] as number) * slope(z[i] as number, a[i] as number);
      }
    },
  };
}

/** @throws RangeError for a name that is none of the activations */
export function requireActivation(name: string): ActivationArrays {
  if (!Object.hasOwn(ACTIVATIONS, name)) {
    throw new RangeError(`activation must be one of ${Object.keys(ACTIVATIONS).join(", ")}, got "${name}"`);
  }
  return ACTIVATIONS[name as Activation];
}
