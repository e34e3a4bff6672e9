import { describe, expect, it } from "vitest";
import type { Plot } from "../../../claim/plot.ts";
import { keepLook, NO_LOOKS } from "../../trial/evidence-path.ts";
import { lookAt, sequentialPlots, settingsPlots } from "./sequential-plots.ts";

const last = { count: 100, inside: 14, outside: -3 };
const run = {
  quantity: "mean of the simulated quantity",
  unit: "replicates",
  region: { from: 1.9 },
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const,
  count: 100,
  mean: 2,
  standardDeviation: 0.5,
  isShare: false,
  path: keepLook(NO_LOOKS, last),
  last,
  verifyAt: 13.8,
  refuteAt: 13.8,
};

describe("lookAt", () => {
  it("asks all of the processes for inside and one of them for outside", () => {
    expect(lookAt(9, { aboveFrom: 5, belowTo: 3, belowFrom: -4, aboveTo: 1 })).toEqual({
      count: 9,
      inside: 3,
      outside: 1,
    });
    expect(lookAt(9, { aboveFrom: 5, belowFrom: -4 })).toEqual({ count: 9, inside: 5, outside: -4 });
  });
});

describe("sequentialPlots", () => {
  it("draws the mean with two standard errors beside the region, and the evidence with its thresholds", () => {
    // 2 × 0.5 / √100 = 0.1
    expect(sequentialPlots(run)).toEqual([
      {
        kind: "forest",
        quantity: "mean of the simulated quantity",
        interval: "about 95 % (two standard errors)",
        claimed: { from: 1.9, to: null },
        rows: [{ label: "found in 100 replicates", at: 2, low: 1.9, high: 2.1 }],
      },
      {
        kind: "evidence",
        unit: "replicates",
        counts: [100],
        inside: [14],
        outside: [-3],
        verifyAt: 13.8,
        refuteAt: 13.8,
      },
    ]);
  });

  it("draws no interval beyond what any value can be", () => {
    const [forest] = sequentialPlots({ ...run, range: [0, 2.05] });
    expect(forest).toMatchObject({ rows: [{ at: 2, low: 1.9, high: 2.05 }] });
  });

  it("draws a share with an interval inside 0 and 1, wide where few cases are all alike", () => {
    const drawn = (mean: number, count: number) => {
      const [plot] = sequentialPlots({ ...run, mean, count, isShare: true });
      if (plot?.kind !== "forest") throw new TypeError("a forest plot leads");
      return plot;
    };
    // Wilson 1927 by hand, z = 2: 0.5 of 12 cases gives 0.5 ± 2 √(0.25/12 + 1/144) / (1 + 1/3) = 0.5 ± 0.25.
    expect(drawn(0.5, 12).rows[0]).toMatchObject({ low: expect.closeTo(0.25, 12), high: expect.closeTo(0.75, 12) });
    // None of 12: from 0 to 2 · (1/6) / (4/3) = 0.25.
    expect(drawn(0, 12).rows[0]).toMatchObject({ at: 0, low: 0, high: expect.closeTo(0.25, 12) });
    expect(drawn(1, 12).rows[0]).toMatchObject({ at: 1, low: expect.closeTo(0.75, 12), high: 1 });
    expect(drawn(1, 12).interval).toBe("about 95 % (Wilson)");
  });

  it("draws nothing of a run without a value", () => {
    expect(sequentialPlots({ ...run, count: 0 })).toEqual([]);
  });
});

describe("settingsPlots", () => {
  const part = (name: string, quantity: string) => {
    const plots: readonly Plot[] = sequentialPlots({ ...run, quantity });
    return { name, outcome: "verified" as const, condition: name === "GELU" ? "p" : "", plots };
  };

  it("puts settings that estimate the same quantity on one axis", () => {
    expect(settingsPlots([part("ReLU", "mean"), part("tanh", "mean")])).toEqual([
      {
        kind: "settings",
        quantity: "mean",
        interval: "about 95 % (two standard errors)",
        rows: ["ReLU", "tanh"].map((label) => ({
          label,
          outcome: "verified",
          at: 2,
          low: 1.9,
          high: 2.1,
          claimed: { from: 1.9, to: null },
        })),
      },
    ]);
  });

  it("keeps the condition under which a setting came out", () => {
    const [plot] = settingsPlots([part("ReLU", "mean"), part("GELU", "mean")]);
    expect(plot?.rows.map(({ condition }) => condition)).toEqual([undefined, "p"]);
  });

  it("draws nothing of one setting, of different quantities, or of parts that estimate none", () => {
    expect(settingsPlots([part("ReLU", "mean")])).toEqual([]);
    expect(settingsPlots([part("ReLU", "mean"), part("tanh", "share")])).toEqual([]);
    expect(settingsPlots([{ name: "a", outcome: "verified", condition: "" }])).toEqual([]);
  });
});
