import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unaided } from "../../formula/asking.ts";
import { evidenceOf } from "../trial/question.ts";
import { testTrial } from "../trial/trial.fixture.ts";
import { tryAssertion } from "../try-assertion.ts";
import { exact, exactMethod } from "./exact.ts";
import { quoted } from "./printed/figures.ts";

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
      found: "2.01 → 2.02",
    });
  });

  it("derives a control: with another number for one of its figures the relation turns", () => {
    expect(controlOf("2.79 + 2.01 + 4.11 == 8.91")).toEqual({
      changed: "one figure changed to one that turns the relation",
      outcome: "refuted",
      basis: "exact",
      found: "8.91 → 8.92",
      required: "refuted",
      passed: true,
    });
    // What the sum comes to makes it true.
    expect(controlOf("2.79 + 2.01 == 8.91")).toMatchObject({ passed: true, found: "8.91 → 4.80" });
    expect(controlOf("8.91 == exactly(2.79) * 10")).toMatchObject({ passed: true, found: "8.91 → 27.90" });
    expect(controlOf("exactly(4.8) == 2.79 + 2.01 + 4.11")).toMatchObject({ passed: true, found: "2.79 → -1.32" });
    expect(controlOf("8.91 != exactly(1)")).toMatchObject({ passed: true, found: "8.91 → 1.00" });
    expect(controlOf("8.91 < 10")).toMatchObject({ passed: true, outcome: "refuted", found: "8.91 → 10.00" });
    expect(controlOf("10 == exactly(10)")).toMatchObject({ passed: true, found: "10 → 11" });
    // Of a chain the first link that fails, the others left out.
    expect(controlOf("2.01 < 2.79 < exactly(1) < 8.91")).toMatchObject({ passed: true, found: "2.79 → 0.99" });
    expect(controlOf("2.01 < 2.79 and 4.11 > 8.91")).toMatchObject({ passed: true, outcome: "verified" });
    // Of a matrix the first entry that differs.
    expect(controlOf("[[2.01, 2.79], [4.11, 10]] == [[2.01, 2.79], [8.91, 10]]")).toMatchObject({
      passed: true,
      found: "4.11 → 8.91",
    });
    // One over a figure: 89.1 / 10 is 8.91.
    expect(controlOf("exactly(89.1) / 2.79 == exactly(10)")).toMatchObject({ passed: true, found: "2.79 → 8.91" });
  });

  it("says between which numbers two sides meet that meet at no fraction", () => {
    // √2 = 1.41421356237309504880168872…
    expect(controlOf("sqrt(exactly(2)) == 2.01")).toMatchObject({
      passed: true,
      found: "2.01 → between 1.4142135623730950488 and 1.4142135623730950489",
    });
    // The cube of 2.0724… is 8.9; Python: 8.9 ** (1 / 3) = 2.072351098059261.
    expect(controlOf("2.01^3 == exactly(8.9)")?.found).toMatch(
      /^2\.01 → between 2\.07235109805926\d* and 2\.07235109805926\d*$/,
    );
  });

  it("turns a relation in a float format, by the very number that the other side comes to", () => {
    expect(controlOf("4.11 - 2.01 == exactly(2.1)", { arithmetic: "float64" })).toMatchObject({ passed: true });
    expect(controlOf("2.79 + 2.01 + 4.11 == 8.91", { arithmetic: "float64" })).toMatchObject({ passed: true });
    expect(controlOf("2.79 + 2.01 == 8.91", { arithmetic: "float16" })).toMatchObject({ passed: true });
  });

  it("is void, with the verb to use, where no figure turns the relation", () => {
    const { evidence, control } = unaided(
      tryAssertion(exact("a - a == exactly(0)", { where: { a: "2.79" } }), undefined, trial),
    );
    expect(evidence).toMatchObject({
      outcome: "void",
      settle:
        "a relation that depends on its figures; this one comes out alike whatever they are, so it is a law: forAll is the verb for it",
    });
    expect(control).toMatchObject({ passed: false, found: "no figure turns it" });
    // Two figures with decimals are never equal for every rounding.
    expect(
      unaided(tryAssertion(exact("8.91 == 8.9", { figures: "rounded" }), undefined, trial)).evidence,
    ).toMatchObject({
      outcome: "void",
      settle:
        "another verb: rounded figures are never equal for every number that rounds to them; reproduces asks whether some are",
    });
  });

  it("tells what is true in place of what it refutes, at the decimals of the figure", () => {
    const instead = (...args: Parameters<typeof exact>) =>
      evidenceOf(exactMethod.attempt(exact(...args), trial)).notes.find((note) => note.startsWith("True"));
    expect(instead("2.79 / 4.11 == 2.01")).toBe("True instead: 2.79 / 4.11 is about 0.68.");
    expect(instead("2.79 + 2.01 == 8.91")).toBe("True instead: 2.79 + 2.01 is 4.80.");
    expect(instead("2.79 / 4.11 >= 8.9")).toBe("True instead: 2.79 / 4.11 ≥ 0.6.");
    expect(instead("2.79 + 2.01 > 8.91")).toBe("True instead: 2.79 + 2.01 > 4.79.");
    expect(instead("2.79 + 4.11 < 2.01")).toBe("True instead: 2.79 + 4.11 < 6.91.");
    expect(instead("2.01 >= 2.79 + 4.11")).toBe("True instead: 2.79 + 4.11 ≤ 6.90.");
    expect(instead("2.79 / 4.11 == 89%")).toBe("True instead: 2.79 / 4.11 is about 68 %.");
    expect(instead("8.9 + exactly(0.01) != 8.91")).toBe("True instead: 8.9 + 0.01 = 8.91.");
    expect(instead("2.79 - 4.11 == -2.01")).toBe("True instead: 2.79 − 4.11 is -1.32.");
    expect(instead("sqrt(10) == 2.01")).toBe("True instead: √(10) is about 3.16.");
    expect(instead("2.79 + 2.01 == 8.91 - 4.11 + 10")).toBeUndefined();
    expect(instead("2.79 + 2.01 == 8.91", { arithmetic: "float64" })).toBeUndefined();
  });

  it("tells sides without an exact value as decimals, with as many digits as tell them apart", () => {
    const found = (formula: string) => evidenceOf(exactMethod.attempt(exact(formula), trial)).found;
    expect(found("sqrt(10) > exactly(3.16)")).toBe("sqrt(10) ≈ 3.16228");
    expect(found("sqrt(10) < exactly(3.16228)")).toBe("sqrt(10) ≈ 3.16227766");
    expect(found("10 / exactly(3) > exactly(3.3)")).toBe("10 / 3 ≈ 3.33333 (10/3)");
    expect(found("prod(k, exactly(1), 10, exactly(1) + exactly(1) / k) == exactly(11)")).toBe(
      "prod(k, 1, 10, 1 + 1 / k) = 11",
    );
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
      "one figure changed to one that turns the relation",
    );
  });
});
