import type { Draw } from "probatum";

/** A law on finitely many points, so that its mean, its variance and every change of measure are sums. */
export interface PointLaw {
  readonly points: readonly number[];
  /** Shares of the points; they add up to 1. */
  readonly shares: readonly number[];
  readonly mean: number;
  readonly variance: number;
  /** What a claim about it may declare. */
  readonly tail: { readonly range: readonly [number, number] } | { readonly variance: number };
  /** The gap that a claim about its mean would tell apart. */
  readonly gap: number;
}

const STEPS = 2000;

/** Points made from the middles of equal steps of a parameter, weighted by a density per step. */
function steps(
  from: number,
  to: number,
  point: (s: number) => number,
  weight: (s: number) => number,
): readonly (readonly [number, number])[] {
  return Array.from({ length: STEPS }, (_, i) => {
    const s = from + ((i + 0.5) * (to - from)) / STEPS;
    return [point(s), weight(s)];
  });
}

function law(pairs: readonly (readonly [number, number])[], bounded: boolean, gap?: number): PointLaw {
  const total = pairs.reduce((sum, [, weight]) => sum + weight, 0);
  const points = pairs.map(([point]) => point);
  const shares = pairs.map(([, weight]) => weight / total);
  const mean = points.reduce((sum, point, i) => sum + point * (shares[i] as number), 0);
  const variance = points.reduce((sum, point, i) => sum + (point - mean) * (point - mean) * (shares[i] as number), 0);
  return {
    points,
    shares,
    mean,
    variance,
    tail: bounded ? { range: [0, 1] } : { variance },
    gap: gap ?? Math.sqrt(variance) / 5,
  };
}

/** 1 with probability p, else 0. */
export function bernoulli(p: number, gap: number): PointLaw {
  return law(
    [
      [0, 1 - p],
      [1, p],
    ],
    true,
    gap,
  );
}

const tenth = (s: number): number => s * s * s * s * s * s * s * s * s * s;
/** x = s^20 turns the density of Beta(0.05, 0.95) into (1 - x)^(-0.05). */
const steep = steps(
  0,
  1,
  (s) => tenth(s) * tenth(s),
  (s) => Math.exp(-0.05 * Math.log1p(-tenth(s) * tenth(s))),
);
/** The lower half of Beta(0.1, 0.1), with x = s^10 / 2; the upper half is its mirror image. */
const half = steps(
  0,
  1,
  (s) => tenth(s) / 2,
  (s) => Math.exp(-0.9 * Math.log1p(-tenth(s) / 2)),
);
const bell = (z: number): number => Math.exp((-z * z) / 2);

/** The laws on which the error rate is measured. */
export const LAWS: Readonly<Record<string, PointLaw>> = {
  "yes in 1 % of cases": bernoulli(0.01, 0.005),
  "yes in 10 %": bernoulli(0.1, 0.05),
  "yes in 50 %": bernoulli(0.5, 0.05),
  "yes in 90 %": bernoulli(0.9, 0.05),
  "yes in 99 %": bernoulli(0.99, 0.005),
  "Beta(0.05, 0.95)": law(steep, true, 0.02),
  "Beta(0.1, 0.1)": law([...half, ...half.map(([x, weight]) => [1 - x, weight] as const)], true, 0.05),
  "99 in 1 % of cases, else -1": law(
    [
      [-1, 0.99],
      [99, 0.01],
    ],
    false,
  ),
  exponential: law(
    steps(-20, 4, Math.exp, (s) => Math.exp(s - Math.exp(s))),
    false,
  ),
  lognormal: law(steps(-8, 8, Math.exp, bell), false),
  "Student with 3 degrees of freedom": law(
    steps(-12, 12, Math.sinh, (s) => Math.cosh(s) / (1 + Math.sinh(s) ** 2 / 3) ** 2),
    false,
  ),
};

const coin = bernoulli(0.5, 0.05);
const normal = law(
  steps(-8, 8, (z) => z, bell),
  false,
);

/** A plain law with the same kind of tail, on which a procedure that breaks its promise is sure to show it. */
export function plainLike({ tail }: PointLaw): PointLaw {
  return "range" in tail ? coin : normal;
}

/** A drawer of points: the index of one, from one uniform draw. */
export function drawer(shares: readonly number[]): (draw: Draw) => number {
  const upTo = new Float64Array(shares.length);
  let sum = 0;
  shares.forEach((share, i) => {
    sum += share;
    upTo[i] = sum;
  });
  return (draw) => {
    const at = draw.uniform() * sum;
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] as number) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
