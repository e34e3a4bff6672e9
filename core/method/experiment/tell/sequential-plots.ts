import type { Claimed, EvidencePlot, Plot, SettingsPlot } from "../../../claim/plot.ts";
import type { PartRecord } from "../../../claim/record.ts";
import { type EvidencePath, kept, type Look } from "../../trial/evidence-path.ts";
import type { Side } from "../walk/design.ts";

/** The interval of a forest plot is a description of the sample; the verdict rests on the e-values. */
const INTERVAL = "about 95 % (two standard errors)";
const SCORE = "about 95 % (Wilson)";

/** What a sequential run knows at its end, as far as it can be drawn. */
export interface Drawable {
  /** What is estimated: "mean of the fitted slope". */
  readonly quantity: string;
  /** What is counted: "replicates", "pairs". */
  readonly unit: string;
  readonly region: { readonly from?: number; readonly to?: number };
  /** What no value leaves, so that no interval does. */
  readonly range: readonly [number, number];
  readonly count: number;
  readonly mean: number;
  readonly standardDeviation: number;
  /** True where the mean is a share of cases. */
  readonly isShare: boolean;
  readonly path: EvidencePath;
  readonly last: Look;
  /** Log e-values to be reached, in nats. */
  readonly verifyAt: number;
  readonly refuteAt: number;
}

/**
 * The look at a run: the evidence for inside is the smaller of the processes that must all be reached, that for outside the larger
 * of those of which one is enough. A missing process is true by construction, or cannot be; a side without any has no evidence, 0.
 *
 * @param logE - log e-value of each process, in nats
 */
export function lookAt(count: number, logE: { readonly [side in Side]?: number }): Look {
  const { aboveFrom, belowTo, belowFrom, aboveTo } = logE;
  const some = (values: readonly (number | undefined)[]): readonly number[] => {
    const there = values.filter((value) => value !== undefined);
    return there.length === 0 ? [0] : there;
  };
  return {
    count,
    inside: Math.min(...some([aboveFrom, belowTo])),
    outside: Math.max(...some([belowFrom, aboveTo])),
  };
}

/** What can be drawn of a sequential run: where the mean lies, and how the evidence grew. Nothing before the first value. */
export function sequentialPlots(run: Drawable): readonly Plot[] {
  const { quantity, unit, region, range, count, mean, standardDeviation, isShare, path, last, verifyAt, refuteAt } =
    run;
  if (count === 0) return [];
  const half = (2 * standardDeviation) / Math.sqrt(count);
  const [low, high] = isShare ? scoreInterval(mean, count) : [mean - half, mean + half];
  const claimed: Claimed = { from: region.from ?? null, to: region.to ?? null };
  const row = {
    label: `found in ${count} ${unit}`,
    at: mean,
    low: Math.max(low, range[0]),
    high: Math.min(high, range[1]),
  };
  const looks = kept(path, last);
  const evidence: EvidencePlot = {
    kind: "evidence",
    unit,
    counts: looks.map((look) => look.count),
    inside: looks.map((look) => look.inside),
    outside: looks.map((look) => look.outside),
    verifyAt,
    refuteAt,
  };
  return [{ kind: "forest", quantity, interval: isShare ? SCORE : INTERVAL, claimed, rows: [row] }, evidence];
}

/**
 * Two standard errors either way of the shares that could have given this one: inside 0 and 1, and no point where all cases are alike.
 *
 * @see Wilson 1927, doi:10.1080/01621459.1927.10502953
 */
function scoreInterval(share: number, count: number): readonly [low: number, high: number] {
  const weight = 4 / count;
  const centre = (share + weight / 2) / (1 + weight);
  const half = (2 * Math.sqrt((share * (1 - share)) / count + weight / (4 * count))) / (1 + weight);
  // Where all cases are alike, the end is the share itself but for rounding.
  return [Math.max(0, Math.min(share, centre - half)), Math.min(1, Math.max(share, centre + half))];
}

/** One plot over all settings, where at least two of them estimate a quantity. */
export function settingsPlots(
  parts: readonly Pick<PartRecord, "name" | "outcome" | "condition" | "plots">[],
): readonly SettingsPlot[] {
  const forests = parts.map(({ name, outcome, condition, plots = [] }) => {
    const forest = plots.find((plot) => plot.kind === "forest");
    const row = forest?.rows[0];
    return forest === undefined || row === undefined
      ? []
      : [
          {
            forest,
            row: { ...row, label: name, outcome, ...(condition === "" ? {} : { condition }), claimed: forest.claimed },
          },
        ];
  });
  const drawn = forests.flat();
  const first = drawn[0]?.forest;
  // Quantities of different kinds do not belong on one axis.
  const alike = drawn.every(({ forest }) => forest.quantity === first?.quantity);
  if (first === undefined || drawn.length < 2 || !alike) return [];
  return [{ kind: "settings", quantity: first.quantity, interval: first.interval, rows: drawn.map(({ row }) => row) }];
}
