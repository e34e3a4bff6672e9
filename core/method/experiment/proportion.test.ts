import { describe, expect, it } from "vitest";
import type { Draw } from "../../random/stream.ts";
import { evidenceOf } from "../trial/question.ts";
import { testTrial } from "../trial/trial.fixture.ts";
import { type ProportionOptions, proportion, proportionMethod } from "./proportion.ts";

const trial = testTrial({ document: "test", claim: "proportion" });
const happens = (p: number) => (draw: Draw) => draw.uniform() < p;
const OPTIONS: ProportionOptions = { of: happens(0.95), atLeast: 0.9, gap: 0.02, because: "nine in ten is as a rule" };
const attempt = (change: object) =>
  evidenceOf(proportionMethod.attempt(proportion({ ...OPTIONS, ...change } as ProportionOptions), trial));

describe("proportion", () => {
  it("verifies and refutes near the sample sizes measured for the procedure", () => {
    // A prototype on other seeds took 921 replicates on average at 0.95 and 359 at 0.80 (200 runs each).
    const high = attempt({});
    expect(high).toMatchObject({ outcome: "verified", basis: "statistical", alpha: 1e-6 });
    expect(high.simulation?.replicates).toBeLessThan(2049);
    expect(high.found).toMatch(/^in [\d,]+ of [\d,]+ replicates$/);
    const low = attempt({ of: happens(0.8) });
    expect(low.outcome).toBe("refuted");
    expect(low.simulation?.replicates).toBeLessThan(1025);
  });

  it("ends inconclusive at the end of the region", () => {
    const evidence = attempt({ of: happens(0.9) });
    expect(evidence.outcome).toBe("inconclusive");
    expect(evidence.settle).toContain("the truth may lie on the edge");
  });

  it("decides about an event that always or never happens", () => {
    const still = (value: boolean) => (draw: Draw) => draw.uniform() < 2 && value;
    expect(attempt({ of: still(true) })).toMatchObject({ outcome: "verified", basis: "statistical", condition: "" });
    expect(attempt({ of: still(false) }).outcome).toBe("refuted");
  });

  it("says why few cases are enough, where all of them are alike", () => {
    const never = (draw: Draw) => draw.uniform() > 2;
    const { notes, simulation } = attempt({ of: never, atLeast: 0.95, gap: 0.04, block: 1 });
    // 0.05^6 is 1 in 64 million.
    expect(simulation?.replicates).toBe(6);
    expect(notes).toContain("If it happened in 95 % of cases, 6 misses in a row would come once in 64 million runs.");
    const always = attempt({ of: (draw: Draw) => draw.uniform() < 2, atLeast: 0.5, gap: 0.4, block: 1 });
    expect(always.notes.join(" ")).toMatch(
      /If it happened in 50 % of cases, \d+ hits in a row would come once in [\d.]+ million runs\./,
    );
    expect(attempt({}).notes.join(" ")).not.toContain("in a row");
  });

  it("is no simulation of a constant", () => {
    expect(attempt({ of: () => true })).toMatchObject({
      ...{ outcome: "verified", basis: "exact", alpha: 0 },
      found: "share of replicates in which the simulated event happens: 1, computed: nothing is drawn",
    });
    expect(attempt({ of: () => false })).toMatchObject({ outcome: "refuted", basis: "exact" });
  });

  it("takes a greatest share, or both", () => {
    expect(attempt({ atLeast: undefined, atMost: 0.9 })).toMatchObject({ outcome: "refuted" });
    const both = { of: happens(0.5), atLeast: 0.4, atMost: 0.6, gap: undefined };
    expect(attempt(both)).toMatchObject({ outcome: "verified" });
    expect(attempt({ ...both, atLeast: 0.6, atMost: 0.8 })).toMatchObject({ outcome: "refuted" });
  });

  it("tells what it asserts and what was chosen", () => {
    const claim = proportion(OPTIONS);
    expect(proportionMethod.describe(claim)).toEqual({
      words: "The share of replicates in which the simulated event happens is at least 0.9.",
      tex: "\\Pr(A) \\ge 0.9",
      formula: "",
    });
    expect(proportionMethod.describe(proportion({ of: OPTIONS.of, atMost: 0.1, because: "rare", gap: 0.01 })).tex).toBe(
      "\\Pr(A) \\le 0.1",
    );
    expect(proportionMethod.assumed(claim)).toEqual([
      "Region at least 0.9, told apart at a gap of 0.02: nine in ten is as a rule",
    ]);
    expect(proportionMethod.describeChange(claim, {})).toBe("another simulation in place of `of`");
  });

  it("lets a control replace the simulation and nothing else", () => {
    const control = proportionMethod.override(proportion(OPTIONS), { of: happens(0.5) });
    expect(evidenceOf(proportionMethod.attempt(control, trial)).outcome).toBe("refuted");
    expect(() => proportionMethod.override(proportion(OPTIONS), { atLeast: 0.1 })).toThrow(
      new TypeError("control must override only of, got atLeast"),
    );
  });

  it("names what it refuses", () => {
    expect(() => attempt({ of: () => 1 })).toThrow(new TypeError("of must return a boolean, got 1"));
    expect(() => attempt({ atLeast: undefined })).toThrow(
      new RangeError("proportion must have atLeast or atMost, got neither"),
    );
    expect(() => attempt({ gap: undefined })).toThrow(
      new TypeError("gap must be given where the region has one end, got none"),
    );
    expect(() => attempt({ atLeast: 1 })).toThrow("atLeast must be below the end 1 of the range, got 1");
    expect(() => attempt({ gap: 0.2 })).toThrow(
      new RangeError("gap must be at most 0.1, what the range leaves inside the region, got 0.2"),
    );
    expect(() => attempt({ atLeast: 50 })).toThrow(
      new RangeError("atLeast must be a share from 0 to 1, got 50; 50 % is 0.5"),
    );
    expect(() => attempt({ atleast: 0.5 } as object)).toThrow("got atleast: did you mean atLeast?");
    expect(() => attempt({ of: true })).toThrow(new TypeError("of must be a function, got true"));
  });
});
