import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unaided } from "../../formula/asking.ts";
import { evidenceOf } from "../trial/question.ts";
import { testTrial } from "../trial/trial.fixture.ts";
import { tryAssertion } from "../try-assertion.ts";
import { exact, exactMethod } from "./exact.ts";
import { quoted } from "./figures.ts";

const trial = testTrial();
const outcomeOf = (...args: Parameters<typeof exact>) => evidenceOf(exactMethod.attempt(exact(...args), trial)).outcome;
const controlOf = (...args: Parameters<typeof exact>) =>
  unaided(tryAssertion(exact(...args), undefined, trial)).control;

describe("exact", () => {
  it("computes with the figures as printed, without rounding", () => {
    // 279 + 201 + 411 = 891 hundredths.
    expect(evidenceOf(exactMethod.attempt(exact("2.79 + 2.01 + 4.11 == 8.91"), trial))).toMatchObject({
      outcome: "verified",
      basis: "exact",
      found: "2.79 + 2.01 + 4.11 = 8.91",
    });
    expect(outcomeOf("2.79 + 2.01 == 8.91")).toBe("refuted");
    expect(outcomeOf("89% != exactly(0.9)")).toBe("verified");
    expect(evidenceOf(exactMethod.attempt(exact("8.91 != exactly(1)"), trial)).found).toBe("8.91 != 1");
    // All that stands inside exactly(…) is the author's own: it need not be printed, and no control moves it.
    expect(outcomeOf("8.91 == exactly(3 * 2.9 + 7 * 0.03)")).toBe("verified");
    expect(controlOf("8.91 == exactly(3 * 2.9 + 7 * 0.03)")).toMatchObject({ found: "8.91 → 8.92", passed: true });
  });

  it("refutes a relation that has no value, and leaves open what 64 digits cannot tell", () => {
    expect(outcomeOf("10 / exactly(0) == 10")).toBe("refuted");
    const open = evidenceOf(
      exactMethod.attempt(exact("sqrt(exactly(2)) * sqrt(exactly(2)) * 10 == exactly(2) * 10"), trial),
    );
    expect(open).toMatchObject({ outcome: "inconclusive", basis: "none" });
  });

  it("rounds every step where a float format is declared", () => {
    // In float64 4.11 - 2.01 is 2.1000000000000005 (any IEEE 754 machine).
    expect(outcomeOf("4.11 - 2.01 == exactly(2.1)")).toBe("verified");
    expect(outcomeOf("4.11 - 2.01 == exactly(2.1)", { arithmetic: "float64" })).toBe("refuted");
  });

  it("lets rounded figures stand for every number that rounds to them", () => {
    expect(outcomeOf("exactly(8.895) <= 2.79 + 2.01 + 4.11 <= exactly(8.925)", { figures: "rounded" })).toBe(
      "verified",
    );
    expect(outcomeOf("2.79 + 2.01 + 4.11 <= exactly(8.92)", { figures: "rounded" })).toBe("refuted");
    expect(outcomeOf("8.91 == 8.9", { figures: "rounded" })).toBe("refuted");
  });

  it("takes an entry of a list for one number, wherever a rounded relation enters it", () => {
    const where = { said: quoted("The parts are 2.79, 2.01 and 4.11.") };
    expect(outcomeOf("said[1] - said[1] < exactly(0.001)", { figures: "rounded", where })).toBe("verified");
    expect(outcomeOf("said[1] - said[1] < exactly(0)", { figures: "rounded", where })).toBe("refuted");
    expect(outcomeOf("said[1] - said[1] < exactly(0.011)", { figures: "rounded", where })).toBe("verified");
  });

  it("reads figures from the text instead of having them typed", () => {
    const where = { said: quoted("The parts are 2.79, 2.01 and 4.11."), again: quoted("Again: 2.79, 2.01, 4.11.") };
    expect(outcomeOf("said == again", { where })).toBe("verified");
    expect(controlOf("said == again", { where })).toMatchObject({ outcome: "refuted", passed: true });
  });

  it("enters a figure by the name that the author gives it", () => {
    const where = { a: "2.79", all: "8.91" };
    expect(outcomeOf("a + 2.01 + 4.11 == all", { where })).toBe("verified");
    expect(outcomeOf("a + 2.01 + 4.11 == all", { where, arithmetic: "float64" })).toBe("verified");
    expect(controlOf("a + 2.01 + 4.11 == all", { where })).toMatchObject({
      passed: true,
      found: "2.01 → 2.02, 4.11 → 4.12, 2.79 → 2.80, 8.91 → 8.92",
    });
  });

  it("derives a control that moves each figure in turn to where the relation must turn", () => {
    expect(controlOf("2.79 + 2.01 + 4.11 == 8.91")).toEqual({
      changed: "each figure in turn changed to one that should turn the relation",
      outcome: "refuted",
      basis: "exact",
      found: "2.79 → 2.80, 2.01 → 2.02, 4.11 → 4.12, 8.91 → 8.92",
      required: "refuted",
      passed: true,
    });
    // 8.91 - 2.01 = 6.90 and 8.91 - 2.79 = 6.12 make it true.
    expect(controlOf("2.79 + 2.01 == 8.91")).toMatchObject({
      passed: true,
      found: "2.79 → 6.90, 2.01 → 6.12, 8.91 → 4.80",
    });
    expect(controlOf("8.91 != exactly(1)")).toMatchObject({ passed: true, found: "8.91 → 1.00" });
    expect(controlOf("8.91 < 10")).toMatchObject({ passed: true, outcome: "refuted" });
    expect(controlOf("10 == exactly(10)")).toMatchObject({ passed: true, found: "10 → 11" });
  });

  it("is void when a figure plays no part in the relation", () => {
    const { evidence, control } = unaided(
      tryAssertion(exact("0 * 2.79 + 2.01 == 2.01 + exactly(0)".replace("0 *", "exactly(0) *")), undefined, trial),
    );
    expect(evidence.outcome).toBe("void");
    expect(control).toMatchObject({ passed: false, found: "moving 2.79 turns nothing" });
  });

  it("refuses figures that the text does not print, and relations without figures", () => {
    expect(() => outcomeOf("2.78 + 2.01 == exactly(4.79)")).toThrow(
      new RangeError("figures must be printed in the text, got 2.78; write exactly(2.78) for a number of your own"),
    );
    expect(() => outcomeOf("8.910 != exactly(1)")).toThrow("got 8.910");
    expect(() => outcomeOf("exactly(1) < exactly(2)")).toThrow(
      new TypeError('formula must hold a figure of the text, got "exactly(1) < exactly(2)"'),
    );
    expect(() => exact("1 < 2", { figures: "rounded", arithmetic: "float64" })).toThrow(
      new RangeError('arithmetic must be "reals" for rounded figures, got "float64"'),
    );
    expect(() => exactMethod.override(exact("1 < 2"), {})).toThrow(
      new TypeError("control must be absent for exact, which derives its own, got one"),
    );
    expect(() => unaided(tryAssertion(exact("8.91 < 10"), { w: 1 }, trial))).toThrow(
      "control must be absent for exact",
    );
    expect(() => quoted(" ")).toThrow(new TypeError("quote must be a text, got  "));
    expect(() => outcomeOf("none == none", { where: { none: quoted("The parts are") } })).toThrow("prints figures");
  });

  it("verifies a sum exactly when the sum is right", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99, max: 99 }), (error) => {
        const off = `exactly(${Math.abs(error)}) / exactly(100)`;
        const sum = `2.79 + 2.01 ${error < 0 ? "-" : "+"} ${off} == exactly(4.8)`;
        expect(outcomeOf(sum)).toBe(error === 0 ? "verified" : "refuted");
      }),
      { seed: 1 },
    );
  });

  it("tells the relation in words and in TeX", () => {
    const rounded = exactMethod.describe(exact("2.79 + 2.01 != exactly(1)", { figures: "rounded" }));
    expect(rounded.words).toBe("For all numbers that round to the printed figures: 2.79 + 2.01 ≠ 1.");
    expect(rounded.tex).toBe("2.79 + 2.01 \\ne 1");
    const float = exactMethod.describe(
      exact("said[1] == 8.91", { arithmetic: "float64", where: { said: quoted("they make 8.91") } }),
    );
    expect(float.words).toContain(", computed in float64. Here said holds the figures of “they make 8.91”.");
    expect(exactMethod.describeChange(exact("8.91 == 8.91"), {})).toBe(
      "each figure in turn changed to one that should turn the relation",
    );
  });
});
