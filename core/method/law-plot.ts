import type { CurvesPlot } from "../claim/plot.ts";
import { figure } from "../numeric/figure.ts";
import type { Law } from "./law-distance.ts";

/** Places at which both distribution functions are drawn, besides the one where they are farthest apart. */
const PLACES = 32;

/**
 * The distribution function of a sample beside that of the law that is claimed. What the claim is about is the greatest distance
 * between the two.
 *
 * @param values - in ascending order
 * @param at - the value at which they are farthest apart
 */
export function shares({
  values,
  law,
  distance,
  at,
  within,
}: {
  readonly values: Float64Array;
  readonly law: Law;
  readonly distance: number;
  readonly at: number;
  readonly within: number;
}): CurvesPlot {
  const n = values.length;
  const quantiles = Array.from({ length: PLACES + 1 }, (_, k) => values[Math.floor((k * (n - 1)) / PLACES)] ?? at);
  const places = [...new Set([...quantiles, at])].sort((a, b) => a - b);
  const along = (share: (x: number) => number) => places.map((x) => [x, share(x)] as const);
  return {
    kind: "curves",
    axes: ["simulated quantity", "share of values up to it"],
    scale: "linear",
    curves: [
      { label: `found in ${n} replicates`, points: along((x) => upTo(values, x) / n), slope: null },
      { label: "the law that is claimed", points: along((x) => law.upTo(x)), slope: null, claimed: true },
    ],
    claimed: null,
    note: `farthest apart: ${figure(distance)} at ${figure(at)}; claimed: at most ${figure(within)}`,
  };
}

/** How many values are at most `x`? By halving: they are in order. */
function upTo(values: Float64Array, x: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? Number.POSITIVE_INFINITY) <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
