import { describe, expect, it } from "vitest";
import type { Draw } from "../../random/stream.ts";
import { evidenceOf } from "../trial/question.ts";
import { testTrial } from "../trial/trial.fixture.ts";
import { called } from "./run/called.ts";
import { type WinsOptions, wins, winsMethod } from "./wins.ts";

const trial = testTrial({ document: "test", claim: "wins" });
const OPTIONS: WinsOptions = {
  first: (draw) => draw.normal(),
  second: (draw) => draw.normal() + 1,
  better: "lower",
  atLeast: 0.5,
  gap: 0.05,
  because: "more often than not",
};
const attempt = (change: object) =>
  evidenceOf(winsMethod.attempt(wins({ ...OPTIONS, ...change } as WinsOptions), trial));
/** The same in every replicate, though it draws. */
const still = (value: number) => (draw: Draw) => (draw.uniform() < 2 ? value : 0);
const ahead = (share: number) => ({ first: (draw: Draw) => (draw.uniform() < share ? 0 : 2), second: () => 1 });

describe("wins", () => {
  it("hands both arms the draws of the same replicate", () => {
    // Independent draws would put the first ahead in 76 % of pairs; paired ones put it ahead in all.
    const evidence = attempt({});
    expect(evidence).toMatchObject({ outcome: "verified", basis: "statistical", alpha: 1e-6 });
    expect(evidence.found).toBe("the first wins 256 of 256 pairs");
  });

  it("needs as many dear pairs as are worked out by hand where the first always wins", () => {
    // Stakes 1.98, 1.9, 1.7, 1.4, 0.99, 0.495: the mean of (1 + stake / 2)^n is 0.6e6 at n = 21 and 1.17e6 at n = 22.
    expect(attempt({ block: 1, gap: 0.4 }).simulation).toMatchObject({ replicates: 22, budget: 124 });
  });

  it("refutes when the arms change places or the better side is the other", () => {
    expect(attempt({ first: OPTIONS.second, second: OPTIONS.first }).outcome).toBe("refuted");
    expect(attempt({ better: "higher" }).outcome).toBe("refuted");
    expect(attempt({ first: OPTIONS.second, second: OPTIONS.first, better: "higher" }).outcome).toBe("verified");
  });

  it("finds a share near the one asserted in its four worlds", () => {
    expect(attempt(ahead(0.6)).outcome).toBe("verified");
    expect(attempt(ahead(0.4)).outcome).toBe("refuted");
    expect(attempt(ahead(0.5)).outcome).toBe("inconclusive");
    // Always a tie: exactly one half, the end of the region.
    expect(attempt({ first: still(3), second: () => 3 })).toMatchObject({
      outcome: "inconclusive",
      settle: "the truth may lie on the edge: the mean found is 0 away from 0.5",
    });
  });

  it("counts a tie as one half", () => {
    const half = attempt({ first: still(3), second: () => 3, atLeast: 0.4 });
    expect(half).toMatchObject({
      outcome: "verified",
      found: expect.stringMatching(/^the first wins [\d.]+ of [\d,]+ pairs$/),
    });
  });

  it.each(["lower", "higher"] as const)("lets an arm that fails lose, %s being better", (better) => {
    for (const failed of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(attempt({ better, first: still(failed), second: () => 0 }).outcome).toBe("refuted");
      expect(attempt({ better, first: () => 0, second: still(failed) }).outcome).toBe("verified");
      const both = attempt({ better, first: still(failed), second: () => Number.NaN });
      expect(both.simulation).toMatchObject({ mean: 0.5, standardDeviation: 0 });
    }
  });

  it("is no simulation where neither arm draws", () => {
    expect(attempt({ first: () => 3, second: () => 3 })).toMatchObject({
      ...{ outcome: "verified", basis: "exact", alpha: 0 },
      found: "share of pairs in which the first arm is lower: 0.5, computed: nothing is drawn",
    });
    expect(attempt({ first: () => 4, second: () => 3 })).toMatchObject({ outcome: "refuted", basis: "exact" });
  });

  it("tells what it asserts and what was chosen", () => {
    const claim = wins({ ...OPTIONS, held: ["the data"] });
    expect(winsMethod.describe(claim)).toEqual({
      words:
        "The first arm is lower than the second in at least 50 % of pairs on the same random numbers; " +
        "a tie counts one half.",
      tex: "\\Pr(A \\lt B) + \\tfrac12 \\Pr(A = B) \\ge 0.5",
      formula: "",
    });
    expect(winsMethod.describe(wins({ ...OPTIONS, better: "higher" })).tex).toContain("\\Pr(A \\gt B)");
    expect(winsMethod.assumed(claim)).toEqual([
      "Region at least 0.5, told apart at a gap of 0.05: more often than not",
      "Held fixed: the data",
    ]);
    expect(winsMethod.describeChange(claim, { first: OPTIONS.second })).toBe("another simulation in place of first");
    expect(winsMethod.describeChange(claim, { first: OPTIONS.second, second: OPTIONS.first })).toBe(
      "another simulation in place of first and another simulation in place of second",
    );
  });

  it("names its arms, where they are called something", () => {
    const first = called("the loss with momentum", OPTIONS.first);
    const claim = wins({ ...OPTIONS, first, second: called("the loss without", OPTIONS.second) });
    expect(winsMethod.describe(claim).words).toBe(
      "The loss with momentum is lower than the loss without in at least 50 % of pairs on the same random numbers; " +
        "a tie counts one half.",
    );
    const second = called("the loss of an untrained one", OPTIONS.first);
    expect(winsMethod.describeChange(claim, { second })).toBe(
      "the loss of an untrained one in place of the loss without",
    );
    expect(evidenceOf(winsMethod.attempt(claim, trial)).found).toMatch(/^lower in /);
  });

  it("lets a control replace arms, but never swap them", () => {
    const claim = wins(OPTIONS);
    const control = winsMethod.override(claim, { first: (draw: Draw) => draw.normal() + 2 });
    expect(evidenceOf(winsMethod.attempt(control, trial)).outcome).toBe("refuted");
    expect(() => winsMethod.override(claim, { first: claim.second, second: claim.first })).toThrow(
      new TypeError("control must not swap the arms, got first and second swapped"),
    );
    expect(() => winsMethod.override(claim, { better: "higher" })).toThrow(
      new TypeError("control must override only first and second, got better"),
    );
    expect(() => winsMethod.override(claim, {})).toThrow(
      new TypeError("control must override first and second, got nothing"),
    );
  });

  it("names what it refuses", () => {
    expect(() => attempt({ first: () => "1" })).toThrow(new TypeError("first must return a number, got 1"));
    expect(() => attempt({ second: () => undefined })).toThrow(
      new TypeError("second must return a number, got undefined"),
    );
    expect(() => attempt({ second: null })).toThrow(new TypeError("second must be a function, got null"));
    expect(() => attempt({ better: "larger" })).toThrow(
      new RangeError('better must be "lower" or "higher", got "larger"'),
    );
    expect(() => attempt({ gap: 0 })).toThrow(new RangeError("gap must be a finite number above 0, got 0"));
    expect(() => attempt({ atLeast: 0 })).toThrow(new RangeError("region must leave something out, got all of 0 to 1"));
  });
});
