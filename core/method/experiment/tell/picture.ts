import type { Claimed, Plot } from "../../../claim/plot.ts";
import { addTo, binsOf, emptyTally } from "../statistic/tally.ts";

/** What is drawn of the values of a run besides their mean. One picture serves one run. */
export interface Picture {
  /** Takes the value of one replicate that the verdict rests on. */
  readonly take: (value: number) => void;
  /** Whether it tells more than the mean and its interval do, and stands before them. */
  readonly leads: boolean;
  /** @param mean - the mean of all values taken */
  readonly plots: (mean: number, claimed: Claimed) => readonly Plot[];
}

/** How are the values spread, and where among them lie the mean found and the one claimed? Nothing where all are alike. */
export function spread(quantity: string): Picture {
  const tally = emptyTally();
  return {
    take: (value) => addTo(tally, value),
    leads: false,
    plots: (mean, claimed) => {
      const bins = binsOf(tally);
      return bins === undefined
        ? []
        : [{ kind: "histogram", quantity, ...bins, found: { name: "mean", at: mean }, claimed }];
    },
  };
}

/**
 * The mean curve, with its slope. A least-squares slope is linear in the values, so the slope of the mean curve is the mean of the
 * slopes: what the claim is about. Logarithms are taken before the mean, so that is a geometric one where the axis is logarithmic.
 *
 * @param last - the curve of the replicate whose value was taken last, as the slope was fitted to it
 */
export function meanCurve(
  scale: "linear" | "log" | "log-log",
  at: readonly number[],
  last: () => readonly (readonly [number, number])[],
): Picture {
  const sums = at.map(() => 0);
  let taken = 0;
  return {
    take: () => {
      for (const [index, [, value]] of last().entries()) sums[index] = (sums[index] ?? 0) + value;
      taken += 1;
    },
    leads: true,
    plots: (slope, claimed) => {
      if (taken === 0) return [];
      const means = sums.map((sum) => sum / taken);
      const points = at.map((x, index) => {
        const mean = means[index] ?? 0;
        return [x, scale === "linear" ? mean : Math.exp(mean)] as const;
      });
      // What no logarithmic axis can show is not drawn.
      if (points.some(([, y]) => !Number.isFinite(y) || (scale !== "linear" && y === 0))) return [];
      const curve = { label: `mean of ${taken} replicates`, points, slope };
      return [{ kind: "curves", axes: ["x", scale === "linear" ? "y" : "|y|"], scale, curves: [curve], claimed }];
    },
  };
}
