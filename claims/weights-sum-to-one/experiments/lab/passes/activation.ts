import erfc from "@stdlib/math-base-special-erfc";
import { hyperbolicTangent } from "./hyperbolic-tangent.ts";

/** The activations a network may use, by their usual names. */
export type Activation = "identity" | "relu" | "leakyRelu" | "tanh" | "sigmoid" | "gelu" | "silu" | "sin";

/** Both halves of an activation, entry by entry over the first `length` entries of typed arrays; nothing is allocated. */
export interface ActivationArrays {
  /** a = activation(z). */
  readonly apply: (z: Float64Array, a: Float64Array, length: number) => void;
  /** delta becomes delta times the slope at z, where a = activation(z); at a kink the slope is the one from the left. */
  readonly pullBack: (z: Float64Array, a: Float64Array, delta: Float64Array, length: number) => void;
}

/** Slope of leaky ReLU below 0 (Maas, Hannun and Ng 2013). */
export const LEAK = 0.01;

const HALF_ROOT = Math.SQRT1_2;
const DENSITY_AT_ZERO = 0.3989422804014327; // 1 / sqrt(2 pi)

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** The distribution function of the standard normal law. */
function normalBelow(z: number): number {
  return 0.5 * erfc(-z * HALF_ROOT);
}

/**
 * What does an activation make of a number, and how steep is it there?
 *
 * ReLU and leaky ReLU have the slope from the left at 0. GELU is z times the normal distribution function (Hendrycks and Gimpel
 * 2016, the exact form); SiLU is z times the sigmoid (Elfwing, Uchibe and Doya 2018).
 */
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
  leakyRelu: arrays(
    (z) => (z > 0 ? z : LEAK * z),
    (z) => (z > 0 ? 1 : LEAK),
  ),
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
  gelu: arrays(
    (z) => z * normalBelow(z),
    (z) => normalBelow(z) + z * DENSITY_AT_ZERO * Math.exp(-0.5 * z * z),
  ),
  silu: arrays(
    (z) => z * sigmoid(z),
    (z) => {
      const share = sigmoid(z);
      return share * (1 + z * (1 - share));
    },
  ),
  sin: arrays(
    (z) => Math.sin(z),
    (z) => Math.cos(z),
  ),
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
