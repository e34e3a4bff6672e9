import { describe, expect, it } from "vitest";
import { fitLine } from "../../numeric/fit/line.ts";
import type { Draw } from "../../random/stream.ts";
import { evidenceOf } from "../trial/question.ts";
import { testTrial } from "../trial/trial.fixture.ts";
import { type SlopeOptions, slope, slopeMethod } from "./slope.ts";

const trial = testTrial({ document: "test", claim: "slope" });
const GRID = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const SIZES = [10, 30, 100, 300, 1000];
const line = (b: number) => (draw: Draw) => GRID.map((x) => b * x + draw.normal());
/** Errors that fall like a power of the size, each off by a tenth. */
const power =
  (exponent: number, bent = 0) =>
  (draw: Draw) =>
    SIZES.map((n) => Math.exp(exponent * Math.log(n) + bent * Math.log(n) ** 2 + 0.1 * draw.normal()));
const LINEAR: SlopeOptions = {
  at: GRID,
  of: line(2),
  scale: "linear",
  within: [1.9, 2.1],
  because: "a twentieth is below the digit printed",
  // noise² / Σ(x − mean)² = 1 / 82.5
  tail: { variance: 1 / 82.5 },
};
const SCALING: SlopeOptions = {
  at: SIZES,
  of: power(-0.5),
  scale: "log-log",
  within: [-0.55, -0.45],
  because: "a twentieth tells the half from other simple exponents",
  tail: { pilot: 200 },
  bend: { most: 0.1, tail: { pilot: 200 } },
};
const attempt = (options: SlopeOptions) => evidenceOf(slopeMethod.attempt(slope(options), trial));

describe("slope", () => {
  it("verifies and refutes a slope, one curve a replicate", () => {
    const right = attempt(LINEAR);
    expect(right).toMatchObject({ outcome: "verified", basis: "statistical", alpha: 1e-6 });
    expect(right.found).toMatch(/^slope (?:1\.9|2\.0|2)\d* on average over [\d,]+ replicates$/);
    expect(attempt({ ...LINEAR, of: line(2.3) }).outcome).toBe("refuted");
    const values = line(2)(trial.stream("main").replicate(17));
    const golden = fitLine(GRID.map((x, i) => [x, values[i] as number] as const)).slope;
    expect(slopeMethod.replicate?.(slope(LINEAR), trial, 17)).toBe(golden);
  });

  it("measures a rate of decay on the logarithm of the size", () => {
    const decay = (draw: Draw) => GRID.map((x) => -5 * Math.exp(-0.7 * x + 0.1 * draw.normal()));
    const options = { ...LINEAR, scale: "log", of: decay, tail: { variance: 0.01 / 82.5 } } as const;
    expect(attempt({ ...options, within: [-0.72, -0.68] }).outcome).toBe("verified");
    expect(attempt({ ...options, within: [-0.62, -0.58] }).outcome).toBe("refuted");
  });

  it("verifies a scaling exponent only together with the absence of a bend", () => {
    const right = attempt(SCALING);
    expect(right).toMatchObject({
      outcome: "verified",
      alpha: 1e-6,
      condition: expect.stringMatching(
        /^the variance of one replicate is at most \S+ \(the slope\), and the variance of one replicate is at most \S+ \(the bend\)$/,
      ),
    });
    expect(right.found).toMatch(/^slope -0\.\d+ on average over [\d,]+ replicates; bend -?[\d.e-]+ over [\d,]+$/);
    expect(attempt({ ...SCALING, of: power(-0.7) }).outcome).toBe("refuted");
    // The same mean slope, but falling from about -0.2 to -0.8: no power law.
    const bent = attempt({ ...SCALING, of: power(-0.5 + 0.15 * 2 * Math.log(100), -0.15), within: [-0.6, -0.4] });
    expect(bent.outcome).toBe("refuted");
    expect(bent.found).toMatch(/bend -0\.\d+/);
    // Refuted by either of two parts, each at two ends: a quarter of alpha each.
    const evidence = right.plots?.find((plot) => plot.kind === "evidence");
    expect(evidence?.refuteAt).toBeCloseTo(Math.log(4e6), 5);
    expect(slopeMethod.replicate?.(slope(SCALING), trial, 3)).toEqual({
      slope: expect.closeTo(-0.5, 0),
      bend: expect.closeTo(0, 0),
    });
  });

  it("measures no bend once the slope is refuted", () => {
    let curves = 0;
    const of = (draw: Draw) => {
      curves++;
      return power(-0.7)(draw);
    };
    const { outcome, alpha, found, notes, simulation, condition } = attempt({ ...SCALING, of });
    expect([outcome, alpha, simulation?.bend]).toEqual(["refuted", 1e-6, undefined]);
    expect(curves).toBe(200 + (simulation?.replicates ?? Number.NaN));
    expect(found).toMatch(/^slope -0\.\d+ on average over [\d,]+ replicates$/);
    expect(notes.at(-1)).toBe("Bend. Not measured: the slope alone refutes.");
    expect(condition).toMatch(/^the variance of one replicate is at most \S+$/);
  });

  it("stays inconclusive where a part does, and says what would settle it", () => {
    const edge = attempt({ ...SCALING, of: power(-0.45) });
    expect(edge).toMatchObject({ outcome: "inconclusive", basis: "none", alpha: 0 });
    expect(edge.settle).toContain("the truth may lie on the edge");
  });

  it("tells what it asserts and assumes", () => {
    expect(slopeMethod.describe(slope(SCALING)).words).toBe(
      "The mean scaling exponent of the simulated curve, the least-squares slope of log |y| on log x, at x = 10, 30, 100, 300, 1000 lies between " +
        "-0.55 and -0.45, and its two halves differ by at most 0.1 on average.",
    );
    expect(slopeMethod.describe(slope(LINEAR)).tex).toBe("1.9 \\le \\mathbb{E}[\\hat\\beta] \\le 2.1");
    expect(slopeMethod.assumed(slope(SCALING)).at(-1)).toBe(
      "A difference of at most 0.1 between the two halves counts as no bend",
    );
    expect(slopeMethod.describeChange(slope(LINEAR), {})).toBe("another simulation in place of `of`");
    expect(slopeMethod.override(slope(LINEAR), { of: line(3) }).within).toEqual([1.9, 2.1]);
  });

  it("names what it refuses", () => {
    const refusal = (options: object) => () => attempt(options as SlopeOptions);
    expect(refusal({ ...LINEAR, within: [null, null] })).toThrow("within must have at least one end");
    expect(refusal({ ...LINEAR, scale: "cubic" })).toThrow(
      new RangeError('scale must be "linear", "log" or "log-log", got "cubic"'),
    );
    expect(refusal({ ...LINEAR, at: [1] })).toThrow(new RangeError("at must be at least 2 places for linear, got 1"));
    expect(refusal({ ...LINEAR, at: [1, 1] })).toThrow(
      new RangeError("at must be finite numbers in increasing order, got 1"),
    );
    expect(refusal({ ...SCALING, at: [1, 10, 100] })).toThrow(
      new RangeError("at must be at least 4 places for log-log, got 3"),
    );
    expect(refusal({ ...SCALING, at: [1, 2, 4, 8] })).toThrow(
      new RangeError("at must span at least 1.5 decades for log-log, got 0.90309"),
    );
    expect(refusal({ ...SCALING, at: [0, 1, 10, 100] })).toThrow(
      new RangeError("at must be above 0 for log-log, got 0"),
    );
    expect(refusal({ ...SCALING, bend: undefined })).toThrow(
      new TypeError("bend must be given for a log-log slope, got none: a law that bends has no exponent"),
    );
    expect(refusal({ ...LINEAR, bend: SCALING.bend })).toThrow(
      new TypeError("bend must be absent for a linear slope, got one"),
    );
    expect(refusal({ ...LINEAR, of: () => [1] })).toThrow(
      new TypeError("of must return a list of 10 numbers, one for each place, got 1"),
    );
    expect(refusal({ ...LINEAR, of: () => 1 })).toThrow("one for each place, got 1");
    expect(refusal({ ...LINEAR, of: () => GRID.map(() => Number.NaN) })).toThrow(
      new TypeError("of must return finite numbers, got NaN"),
    );
    expect(refusal({ ...LINEAR, scale: "log", of: () => GRID })).toThrow(
      new RangeError("of must return numbers other than 0 for log, got 0"),
    );
  });
});
