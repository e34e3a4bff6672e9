import { describe, expect, it } from "vitest";
import type { Draw } from "../../random/stream.ts";
import { evidenceOf } from "../trial/question.ts";
import { testTrial } from "../trial/trial.fixture.ts";
import { type DistributionOptions, distribution, distributionMethod } from "./distribution.ts";
import { ballRadius, ballSize, doublings, type Law, lawDistance } from "./statistic/law-distance.ts";

const trial = testTrial({ document: "test", claim: "distribution" });
const clamp = (x: number): number => Math.min(1, Math.max(0, x));
const UNIFORM: Law = { upTo: clamp };
const DIE: Law = {
  upTo: (x) => clamp(Math.floor(x) / 6),
  below: (x) => clamp((Math.ceil(x) - 1) / 6),
};
const OPTIONS: DistributionOptions = {
  of: (draw) => draw.uniform(),
  law: UNIFORM,
  named: "the uniform law on 0 to 1",
  within: 0.05,
  because: "a twentieth is small beside the shares in the text",
};
const attempt = (change: Partial<DistributionOptions>) =>
  evidenceOf(distributionMethod.attempt(distribution({ ...OPTIONS, ...change }), trial));

describe("lawDistance", () => {
  it("agrees with scipy 1.17.1: kstest against the uniform law", () => {
    const values = Float64Array.of(0.1, 0.4, 0.35, 0.8, 0.92, 0.11, 0.5, 0.77);
    expect(lawDistance(values, UNIFORM)).toEqual({ distance: expect.closeTo(0.145, 15), at: 0.77, equal: 1 });
  });

  it("takes left limits at atoms, and both sides of every jump", () => {
    // Six throws, each number once: no distance at all.
    expect(lawDistance(Float64Array.of(1, 2, 3, 4, 5, 6), DIE).distance).toBeCloseTo(0, 15);
    // All ones: 5/6 at 1. All sixes: 5/6 just below 6.
    expect(lawDistance(Float64Array.of(1, 1), DIE)).toEqual({ distance: expect.closeTo(5 / 6, 15), at: 1, equal: 2 });
    expect(lawDistance(Float64Array.of(6, 6), DIE)).toEqual({ distance: expect.closeTo(5 / 6, 15), at: 6, equal: 2 });
    // Without left limits the law of a die would seem 1/6 away from itself.
    expect(lawDistance(Float64Array.of(1, 2, 3, 4, 5, 6), { upTo: DIE.upTo }).distance).toBeCloseTo(1 / 6, 15);
  });

  it("refuses what is no law", () => {
    const values = () => Float64Array.of(0.1, 0.9);
    expect(() => lawDistance(values(), { upTo: (x) => 1 - x })).toThrow(
      "law must give shares that grow from 0 to 1, got 0.09999999999999998 below and 0.09999999999999998 up to 0.9, after 0.9",
    );
    expect(() => lawDistance(values(), { upTo: () => 1.1 })).toThrow(RangeError);
    expect(() => lawDistance(values(), { upTo: () => Number.NaN })).toThrow(RangeError);
    expect(() => lawDistance(values(), { upTo: () => 0.5, below: () => 0.6 })).toThrow(RangeError);
    expect(() => lawDistance(new Float64Array(0), UNIFORM)).toThrow("values must be at least one number, got none");
  });
});

describe("distribution", () => {
  it("plans so many replicates that the ball is half as wide as the margin, both ways", () => {
    // Python: ceil(2 * log(2e6) / .02**2)
    expect(ballSize(0.02, 1e-6)).toBe(72_544);
    expect(ballSize(0.01, 1e-6)).toBe(290_174);
    for (const margin of [0.01, 0.02, 0.3]) {
      const n = ballSize(margin, 1e-6);
      expect(ballRadius(n, 1e-6)).toBeLessThanOrEqual(margin / 2);
      expect(ballRadius(n - 1, 1e-6)).toBeGreaterThan(margin / 2);
    }
  });

  it("verifies its own law, refutes a far one, and leaves one at the margin open", () => {
    expect(attempt({})).toMatchObject({ outcome: "verified", basis: "statistical", alpha: 1e-6 });
    expect(attempt({ of: (draw) => draw.uniform() ** 2 })).toMatchObject({ outcome: "refuted", alpha: 1e-6 });
    // A uniform law on 0 to 1 / 0.95 is exactly 0.05 away.
    const edge = attempt({ of: (draw) => draw.uniform() / 0.95 });
    expect(edge).toMatchObject({ outcome: "inconclusive", basis: "none", alpha: 0 });
    expect(edge.settle).toMatch(/^a margin that is not as close to the distance found, 0\.0[45]\d*$/);
  });

  it("looks at each doubling, at a tenth of alpha, so that a far law takes a small part of the budget", () => {
    // Python: n = ceil(2 * log(2e7) / .05**2), m = ceil(n / 2**k) for k = 9 … 0, radius sqrt(log(2e7) / 2 / m).
    const looks = [27, 53, 106, 211, 421, 841, 1682, 3363, 6725, 13_449];
    expect(doublings(13_449)).toEqual(looks);
    const budgetOf = (evidence: ReturnType<typeof attempt>) => evidence.simulation?.budget;
    // All values beyond 2: 1 away, and 1 - 0.558 is beyond the margin at the first look.
    const far = attempt({ of: (draw) => 2 + draw.uniform() });
    expect([far.outcome, far.simulation?.replicates, budgetOf(far)]).toEqual(["refuted", 27, 13_449]);
    expect(far.notes).toEqual([
      "27 of at most 13,449 replicates, looked at 10 times at most, at each doubling and at a tenth of the error rate; the ball around their " +
        "distribution function has radius 0.55796.",
      "At this look nothing could be verified; refuted beyond 0.60796.",
    ]);
    // 0.25 away: as far as radius and margin together at 211 values, and well beyond them at 421.
    const square = attempt({ of: (draw) => draw.uniform() ** 2 });
    expect([211, 421]).toContain(square.simulation?.replicates);
    // Verifying takes a ball smaller than the margin.
    const own = attempt({});
    expect(own.outcome).toBe("verified");
    expect([6725, 13_449]).toContain(own.simulation?.replicates);
    expect(own.notes.join(" ")).toMatch(/Verified at a distance of at most 0\.0\d+, refuted beyond 0\.0\d+\.$/);
    // A small budget is looked at once for each size.
    expect(doublings(3)).toEqual([1, 2, 3]);
  });

  it("rests a look on as many replicates as it says, the same ones whatever came before", () => {
    const values = Array.from({ length: 13_449 }, (_, i) => trial.stream("main").replicate(i).uniform());
    const { simulation } = attempt({});
    const golden = lawDistance(Float64Array.from(values.slice(0, simulation?.replicates)), UNIFORM);
    expect([simulation?.distance, simulation?.at]).toEqual([golden.distance, golden.at]);
  });

  it("knows atoms", () => {
    const die = { law: DIE, of: (draw: Draw) => 1 + draw.integer(6) };
    expect(attempt(die).outcome).toBe("verified");
    expect(attempt({ ...die, of: (draw) => 1 + draw.integer(5) }).outcome).toBe("refuted");
  });

  it("names atoms where the left limit is missing, and does not refute for the want of it", () => {
    const die = { law: { upTo: DIE.upTo }, of: (draw: Draw) => 1 + draw.integer(6) };
    expect(() => attempt(die)).toThrow(
      /^law must give below, the left limit P\(X < x\), where the values repeat \(atoms\), got none: 1\d[.\d]* % of them are 1, where upTo jumps by 16\.6667 %$/,
    );
    for (const shift of [-2.5, 0, 2]) {
      const at = (x: number) => (x < shift ? 0 : 1);
      const still = (draw: Draw) => (draw.uniform() < 2 ? shift : 0);
      expect(() => attempt({ law: { upTo: at }, of: still })).toThrow("got none: 100 % of them are");
      expect(attempt({ law: { upTo: at, below: (x) => (x > shift ? 1 : 0) }, of: still }).outcome).toBe("verified");
    }
    // Of a law without atoms a quantity with one is far, and the page says why.
    const mixed = attempt({ of: (draw) => Math.max(0.3, draw.uniform()) });
    expect(mixed.outcome).toBe("refuted");
    expect(mixed.found).toMatch(
      /^0\.3\d* away, at 0\.3, where (?:29|30)[.\d]* % of the values are equal \(an atom\), over/,
    );
    expect(attempt({}).found).not.toContain("atom");
  });

  it("is no simulation where nothing is drawn", () => {
    expect(attempt({ of: () => 0.25 })).toMatchObject({
      ...{ outcome: "refuted", basis: "exact", alpha: 0 },
      found:
        "distance of the simulated quantity, which is always 0.25, from the uniform law on 0 to 1: 0.75, computed: nothing is drawn",
    });
    const one: Law = { upTo: (x) => (x < 1 ? 0 : 1), below: (x) => (x > 1 ? 1 : 0) };
    expect(attempt({ of: () => 1, law: one })).toMatchObject({ outcome: "verified", basis: "exact" });
    const still = (draw: Draw) => (draw.uniform() < 2 ? 1 : 0);
    const drawn = attempt({ of: still, law: one });
    expect(drawn).toMatchObject({ outcome: "verified", basis: "statistical" });
    expect(drawn.notes).toContain("Numbers were drawn, and all values came out equal.");
    const constant = distribution({ ...OPTIONS, of: () => 0.25 });
    expect(distributionMethod.attempt(constant, { ...trial, isControl: true })).toMatchObject({ basis: "statistical" });
  });

  it("tells what it asserts, and any single replicate", () => {
    const claim = distribution({ ...OPTIONS, held: ["nothing"] });
    expect(distributionMethod.describe(claim).words).toBe(
      "The simulated quantity follows the uniform law on 0 to 1: no share P(X ≤ x) is off by more than 0.05.",
    );
    expect(distributionMethod.assumed(claim)).toEqual([
      "Distance at most 0.05 from the uniform law on 0 to 1: a twentieth is small beside the shares in the text",
      "Held fixed: nothing",
    ]);
    expect(distributionMethod.describeChange(claim, {})).toBe("another simulation in place of `of`");
    expect(distributionMethod.replicate?.(claim, trial, 17)).toBe(trial.stream("main").replicate(17).uniform());
    expect(distributionMethod.override(claim, { of: () => 0 }).within).toBe(0.05);
  });

  it("names what it refuses", () => {
    const refusal = (change: object) => () => attempt(change as Partial<DistributionOptions>);
    expect(refusal({ within: 0 })).toThrow(new RangeError("within must be above 0 and below 1, got 0"));
    expect(refusal({ within: 1e-4 })).toThrow(
      new RangeError("within must be wide enough for 20,000,000 replicates, got 0.0001, which needs 3,362,248,567"),
    );
    expect(refusal({ law: {} })).toThrow(new TypeError("law.upTo must be a function, got undefined"));
    expect(refusal({ named: "" })).toThrow(new TypeError("named must be a text, got nothing"));
    expect(refusal({ of: () => Number.NaN })).toThrow(new TypeError("of must return a finite number, got NaN"));
  });
});
