import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plot } from "../../claim/plot.ts";
import { hostile } from "../markdown/markdown.fixture.ts";
import { draw, describe as inWords } from "./draw.ts";
import { frame } from "./frame.ts";
import { plots } from "./plots.fixture.ts";
import { verdicts } from "./verdicts.ts";

/** Every element of a drawing that is opened is closed in order. */
function isWellFormed(drawing: string): boolean {
  const open: string[] = [];
  for (const [, close, name = "", , empty] of drawing.matchAll(
    /<(\/?)([a-z]+)((?:\s+[A-Za-z0-9-]+="[^"<>]*")*)(\/?)>/gu,
  )) {
    if (close !== "") {
      if (open.pop() !== name) return false;
    } else if (empty === "") open.push(name);
  }
  return open.length === 0 && !/<(?!\/?[a-z]+(?:\s+[A-Za-z0-9-]+="[^"<>]*")*\/?>)/u.test(drawing);
}

describe.each(Object.entries(plots))("the plot %s", (_name, plot: Plot) => {
  const [file, page] = [draw(plot, "file"), draw(plot, "page")];

  it("is well-formed, without ids, scripts or addresses, and a few kilobytes", () => {
    expect(isWellFormed(file)).toBe(true);
    expect(isWellFormed(page)).toBe(true);
    expect(file).not.toMatch(/\b(?:id|href|on[a-z]+)=|<script|url\(/u);
    expect(file.length).toBeLessThan(plot.kind === "fit" ? 25_000 : 8_000);
  });

  it("brings its own background and colours for light and dark, unless a page has them", () => {
    expect(file).toContain('<rect class="bg"');
    expect(file).toContain("@media(prefers-color-scheme:dark)");
    expect(page).not.toContain("<style>");
  });

  it("tells its numbers in words", () => {
    expect(file).toContain("<title>");
    expect(inWords(plot)).toMatch(/\d/u);
  });

  it("stays inside its frame", () => {
    const [, height = "0"] = /viewBox="0 0 420 ([\d.]+)"/u.exec(file) ?? [];
    for (const [, axis, value] of file.matchAll(/ c?([xy])[12]?="(-?[\d.]+)"/gu)) {
      expect(Number(value)).toBeGreaterThanOrEqual(0);
      expect(Number(value)).toBeLessThanOrEqual(axis === "x" ? 420 : Number(height));
    }
  });

  it("lets no name become an element", () => {
    const law = fc.property(hostile, (evil) => {
      const drawing = draw(withNames(plot, evil), "file");
      expect(isWellFormed(drawing)).toBe(true);
      expect(drawing).not.toMatch(/<(?:script|b|i|img|image|a|foreignObject)[ >]/u);
    });
    fc.assert(law, { seed: 22, numRuns: 30 });
  });
});

/** The plot with another text in every place that holds a free one. */
function withNames(plot: Plot, name: string): Plot {
  const fixed = new Set(["kind", "outcome", "seeks", "scale", "cells"]);
  return JSON.parse(
    JSON.stringify(plot, function (this: unknown, key: string, value: unknown) {
      const cell =
        Array.isArray(this) && this.every((entry) => typeof entry === "string" && /^[x. ]{41}$/u.test(entry));
      return typeof value === "string" && !fixed.has(key) && !cell ? name : value;
    }),
  ) as Plot;
}

describe("what a plot says", () => {
  it("names both thresholds and neither below even odds", () => {
    expect(inWords(plots.evidence)).toBe(
      "After 1536 replicates: e-value that it lies inside 2.2 × 10⁶, verified at 10⁶; that it lies outside 7.6 × 10⁻¹⁰, refuted at 2 × 10⁶.",
    );
    expect(draw(plots.evidence, "file").match(/class="at (?:yes|no)"/gu)).toHaveLength(2);
  });

  it("keeps the thresholds in sight where a curve goes far beyond them, and says how far", () => {
    const { evidence } = plots;
    // From 0 to 60 times the threshold: it leaves the plot, at three times, in its last step.
    const far = { ...evidence, inside: [...evidence.inside.slice(0, 5), 60 * evidence.refuteAt] };
    const drawing = draw(far, "file");
    // e^(60 · 14.5087) = 10^378.06
    expect(drawing).toContain("up to 1.2 × 10³⁷⁸");
    const [, y = ""] = /<line class="at yes" x1="48" y1="([\d.]+)"/u.exec(drawing) ?? [];
    // The threshold stands at a third of what lies above 1: far from the ground at 252.
    expect(Number(y)).toBeLessThan(200);
    expect(draw(evidence, "file")).not.toContain("up to");
    expect(drawing.match(/<circle/gu)?.length ?? 0).toBeLessThan(
      draw(evidence, "file").match(/<circle/gu)?.length ?? 0,
    );
  });

  it("marks what was found and what is claimed of the same statistic", () => {
    expect(inWords(plots.histogram)).toBe(
      "sum of the weights of one unit: mean found 0.01, claimed 0.95 to 1.05; 1000 values from −4 to 4.",
    );
    expect(draw(plots.histogram, "file")).toContain("found: mean 0.01");
  });

  it("tells estimates, regions and slopes", () => {
    expect(inWords(plots["forest-open"])).toBe(
      "share of replicates in which it happens, claimed: at least 0.9. as asserted: 0.2 [0.18, 0.22].",
    );
    expect(inWords(plots.settings)).toContain(
      "refuted, tanh with a very long name that goes on: 1.6 [1.58, 1.62], claimed 1.9 to 2.1",
    );
    expect(inWords(plots.fit)).toBe(
      "81 points made up for the claim, none of them from the text, and the plane y = 2.79 x₁ + 2.01 x₂ + 4.11.",
    );
    expect(inWords(plots.curves)).toContain("sigmoid: slope −2, 1: 1, 2: 0.25, 4: 0.0625, 8: 0.0156");
  });

  it("draws the claimed slopes through the middle of a single curve, and no line beyond the frame", () => {
    const one = {
      kind: "curves",
      axes: ["depth", "length"],
      scale: "log",
      curves: [{ label: "found", points: [1, 2, 3, 4].map((x) => [x, Math.exp(-x)] as const), slope: -1 }],
      claimed: { from: -30, to: -1 },
    } as const satisfies Plot;
    const drawing = draw(one, "file");
    const lines = [...drawing.matchAll(/<line class="edge" x1="([\d.]+)" y1="([\d.]+)" x2="([\d.]+)" y2="([\d.]+)"/gu)];
    const spots = lines.map(([, ...numbers]) => numbers.map(Number));
    const dots = [...drawing.matchAll(/<circle class="dot" cx="([\d.]+)" cy="([\d.]+)"/gu)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    // A claimed slope of -1 is the curve itself: from its first point to its last.
    expect(spots[1]).toEqual([...(dots[0] ?? []), ...(dots[3] ?? [])]);
    // One of -30 leaves the frame, from 60 to 260 units, at the top and at the bottom.
    expect([spots[0]?.[1], spots[0]?.[3]]).toEqual([60, 260]);
    expect(draw({ ...one, scale: "linear" }, "file")).toContain('<line class="edge"');
    expect(draw(plots.curves, "file")).not.toContain('<line class="edge"');
  });

  it("tells a curve that is claimed from one that was found", () => {
    const points = Array.from({ length: 33 }, (_, x) => [x, x / 32] as const);
    const law = {
      ...plots.curves,
      scale: "linear",
      curves: [
        { label: "found", points, slope: null },
        { label: "the law", points, slope: null, claimed: true },
      ],
      claimed: null,
      note: "farthest apart: 0.01",
    } as const satisfies Plot;
    const drawing = draw(law, "file");
    expect(drawing).toContain('<path class="edge"');
    expect(drawing).toContain(">farthest apart: 0.01</text>");
    // So many points need no dots.
    expect(drawing).not.toContain("<circle");
    expect(inWords(law)).toContain(". farthest apart: 0.01");
  });

  it("draws points of a plane below it before the plane, the others after", () => {
    const drawing = draw(plots.fit, "file");
    const [before = "", after = ""] = drawing.split('<polygon class="plane"');
    const [below, above] = [before, after].map((part) => part.match(/<circle class="dot"/gu)?.length ?? 0);
    const isAbove = ([x, y, z]: readonly [number, number, number]) => z >= 2.79 * x + 2.01 * y + 4.11;
    expect([below, above]).toEqual([
      plots.fit.points.filter((p) => !isAbove(p)).length,
      plots.fit.points.filter(isAbove).length,
    ]);
  });

  it("names the thresholds away from the curves, as one where they are the same", () => {
    const steep = { ...plots["evidence-open"], inside: [20, 25, 30, 35, 40, 45] };
    const late = { ...steep, inside: [1, 2, 3, 4, 5, 15] };
    // At 256 of 1536 replicates the steep curve is past them, so their name stands at the right.
    expect(draw(steep, "file")).toMatch(/class="m e" x="400" y="[\d.]+">verified or refuted at 10⁶</u);
    expect(draw(late, "file")).toMatch(/class="m" x="54" y="[\d.]+">verified or refuted at 10⁶</u);
    expect(draw(late, "file").match(/class="axis at"/gu)).toHaveLength(1);
  });

  it("shows no more digits of an estimate than its interval carries", () => {
    // Two digits of the width of the interval, 0.0229.
    expect(draw(plots.forest, "file")).toContain(">2.004 [1.993, 2.016]<");
    const rows = [{ label: "found", at: 0, low: 0, high: 0.026674 }];
    expect(draw({ ...plots["forest-open"], rows }, "file")).toContain(">0 [0, 0.027]<");
    const exact = [{ label: "found", at: -1.25, low: -1.25, high: -1.25 }];
    expect(draw({ ...plots["forest-open"], rows: exact }, "file")).toContain(">−1.25 [−1.25, −1.25]<");
  });

  it("keeps the words of a forest off the shaded region", () => {
    const drawing = draw(plots.forest, "file");
    const [, y = "", height = ""] =
      /<rect class="region"[^>]* y="([\d.]+)"[^>]* height="([\d.]+)"/u.exec(drawing) ?? [];
    const label = Number(/y="([\d.]+)">as asserted</u.exec(drawing)?.[1]);
    expect(label).toBeLessThan(Number(y));
    expect(Number(height)).toBe(16);
  });

  it("tells a long quantity and a long case to their ends", () => {
    const quantity = "share of replicates in which every layer's gradient is shorter than a millionth of the twin's";
    for (const kind of ["forest", "settings", "histogram"] as const)
      expect(draw({ ...plots[kind], quantity }, "file")).toContain("millionth of the twin&#39;s<");
    const shown = "u = (0, 1), v = (1, 0), w = (2, -1), x = (0, 0), h = (1, 0)";
    const drawing = draw({ ...plots.witness, shown }, "file");
    expect(drawing).toMatch(/>the counterexample: u = \(0, 1\),[^<]*</u);
    expect(drawing).toContain("h = (1, 0)<");
    expect(drawing).not.toContain("…");
    // No value is broken in two.
    expect(drawing).not.toMatch(/\([^)<]*<\/text>/u);
  });

  it("puts the counterexample and its shade where they belong", () => {
    const drawing = draw(plots.witness, "file");
    // The plane is 270 units wide and spans −3.075 to 3.075: 2 lies at 84 + 270 × 5.075 / 6.15.
    expect(drawing).toContain('<circle class="hit" cx="306.8" cy="209"');
    expect(drawing).toContain('class="bad"');
    expect(draw({ ...plots.witness, seeks: "example" }, "file")).toContain('class="good"');
  });

  it("shows a share of a bar for each outcome", () => {
    const bar = frame(
      verdicts("9 of 9", {
        firm: [
          { mark: "verified", count: 3 },
          { mark: "refuted", count: 1 },
          { mark: "void", count: 0 },
        ],
        underConditions: 0,
      }),
      "file",
    );
    // 392 units for four claims, two of them left blank between.
    expect(bar).toContain('<rect class="v" x="14" y="36" width="292"');
    expect(bar).toContain('<rect class="r" x="308" y="36" width="96"');
    expect(bar).toContain("<desc>4 claims: 3 verified, 1 refuted.</desc>");
    expect(isWellFormed(frame(verdicts("none", { firm: [], underConditions: 0 }), "file"))).toBe(true);
    const apart = frame(verdicts("2 of 2", { firm: [{ mark: "verified", count: 1 }], underConditions: 1 }), "file");
    expect(apart).toContain("<desc>2 claims: 1 verified, 1 under conditions.</desc>");
  });
});
