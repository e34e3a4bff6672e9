import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draw } from "../../../random/stream.ts";
import { evidenceOf } from "../../trial/question.ts";
import { testTrial } from "../../trial/trial.fixture.ts";
import { type CorrelationOptions, correlation } from "../correlation.ts";
import { type MeanOptions, mean, meanMethod } from "../mean.ts";
import { type Bend, type SlopeOptions, slope, slopeMethod } from "../slope.ts";
import { clamp, clamped } from "./clamp.ts";

const trial = testTrial({ document: "test", claim: "clamp" });
/** Once in a thousand draws a value of 300, so that the mean is about 0.8 and the variance about 90. */
const spiky = (draw: Draw) => draw.uniform() + (draw.uniform() < 1e-3 ? 300 : 0);
const OPTIONS: MeanOptions = { of: spiky, within: [0.45, 0.55], because: "half, coarsely", tail: clamp(0, 1) };
const attempt = (change: Partial<MeanOptions>) =>
  evidenceOf(meanMethod.attempt(mean({ ...OPTIONS, ...change }), trial));

describe("clamp", () => {
  it("moves values to the nearer end, and no others", () => {
    const bounds = fc.tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.double(), bounds, (value, [a, b]) => {
        fc.pre(a < b);
        const inside = value >= a && value <= b;
        expect(clamped(value, [a, b])).toBe(Number.isNaN(value) || inside ? value : value < a ? a : b);
      }),
      { seed: 1 },
    );
  });

  it("refuses ends that are none", () => {
    const message = (got: string) =>
      new RangeError(`clamp must be two finite numbers, the lower one first, got ${got}`);
    expect(() => clamp(1, 0)).toThrow(message("1 to 0"));
    expect(() => clamp(0, 0)).toThrow(message("0 to 0"));
    expect(() => clamp(0, Number.POSITIVE_INFINITY)).toThrow(message("0 to Infinity"));
    expect(() => clamp(Number.NaN, 1)).toThrow(message("NaN to 1"));
    // Written by hand it is looked at when it is tried.
    expect(() => attempt({ tail: { clamp: [0, Number.POSITIVE_INFINITY] } })).toThrow(message("0 to Infinity"));
  });
});

describe("the mean of a clamped quantity", () => {
  it("is verified without a condition, however wild the values are", () => {
    const evidence = attempt({});
    // E min(U + 300 B, 1) = 0.999 / 2 + 0.001.
    expect(evidence).toMatchObject({ outcome: "verified", basis: "statistical", alpha: 1e-6, condition: "" });
    expect(evidence.simulation?.mean).toBeCloseTo(0.5, 1);
    expect(meanMethod.weight?.(mean(OPTIONS)).firm).toEqual({ verified: 1e-6, refuted: 1e-6 });
    expect(attempt({ within: [0.6, 1.1] }).outcome).toBe("refuted");
  });

  it("says what it speaks of, and how many values were moved", () => {
    const statement = meanMethod.describe(mean(OPTIONS));
    expect(statement.words).toBe(
      "The mean of the simulated quantity, clamped between 0 and 1, lies between 0.45 and 0.55.",
    );
    expect(statement.tex).toBe("0.45 \\le \\mathbb{E}[\\min(\\max(X, 0), 1)] \\le 0.55");
    expect(meanMethod.assumed(mean(OPTIONS)).at(-1)).toBe(
      "A value below 0 counts as 0, and one above 1 as 1: asserted is the mean of values so clamped",
    );
    const moved = attempt({ of: (draw) => (draw.uniform() < 0.25 ? 5 : 0.25), within: [0.3, 0.6] });
    const { tail, replicates = 0 } = moved.simulation ?? {};
    const seen = Array.from({ length: replicates }, (_, i) => trial.stream("main").replicate(i).uniform() < 0.25);
    expect(tail).toEqual({ clamp: [0, 1], moved: seen.filter(Boolean).length });
    expect(moved.notes).toContain(
      `Tail: a value below 0 counted as 0, and one above 1 as 1; ${seen.filter(Boolean).length} of ${replicates} did.`,
    );
    expect(moved.plots?.[0]).toMatchObject({ quantity: "mean of the simulated quantity, clamped between 0 and 1" });
    expect(meanMethod.replicate?.(mean({ ...OPTIONS, of: () => 7 }), trial, 3)).toBe(1);
  });

  it("takes infinities for an end, and refuses what is no number", () => {
    const wild = (draw: Draw) => (draw.uniform() < 0.5 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY);
    expect(attempt({ of: wild, within: [0.3, 0.7] })).toMatchObject({ outcome: "verified", condition: "" });
    expect(() => attempt({ of: () => Number.NaN })).toThrow(new TypeError("of must return a number, got NaN"));
    expect(() => attempt({ of: wild, tail: { range: [0, 1] } })).toThrow(
      /^of must return a finite number, got -?Infinity$/,
    );
  });

  it("is worked out where nothing is drawn", () => {
    expect(attempt({ of: () => 9, within: [0.9, null], gap: 0.1 })).toMatchObject({
      outcome: "verified",
      basis: "exact",
    });
  });

  it("may be that of a slope and of its bend", () => {
    const at = [1, 10, 100, 1000];
    const options: SlopeOptions = {
      at,
      scale: "log-log",
      within: [0.9, 1.1],
      because: "one digit",
      tail: clamp(0, 2),
      of: (draw: Draw) => at.map((x) => x * Math.exp(draw.normal() / 50)),
      bend: { most: 0.2, tail: clamp(-1, 1) },
    };
    const evidence = evidenceOf(slopeMethod.attempt(slope(options), trial));
    expect(evidence).toMatchObject({ outcome: "verified", condition: "" });
    expect(slopeMethod.describe(slope(options)).words).toMatch(
      /at x = 1, 10, 100, 1000, clamped between 0 and 2, lies between .* at most 0\.2 on average, clamped between -1 and 1\.$/,
    );
    const weight = (tail: Bend["tail"]) => slopeMethod.weight?.(slope({ ...options, bend: { most: 0.2, tail } }));
    expect(weight(clamp(-1, 1))).toEqual({
      rates: { verified: 1e-6, refuted: 1e-6 },
      firm: { verified: 1e-6, refuted: 1e-6 },
    });
    // A slope beyond its region would still refute by itself, at its half of the error rate.
    expect(weight({ pilot: 200 })?.firm).toEqual({ verified: 1e-6, refuted: 5e-7 });
  });

  it("is none of a correlation by Fisher's transform", () => {
    const options = {
      of: () => [0, 0],
      measure: "pearson",
      pairs: 50,
      within: [0, null],
      because: "so",
      tail: clamp(0, 1),
    };
    expect(() => correlation(options as unknown as CorrelationOptions)).toThrow(
      new TypeError("tail must not be clamped for pearson: a clamped atanh(r) has another mean"),
    );
  });
});
