import { describe, expect, it } from "vitest";
import type { Evidence } from "../../claim/evidence.ts";
import { momentsOf, varianceOf } from "../../numeric/describe/moments.ts";
import { shared } from "../../random/shared.ts";
import type { Draw } from "../../random/stream.ts";
import type { Trial } from "../trial/method.ts";
import { evidenceOf } from "../trial/question.ts";
import { testTrial } from "../trial/trial.fixture.ts";
import { type MeanOptions, mean, meanMethod } from "./mean.ts";

const trial = testTrial({ document: "test", claim: "mean" });
const OPTIONS: MeanOptions = {
  of: (draw) => draw.uniform(),
  within: [0.4, 0.6],
  because: "a tenth is far below what the text prints",
  tail: { range: [0, 1] },
};
const attempt = (change: Partial<MeanOptions>) =>
  evidenceOf(meanMethod.attempt(mean({ ...OPTIONS, ...change }), trial));
/** The same in every replicate, though it draws. */
const still = (value: number) => (draw: Draw) => (draw.uniform() < 2 ? value : 0);
const normal = (centre: number, deviation: number) => (draw: Draw) => centre + deviation * draw.normal();

describe("mean", () => {
  it("verifies a truth inside the region", () => {
    const evidence = attempt({});
    expect(evidence).toMatchObject({ outcome: "verified", basis: "statistical", alpha: 1e-6, scope: "", settle: "" });
    expect(evidence.found).toMatch(/^0\.\d+ on average over [\d,]+ replicates$/);
    expect(evidence.simulation).toMatchObject({ region: [0.4, 0.6], gap: expect.closeTo(0.1, 12) });
    // A declared range is checked and not known: values beyond it may be rarer than that.
    expect(evidence.condition).toBe("every value lies between 0 and 1");
    expect(evidence.notes.join(" ")).toContain("Tail: every value was checked to lie between 0 and 1.");
  });

  it("refutes a truth far from the region, on either side, sooner than the budget", () => {
    const high = attempt({ of: (draw) => 1 - 0.1 * draw.uniform() });
    const low = attempt({ of: (draw) => 0.1 * draw.uniform() });
    for (const evidence of [high, low]) {
      expect(evidence.outcome).toBe("refuted");
      expect(evidence.simulation?.replicates).toBe(256);
      expect(evidence.simulation?.budget).toBeGreaterThan(1900);
    }
  });

  it("ends inconclusive where the truth lies on the edge, and says so", () => {
    const evidence = attempt({ of: (draw) => 0.1 + draw.uniform() * 0.6 });
    expect(evidence).toMatchObject({ outcome: "inconclusive", basis: "none", alpha: 0 });
    expect(evidence.simulation?.replicates).toBe(evidence.simulation?.budget);
    expect(evidence.settle).toMatch(/^the truth may lie on the edge: the mean found is \S+ away from 0\.4$/);
  });

  it("says how many more replicates would settle it", () => {
    const evidence = attempt({ of: (draw) => (draw.uniform() < 0.57 ? 1 : 0), within: [0.4, 0.6] });
    expect(evidence.outcome).toBe("inconclusive");
    expect(evidence.settle).toMatch(
      /^about [\d,]+ more replicates, with a gap of 0\.0\d+, if the mean stays where it is$/,
    );
  });

  it("decides about values that are all equal, and says that they are", () => {
    expect(attempt({ of: still(0.5) })).toMatchObject({ outcome: "verified", basis: "statistical" });
    expect(attempt({ of: still(0.7) })).toMatchObject({ outcome: "refuted" });
    expect(attempt({ of: still(0.6) })).toMatchObject({ outcome: "inconclusive" });
    const equal = attempt({ of: still(2), within: [1.95, 2.05], tail: { variance: 0.01 } });
    expect(equal).toMatchObject({ outcome: "verified", basis: "statistical" });
    const note = "Numbers were drawn, and all values came out equal.";
    expect(equal.notes).toContain(note);
    expect(attempt({}).notes).not.toContain(note);
  });

  it("is no simulation where no replicate draws: one evaluation decides, and no chance enters", () => {
    const constant = attempt({ of: () => 0.5, gap: 0.001 });
    expect(constant).toMatchObject({
      ...{ outcome: "verified", basis: "exact", alpha: 0, settle: "" },
      found: "mean of the simulated quantity: 0.5, computed: nothing is drawn",
      simulation: { mean: 0.5, replicates: 256, region: [0.4, 0.6] },
    });
    expect(constant.notes.join(" ")).toContain("The verb for a computation is `exact`, `forAll` or `exists`");
    expect(attempt({ of: () => 0.7 })).toMatchObject({ outcome: "refuted", basis: "exact" });
    // An end belongs to the region, and the gap is no matter where no chance enters.
    expect(attempt({ of: () => 0.6, block: 1 })).toMatchObject({ outcome: "verified", simulation: { replicates: 64 } });
    const unbounded = { of: () => 2, within: [1.95, 2.05], tail: { pilot: 200 } } as const;
    expect(attempt(unbounded)).toMatchObject({ outcome: "verified", basis: "exact", simulation: { replicates: 200 } });
    expect(attempt({ ...unbounded, of: () => 3 })).toMatchObject({ outcome: "refuted", basis: "exact" });
    const half = { of: () => 3, within: [2, null], gap: 0.5, tail: { range: [0, Number.POSITIVE_INFINITY] } } as const;
    expect(attempt(half)).toMatchObject({ outcome: "verified", basis: "exact", simulation: { oneWay: true } });
    expect(attempt({ ...half, of: () => 1 })).toMatchObject({ outcome: "refuted", basis: "exact" });
  });

  it("draws where only some replicate does, or a shared experiment", () => {
    const late = (index: number) => {
      let calls = 0;
      return (draw: Draw) => (calls++ === index ? still(0.5)(draw) : 0.5);
    };
    for (const index of [0, 7, 255]) expect(attempt({ of: late(index) })).toMatchObject({ basis: "statistical" });
    const experiment = shared("still", (draw) => draw.integer(1) + 0.5);
    expect(attempt({ of: experiment })).toMatchObject({ basis: "statistical" });
    // Asked again, it runs no more, and has drawn all the same.
    expect(attempt({ of: experiment })).toMatchObject({ basis: "statistical" });
  });

  it("lets a control be a constant", () => {
    const asControl = { ...trial, isControl: true };
    const constant = mean({ ...OPTIONS, of: () => 0.7 });
    expect(meanMethod.attempt(constant, asControl)).toMatchObject({ outcome: "refuted", basis: "statistical" });
  });

  it("says that it rests on a declared range, which a rare value leaves unseen", () => {
    // The mean is 10.5: one value in 100,000 is a million.
    const rare = attempt({ of: (draw) => (draw.uniform() < 1e-5 ? 1e6 : draw.uniform()) });
    expect(rare).toMatchObject({ outcome: "verified", condition: "every value lies between 0 and 1" });
    expect(meanMethod.weight?.(mean(OPTIONS)).firm).toEqual({ verified: 0, refuted: 0 });
  });

  it("refuses values that differ though nothing is drawn", () => {
    let calls = 0;
    const counter = () => {
      calls += 1;
      return 0.4 + calls / 1e4;
    };
    const message =
      "of must give the same in every replicate where it draws nothing, got 0.4001 and 0.4002: something lasts from one to the next";
    expect(() => attempt({ of: counter })).toThrow(new RangeError(message));
  });

  it("rests on a declared variance, and doubts it when the values vary more", () => {
    const tail = { variance: 0.25 };
    expect(attempt({ of: normal(2, 0.5), within: [1.95, 2.05], tail })).toMatchObject({ outcome: "verified" });
    expect(attempt({ of: normal(2.2, 0.5), within: [1.95, 2.05], tail })).toMatchObject({ outcome: "refuted" });
    const wild = attempt({ of: normal(2, 1), within: [1.9, 2.1], tail });
    expect(wild.outcome).toBe("inconclusive");
    expect(wild.settle).toMatch(/^a larger variance declared: the values vary with a variance of \S+, above 0\.25$/);
    expect(wild.notes.join(" ")).toContain("The verdict was withheld: the values vary far more than the bound allows.");
  });

  it("estimates a variance bound by a pilot on draws of its own, and says that the verdict rests on it", () => {
    const roles: string[] = [];
    const watched: Trial = {
      ...trial,
      stream: (role) => {
        roles.push(role);
        return trial.stream(role);
      },
    };
    const evidence = evidenceOf(
      meanMethod.attempt(mean({ ...OPTIONS, of: normal(2, 0.5), within: [1.9, 2.1], tail: { pilot: 200 } }), watched),
    );
    expect(roles).toEqual(["pilot", "main"]);
    expect(evidence.outcome).toBe("verified");
    expect(evidence.simulation).toMatchObject({ tail: { pilot: 200 } });
    expect(evidence.condition).toMatch(/^the variance of one replicate is at most 0\.\d+$/);
    expect(evidence.notes.join(" ")).toContain("Tail: variance bound estimated by a pilot of 200, doubled: 0.");
    const values = Array.from({ length: 200 }, (_, i) => normal(2, 0.5)(trial.stream("pilot").replicate(i)));
    expect(evidence.simulation?.tail).toEqual({ pilot: 200, variance: 2 * varianceOf(momentsOf(values)) });
  });

  it("gives no verdict on values that vary twice as much as declared, or that lie on its other side, whatever the e-values say", () => {
    // A spike of 300 in one case of a thousand: mean 0.3, variance 91 where 2 is declared.
    const spiky = (draw: Draw) => draw.normal() + (draw.uniform() < 1e-3 ? 300 : 0);
    const tried = Array.from({ length: 12 }, (_, i) =>
      evidenceOf(
        meanMethod.attempt(
          mean({ ...OPTIONS, of: spiky, within: [-0.2, 0.2], tail: { variance: 2 } }),
          testTrial({ claim: "spikes", reading: `${i}` }),
        ),
      ),
    );
    const withheld = tried.filter(({ notes }) => notes.join(" ").includes("The verdict was withheld"));
    // The e-values alone would have verified these too.
    expect(withheld.length).toBeGreaterThan(0);
    expect(withheld.every(({ outcome }) => outcome === "inconclusive")).toBe(true);
    for (const { outcome, simulation } of tried) {
      if (outcome !== "verified") continue;
      expect(simulation?.standardDeviation).toBeLessThanOrEqual(2);
      expect(Math.abs(simulation?.mean ?? Number.NaN)).toBeLessThanOrEqual(0.2);
    }
  });

  it("doubles a pilot once: the run may vary as much as the bound and no more", () => {
    // Nothing wild in the pilot, and a share of wild values in the run that its e-values would forgive.
    const late = (draw: Draw) => (draw.uniform() < 0.004 ? 30 * draw.normal() : 0.1) + draw.normal();
    const tried = Array.from({ length: 20 }, (_, i) =>
      evidenceOf(
        meanMethod.attempt(
          mean({ ...OPTIONS, of: late, within: [-0.2, 0.4], tail: { pilot: 200 } }),
          testTrial({ claim: "late", reading: `${i}` }),
        ),
      ),
    );
    for (const { outcome, simulation } of tried) {
      if (outcome === "inconclusive") continue;
      const { tail = { variance: Number.NaN }, standardDeviation = Number.NaN } = simulation ?? {};
      expect(standardDeviation ** 2).toBeLessThanOrEqual("variance" in tail ? tail.variance : Number.NaN);
    }
    expect(tried.some(({ notes }) => notes.join(" ").includes("vary far more than the bound allows"))).toBe(true);
  });

  it("says so where the values vary more than the bound on which the verdict rests", () => {
    const { outcome, notes } = attempt({ of: normal(2, 0.6), within: [1.9, 2.1], tail: { variance: 0.25 } });
    expect(outcome).toBe("verified");
    expect(notes.join(" ")).toMatch(
      /The values themselves varied with a variance of 0\.3\d+, above that bound: by chance, or because it is too small\./,
    );
    const fitting = attempt({ of: normal(2, 0.4), within: [1.9, 2.1], tail: { variance: 0.25 } });
    expect(fitting.notes.join(" ")).not.toContain("varied with a variance");
  });

  it("has no bound to estimate from a pilot that does not vary", () => {
    const evidence = attempt({ of: still(2), within: [1.9, 2.1], tail: { pilot: 200 } });
    expect(evidence).toMatchObject({
      outcome: "inconclusive",
      basis: "none",
      found: "all 200 values of the pilot are equal",
      settle: "a range or an analytic variance declared as tail",
    });
  });

  it("is the same for the same seed, and looks as often as the block says", () => {
    expect(attempt({})).toEqual(attempt({}));
    const dear = attempt({ of: (draw) => 1 - 0.1 * draw.uniform(), block: 1 });
    expect(dear.outcome).toBe("refuted");
    expect(dear.simulation?.replicates).toBeLessThan(64);
    expect(dear.notes[0]).toMatch(/^At most [\d,]+ replicates were planned; their standard deviation was 0\.0/u);
  });

  it("tests one end where the other is open", () => {
    const above = attempt({ within: [0.4, null], gap: 0.1 });
    const below = attempt({ within: [null, 0.4], gap: 0.1 });
    expect([above.outcome, below.outcome]).toEqual(["verified", "refuted"]);
    expect(above.simulation?.region).toEqual([0.4, null]);
    // One end spends the whole alpha, two spend half of it each; 2e-6 is room for rounding.
    const refuteAt = ({ plots = [] }: Evidence) =>
      plots.flatMap((plot) => (plot.kind === "evidence" ? plot.refuteAt : []));
    expect(refuteAt(above)).toEqual([expect.closeTo(Math.log(1e6) + 2e-6, 12)]);
    expect(refuteAt(attempt({}))).toEqual([expect.closeTo(Math.log(2e6) + 2e-6, 12)]);
  });

  it("shows a mean above an end from values without a greatest one, and never one below", () => {
    const exponential = (centre: number) => (draw: Draw) => -centre * Math.log(draw.uniform());
    const tail = { range: [0, Number.POSITIVE_INFINITY] } as const;
    const above = attempt({ of: exponential(3), within: [2, null], gap: 0.5, tail });
    expect(above.outcome).toBe("verified");
    expect(above.simulation).toMatchObject({ tail: { range: [0, null] }, oneWay: true });
    const below = attempt({ of: exponential(1), within: [2, null], gap: 0.5, tail });
    expect(below.outcome).toBe("inconclusive");
    expect(below.notes.join(" ")).toContain(
      "Values without a greatest one cannot show that their mean is below an end: nothing can refute here.",
    );
  });

  it("takes a larger budget, and refuses one that cannot decide, naming what it needs", () => {
    // Python: v = (2 * .48 * .52 + .25) / 3, e = (z + sqrt(z*z + 2*log(20e6)))**2, ceil(v / .02**2 * e) and sqrt(v * e / 2456).
    const given = (budget: number) => attempt({ within: [0.48, 0.52], budget });
    expect(() => given(2456)).toThrow(
      new RangeError(
        "budget must be at least 49,684 replicates for a gap of 0.02, got 2,456, which see a gap of 0.0899545",
      ),
    );
    expect(() => given(49_683)).toThrow("got 49,683, which see a gap of 0.0200002");
    expect(given(60_000).simulation?.budget).toBe(60_000);
  });

  it("prints any single replicate as the run saw it", () => {
    const claim = mean(OPTIONS);
    const seen = trial.stream("main").replicate(17).uniform();
    expect(meanMethod.replicate?.(claim, trial, 17)).toBe(seen);
  });

  it("tells what it asserts, what was chosen, and what a control changed", () => {
    const told = (within: MeanOptions["within"]) => meanMethod.describe(mean({ ...OPTIONS, within }));
    expect(told([1.95, 2.05])).toEqual({
      words: "The mean of the simulated quantity lies between 1.95 and 2.05.",
      tex: "1.95 \\le \\mathbb{E}[X] \\le 2.05",
      formula: "",
    });
    expect(told([null, 1e-7])).toMatchObject({
      words: "The mean of the simulated quantity is at most 1e-7.",
      tex: "\\mathbb{E}[X] \\le 1 \\cdot 10^{-7}",
    });
    // A computed end is told rounded, and as such.
    expect(told([Math.log(1.05), null]).words).toBe("The mean of the simulated quantity is at least about 0.0487902.");
    expect(told([0, null]).tex).toBe("\\mathbb{E}[X] \\ge 0");
    const assumed = (change: Partial<MeanOptions>) =>
      meanMethod.assumed(mean({ ...OPTIONS, because: "it is small", ...change }));
    expect(assumed({ held: ["the grid of x"] })).toEqual([
      "Region 0.4 to 0.6: it is small",
      "Held fixed: the grid of x",
      "Every value lies between 0 and 1; one outside stops the check",
    ]);
    expect(assumed({ within: [null, 0.6], gap: 0.1, tail: { variance: 3 } })).toEqual([
      "Region at most 0.6, told apart at a gap of 0.1: it is small",
      "The variance of one replicate is at most 3",
    ]);
    expect(assumed({ within: [0.4, null], gap: 0.1, tail: { pilot: 1000 } })).toEqual([
      "Region at least 0.4, told apart at a gap of 0.1: it is small",
      "The variance of one replicate is at most twice that of a pilot of 1,000 replicates; the verdict holds if so",
    ]);
    expect(meanMethod.describeChange(mean(OPTIONS), {})).toBe("another simulation in place of `of`");
  });

  it("lets a control replace the simulation and nothing else", () => {
    const claim = mean(OPTIONS);
    const control = meanMethod.override(claim, { of: () => 0.9 });
    expect(evidenceOf(meanMethod.attempt(control, trial)).outcome).toBe("refuted");
    expect({ ...control, of: claim.of }).toEqual({ ...claim });
    const refusal = (value: unknown) => () => meanMethod.override(claim, value);
    expect(refusal({ within: [0, 1] })).toThrow(new TypeError("control must override only of, got within"));
    expect(refusal({ of: () => 0, gap: 1 })).toThrow(new TypeError("control must override only of, got gap"));
    expect(refusal({})).toThrow(new TypeError("control must override of, got nothing"));
    expect(refusal(null)).toThrow(new TypeError("control must override of, got null"));
    expect(refusal("of")).toThrow(new TypeError("control must override of, got of"));
    expect(refusal({ of: 2 })).toThrow(new TypeError("of must be a function, got 2"));
  });

  it("names what it refuses", () => {
    const refusal = (change: object) => () => attempt(change as Partial<MeanOptions>);
    expect(refusal({ of: () => undefined })).toThrow(new TypeError("of must return a finite number, got undefined"));
    expect(refusal({ of: () => Number.NaN })).toThrow(new TypeError("of must return a finite number, got NaN"));
    expect(refusal({ of: () => 1.5 })).toThrow(new RangeError("values must be in the declared range 0 to 1, got 1.5"));
    expect(refusal({ of: 3 })).toThrow(new TypeError("of must be a function, got 3"));
    expect(refusal({ because: " " })).toThrow(new TypeError("because must be a text, got nothing"));
    expect(refusal({ within: [null, null] })).toThrow(
      new RangeError("within must have at least one end, got null and null"),
    );
    expect(refusal({ within: [0.4, null] })).toThrow(
      new TypeError("gap must be given where the region has one end, got none"),
    );
    expect(refusal({ within: [0.5, 0.5] })).toThrow("region must be wider than a point, got 0.5 to 0.5");
    expect(refusal({ within: [0.6, 0.4] })).toThrow(
      new RangeError("the lower end of within must be below the upper end of within (0.4), got 0.6"),
    );
    const ways = "{ range: [low, high] }, { variance: v }, { pilot: n } or clamp(low, high)";
    expect(refusal({ tail: undefined })).toThrow(new TypeError(`tail must be ${ways}, got nothing`));
    expect(refusal({ tail: {} })).toThrow(new TypeError(`tail must be one of ${ways}, got none of them`));
    expect(refusal({ tail: { varience: 1 } })).toThrow("got varience: did you mean variance?");
    expect(refusal({ budgett: 10 })).toThrow("got budgett: did you mean budget?");
    expect(refusal({ block: 0 })).toThrow(new RangeError("block must be an integer of at least 1, got 0"));
    expect(refusal({ tail: { pilot: 20 } })).toThrow(
      new RangeError("pilot must be an integer of at least 200, got 20"),
    );
    expect(refusal({ gap: 1e-6 })).toThrow(
      new RangeError("gap must be wide enough for 4,294,967,296 replicates, got 0.000001, which needs 19715300000000"),
    );
  });
});
