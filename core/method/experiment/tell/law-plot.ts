import type { CurvesPlot } from "../../../claim/plot.ts";
import { figure } from "../../../numeric/describe/figure.ts";
import type { Law } from "../statistic/law-distance.ts";

/** Places at which both distribution functions are drawn, besides the one where they are farthest apart. */
const PLACES = 32;

/**
 * How far the distribution function of a sample lies above or below that of the law, between the distances that are claimed. What the
 * claim is about is the greatest distance anywhere.
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
  const along = (height: (x: number) => number) => places.map((x) => [x, height(x)] as const);
  const edge = (label: string, height: number) =>
    ({ label, points: along(() => height), slope: null, claimed: true }) as const;
  return {
    kind: "curves",
    axes: ["simulated quantity", "share of values up to it, less that of the law"],
    scale: "linear",
    curves: [
      { label: `found in ${n} replicates`, points: along((x) => upTo(values, x) / n - law.upTo(x)), slope: null },
      edge(`claimed: at most ${figure(within)} above`, within),
      edge(`claimed: at most ${figure(within)} below`, -within),
    ],
    claimed: null,
    note: `farthest apart: ${figure(distance)} at ${figure(at)}`,
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
