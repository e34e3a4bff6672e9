import { describe, expect, it } from "vitest";
import type { CurvesPlot, HistogramPlot, Plot } from "../../../claim/plot.ts";
import { fitLine } from "../../../numeric/fit/line.ts";
import type { Draw } from "../../../random/stream.ts";
import { over } from "../../compose.ts";
import { evidenceOf } from "../../trial/question.ts";
import { testTrial } from "../../trial/trial.fixture.ts";
import { tryAssertion } from "../../try-assertion.ts";
import { distribution, distributionMethod } from "../distribution.ts";
import { mean, meanMethod } from "../mean.ts";
import { slope, slopeMethod } from "../slope.ts";

const trial = testTrial({ claim: "picture" });
const wide = { because: "wide", tail: { range: [0, 1] } } as const;
const uniform = (draw: Draw) => draw.uniform();
const middle = mean({ of: uniform, within: [0.4, 0.6], ...wide });
const kinds = (plots: readonly Plot[] = []) => plots.map(({ kind }) => kind);

describe("what is drawn of a simulated quantity", () => {
  it("is its spread, with the mean that was found and the region that is claimed", () => {
    const { plots = [], simulation } = evidenceOf(meanMethod.attempt(middle, trial));
    expect(kinds(plots)).toEqual(["forest", "evidence", "histogram"]);
    const { counts, edges, found, claimed } = plots[2] as HistogramPlot;
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(simulation?.replicates);
    // Every replicate that the verdict rests on, and no other.
    const values = Array.from({ length: Number(simulation?.replicates) }, (_, index) =>
      Number(meanMethod.replicate?.(middle, trial, index)),
    );
    expect(counts).toEqual(
      counts.map((_, i) => values.filter((v) => v >= (edges[i] ?? 0) && v < (edges[i + 1] ?? 0)).length),
    );
    expect(found).toEqual({ name: "mean", at: simulation?.mean });
    expect(claimed).toEqual({ from: 0.4, to: 0.6 });
  });

  it("is no spread where nothing is spread, nor of each of several settings that one plot shows", () => {
    const flat = mean({ of: (draw: Draw) => (draw.uniform() < 2 ? 0.5 : 0), within: [0.4, 0.6], ...wide });
    expect(kinds(evidenceOf(meanMethod.attempt(flat, trial)).plots)).toEqual(["forest", "evidence"]);
    const control = { of: (draw: Draw) => draw.uniform() / 3 };
    const step = tryAssertion(
      over({ one: 1, two: 2 }, () => middle),
      { one: control, two: control },
      trial,
    ).next();
    if (!step.done) throw new TypeError("nothing here asks the solver");
    expect(kinds(step.value.evidence.plots)).toEqual(["settings"]);
    expect(step.value.parts.map(({ plots }) => kinds(plots))).toEqual([
      ["forest", "evidence"],
      ["forest", "evidence"],
    ]);
  });

  it("is the mean curve of a slope, whose own slope is the one that was found", () => {
    const at = [1, 2, 3, 4];
    const decay = (draw: Draw) => at.map((x) => Math.exp(-0.7 * x + 0.1 * draw.normal()));
    const asserts = slope({
      at,
      of: decay,
      scale: "log",
      within: [-0.8, -0.6],
      because: "a tenth",
      // A pilot draws curves of its own, which do not belong in the picture.
      tail: { pilot: 200 },
    });
    const { plots = [], simulation } = evidenceOf(slopeMethod.attempt(asserts, trial));
    expect(kinds(plots)).toEqual(["curves", "forest", "evidence"]);
    const { curves, scale, claimed } = plots[0] as CurvesPlot;
    expect([scale, claimed]).toEqual(["log", { from: -0.8, to: -0.6 }]);
    const [curve] = curves;
    expect(curve?.slope).toBe(simulation?.mean);
    expect(curve?.label).toBe(`mean of ${simulation?.replicates} replicates`);
    const drawn = fitLine((curve?.points ?? []).map(([x, y]) => [x, Math.log(y)] as const));
    // Sums in another order: equal but for the last bits of 256 terms.
    expect(Math.abs(drawn.slope - Number(simulation?.mean))).toBeLessThan(1e-12);
  });

  it("is how far a distribution function lies from that of the law, at the place where that is farthest too", () => {
    const upTo = (x: number) => Math.min(1, Math.max(0, x));
    const asserts = distribution({
      of: uniform,
      law: { upTo },
      named: "the uniform law",
      within: 0.2,
      because: "wide",
    });
    const { plots = [], simulation } = evidenceOf(distributionMethod.attempt(asserts, trial));
    const { curves, note } = plots[0] as CurvesPlot;
    const gaps = (curves[0]?.points ?? []).map(([, gap]) => Math.abs(gap));
    expect(gaps).toHaveLength(34);
    expect(curves.slice(1).map(({ points }) => points[0]?.[1])).toEqual([0.2, -0.2]);
    const distance = Number(simulation?.distance);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(distance);
    // It is reached at that value or just before it, one replicate lower.
    expect(Math.max(...gaps)).toBeGreaterThanOrEqual(distance - 1.001 / Number(simulation?.replicates));
    expect(note).toMatch(/^farthest apart: 0\.\d+ at 0\.\d+$/);
  });
});
