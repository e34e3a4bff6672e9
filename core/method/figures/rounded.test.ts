import { describe, expect, it } from "vitest";
import { readDocument } from "../../document/read-document.ts";
import { unaided } from "../../formula/asking.ts";
import { stream } from "../../random/streams.ts";
import type { Trial } from "../trial/method.ts";
import { evidenceOf } from "../trial/question.ts";
import { tryAssertion } from "../try-assertion.ts";
import { exact, exactMethod } from "./exact.ts";
import { quoted, type Where } from "./printed/figures.ts";
import { reproduces } from "./reproduces.ts";

const saying = (body: string): Trial => ({
  document: readDocument("sums", `---\ntitle: Sums\n---\n\n## Answer\n\n${body}\n`),
  stream: (role) => stream({ document: "sums", claim: "test", reading: "a", role }),
});
const ONCE = saying("We measured 2.79, 2.01, 4.11, 1.41, 0.5 and 0.0, and so 5.81.");
const TWICE = saying("We measured 2.79, 2.01 and 4.11, and so 5.81. Again: 2.79, 2.01, 4.11.");

const related = (trial: Trial, formula: string, where: Where = {}) =>
  unaided(tryAssertion(exact(formula, { figures: "rounded", where }), undefined, trial));
const outcomeOf = (trial: Trial, formula: string, where: Where = {}) => related(trial, formula, where).evidence.outcome;
const followed = (trial: Trial, figure: string, formula: string, where: Where = {}) =>
  unaided(tryAssertion(reproduces(figure, formula, { where }), undefined, trial));

describe("a figure that a relation enters twice", () => {
  // 2.005 (4.105 - 2.795) = 2.62655 is the least value of the difference.
  it("is one number where the text prints it once: 2.01 · 4.11 is more than 2.01 · 2.79 + 2.6", () => {
    const { evidence, control } = related(ONCE, "2.01 * 4.11 > 2.01 * 2.79 + exactly(2.6)");
    expect(evidence).toMatchObject({ outcome: "verified", basis: "exact" });
    expect(evidence.notes.at(-1)).toBe(
      "2.01 is one number wherever it is entered. The box of roundings was looked at in one piece.",
    );
    expect(control).toMatchObject({ outcome: "refuted", passed: true });
    expect(outcomeOf(ONCE, "2.01 * 4.11 > 2.01 * 2.79 + exactly(2.62654)")).toBe("verified");
    expect(outcomeOf(ONCE, "2.01 * 4.11 > 2.01 * 2.79 + exactly(2.62656)")).toBe("refuted");
  });

  it("is one number where the author names it", () => {
    const { evidence, control } = related(TWICE, "a * 4.11 > a * 2.79 + exactly(2.6)", { a: "2.01" });
    expect(evidence.outcome).toBe("verified");
    expect(control).toMatchObject({ passed: true, found: "4.11 → 4.07" });
  });

  it("is tried as one number and as several where the text prints it twice, and is open where these differ", () => {
    const { evidence, control } = related(TWICE, "2.01 * 4.11 > 2.01 * 2.79 + exactly(2.6)");
    expect(evidence).toMatchObject({
      outcome: "inconclusive",
      basis: "none",
      settle: 'a name for 2.01, as in where: { a: "2.01" }: one number wherever the formula enters it',
    });
    expect(evidence.notes.at(-1)).toBe(
      "Nobody says whether equal figures are one number: the text prints 2.01 twice. " +
        "Taken for one number it is verified, taken for a number at each place it is refuted.",
    );
    expect(control).toBeNull();
    // As several numbers the least difference is 2.005 · 4.105 - 2.015 · 2.795 = 2.5986.
    const agreed = related(TWICE, "2.01 * 4.11 > 2.01 * 2.79 + exactly(2.59)").evidence;
    expect(agreed.outcome).toBe("verified");
    expect(agreed.notes.at(-1)).toBe(
      "Nobody says whether equal figures are one number: the text prints 2.01 twice. " +
        "Taken for one number, or for a number at each place, it is verified.",
    );
    expect(outcomeOf(TWICE, "2.01 * 4.11 > 2.01 * 2.79 + exactly(2.63)")).toBe("refuted");
  });

  it("has a square that is its product with itself", () => {
    expect(related(ONCE, "2.79^2 == 2.79 * 2.79")).toMatchObject({
      evidence: { outcome: "verified" },
      control: { passed: true },
    });
    // With one name it is so of every number: a law, which is not about these figures.
    expect(related(TWICE, "a^2 == a * a", { a: "2.79" })).toMatchObject({
      evidence: { outcome: "void" },
      control: { passed: false, found: "no figure turns it" },
    });
    expect(outcomeOf(TWICE, "2.79^2 == 2.79 * 2.79")).toBe("inconclusive");
  });

  it("gives no 5.81 from 2.79 · 4.11 - 2.79 · 2.01, which is 5.82065 to 5.89745", () => {
    expect(followed(ONCE, "5.81", "2.79 * 4.11 - 2.79 * 2.01")).toMatchObject({
      evidence: {
        outcome: "refuted",
        basis: "exact",
        found: "2.79 * 4.11 - 2.79 * 2.01 is 5.82065 to 5.89745, printed is 5.81",
      },
      control: { changed: "5.81 moved to 5.82", outcome: "verified", passed: true },
    });
    expect(followed(TWICE, "5.81", "a * 4.11 - a * 2.01", { a: "2.79" }).evidence.outcome).toBe("refuted");
    const { evidence, control } = followed(TWICE, "5.81", "2.79 * 4.11 - 2.79 * 2.01");
    expect(evidence).toMatchObject({
      outcome: "inconclusive",
      found:
        "as one number: 2.79 * 4.11 - 2.79 * 2.01 is 5.82065 to 5.89745, printed is 5.81; " +
        "as several: 2.79 * 4.11 - 2.79 * 2.01 is 5.8005 to 5.9175, printed is 5.81",
    });
    expect(evidence.notes.at(-1)).toContain(
      "Taken for one number it is refuted, taken for a number at each place it is verified.",
    );
    expect(control).toBeNull();
  });

  it("is counted where it sticks to letters, has a decimal comma or no nought before the point", () => {
    const relation = "0.5 - 0.5 < exactly(0.01)";
    expect(outcomeOf(saying("It is 0.5."), relation)).toBe("verified");
    for (const body of ["It is 0.5, or 0.5x.", "It is 0.5, or 0,5.", "It is 0.5, or .5.", "It is 0.5, or -0.5."]) {
      expect(outcomeOf(saying(body), relation)).toBe("inconclusive");
    }
    expect(outcomeOf(saying("It is 0.5, or 10.5 or 0.55 or 1.0.5."), relation)).toBe("inconclusive");
    expect(outcomeOf(saying("It is 0.5, or 10.5 or 0.55."), relation)).toBe("verified");
  });

  it("is one number as an entry of a list, and for lists of the same quote", () => {
    const said = quoted("We measured 2.79, 2.01 and 4.11");
    const [again, same] = [quoted("Again: 2.79, 2.01, 4.11."), quoted("We measured 2.79, 2.01 and 4.11")];
    const read = (formula: string, where: Where) =>
      evidenceOf(exactMethod.attempt(exact(formula, { figures: "rounded", where }), TWICE)).outcome;
    expect(read("said[1] - said[1] < exactly(0.001)", { said })).toBe("verified");
    expect(read("said[1] - same[1] < exactly(0.001)", { said, same })).toBe("verified");
    expect(read("said[1] - again[1] < exactly(0.001)", { said, again })).toBe("inconclusive");
    expect(read("said[1] - 2.79 < exactly(0.001)", { said })).toBe("inconclusive");
    expect(read("said[1] - 2.79 < exactly(0.011)", { said })).toBe("verified");
  });

  it("is two numbers under two names, which is said among what is assumed", () => {
    const where = { a: "2.79", b: "2.79" };
    expect(outcomeOf(TWICE, "a - b < exactly(0.001)", where)).toBe("refuted");
    expect(exactMethod.assumed(exact("a - b < exactly(0.001)", { figures: "rounded", where }))).toEqual([
      "A figure printed with decimals stands for every number that rounds to it, both ends included.",
      "a, b are different numbers, each printed as 2.79.",
    ]);
    expect(exactMethod.describe(exact("a < b", { figures: "rounded", where })).words).toBe(
      "For all numbers that round to the printed figures: a < b. Here a is the number printed as 2.79. Here b is the number printed as 2.79.",
    );
  });

  it("may be what it is said to give: it is not known to be that number", () => {
    const formula = "2.79 + exactly(0.003)";
    expect(followed(TWICE, "2.79", formula).evidence.outcome).toBe("inconclusive");
    expect(followed(ONCE, "2.79", formula).evidence.outcome).toBe("inconclusive");
    expect(followed(TWICE, "2.79", "2.79 + exactly(0.03)").evidence.outcome).toBe("refuted");
    expect(followed(TWICE, "2.79", "2.79 * exactly(1)").evidence.outcome).toBe("verified");
    expect(followed(TWICE, "2.79", "a + exactly(0.003)", { a: "2.79" }).evidence.outcome).toBe("verified");
    expect(() => followed(ONCE, "2.79", "a + exactly(0.003)", { a: "2.79" })).toThrow(
      new RangeError(
        "2.79 must be printed in as many places as it stands for numbers, got 1 for a, what the formula gives",
      ),
    );
  });
});

describe("a relation of rounded figures", () => {
  it("is open where it fails at the ends of roundings only", () => {
    const { evidence } = related(ONCE, "2.79 + 2.01 < exactly(4.81)");
    expect(evidence).toMatchObject({
      outcome: "inconclusive",
      found: "2.79 + 2.01 is 4.79 to 4.81",
      settle: "a relation that leaves room at the ends of the roundings",
    });
    expect(evidence.notes.at(-1)).toBe(
      "It was seen to fail at an end of a rounding only, where 2.79 is 2.795, 2.01 is 2.015; some ways of rounding leave that out.",
    );
  });

  it("must have a value for every rounding", () => {
    expect(related(ONCE, "exactly(1) / 0.0 != exactly(3)").evidence).toMatchObject({
      outcome: "refuted",
      found: "0.0 is -0.05 to 0.05; it has no value where 0.0 is 0: division by zero in 1 / 0.0",
    });
    const open = related(ONCE, "exactly(1) / (2.79 - exactly(2.785)) > exactly(1)").evidence;
    expect(open).toMatchObject({ outcome: "inconclusive", settle: "a formula whose divisors cannot be 0" });
    expect(open.notes.at(-1)).toBe("It is not shown that 2.79 - 2.785 differs from 0 for all roundings.");
    expect(followed(ONCE, "5.81", "exactly(1) / 0.0").evidence).toMatchObject({
      outcome: "inconclusive",
      found: "0.0 is -0.05 to 0.05, printed is 5.81",
    });
  });

  it("fails at a point that is told, or between two", () => {
    expect(related(ONCE, "2.79 + 2.01 <= exactly(4.8)").evidence.found).toBe(
      "2.79 + 2.01 is 4.79 to 4.81; it fails where 2.79 is 2.7945, 2.01 is 2.0145: 2.79 + 2.01 = 4.809",
    );
    expect(related(ONCE, "1.41^2 != exactly(2)")).toMatchObject({
      evidence: {
        outcome: "refuted",
        found:
          "1.41^2 is 1.974025 to 2.002225; 1.41^2 - 2 is below 0 where 1.41 is 1.41 and above 0 where 1.41 is 1.4145, so it is 0 in between",
      },
      control: { passed: true },
    });
  });

  it("is open with its bound named where cuts decide nothing, and where a part costs more than the bound", () => {
    const line = related(TWICE, "a * a + b * b >= exactly(2) * a * b", { a: "2.79", b: "2.79" }).evidence;
    expect(line).toMatchObject({
      outcome: "inconclusive",
      basis: "none",
      settle: "a formula in which every figure is entered once",
    });
    expect(line.notes.at(-1)).toBe(
      "Left open after 1,000 parts of the box of roundings, the bound for each comparison.",
    );
    const long = related(ONCE, "1.41^3000 > 1.41^2999").evidence;
    expect(long).toMatchObject({ outcome: "inconclusive", settle: "a shorter formula, or lower powers" });
    expect(long.notes).toEqual([
      "To bound it once would take 215,892,026 steps of exact arithmetic; the bound is 1,000,000.",
    ]);
    expect(followed(ONCE, "5.81", "1.41^3000").evidence.outcome).toBe("inconclusive");
  });

  it("tells long fractions rounded", () => {
    expect(related(ONCE, "2.79^40 > exactly(1)").evidence.found).toBe(
      "2.79^40 is about 620880000000000000 to 716593000000000000",
    );
    // The least result is 2.785 / 4.115 = 557/823, which is 0.6767….
    expect(followed(ONCE, "5.81", "2.79 / 4.11").control).toMatchObject({
      changed: "5.81 moved to 0.68",
      passed: true,
    });
  });

  it("refuses names that leave open what they stand for", () => {
    const refused =
      (formula: string, where: Where, trial = TWICE) =>
      () =>
        outcomeOf(trial, formula, where);
    expect(refused("a > exactly(1)", { a: "2.78" })).toThrow(
      new RangeError("a must be a figure of the text, got 2.78"),
    );
    expect(refused("2.01 > exactly(1)", { a: "2.79" })).toThrow(
      new RangeError('a must be entered in the formula, got "2.01 > exactly(1)"'),
    );
    expect(refused("a > 2.79 - exactly(1)", { a: "2.79" })).toThrow(
      new RangeError("2.79 must be entered by its name where it has one, got 2.79 beside a"),
    );
    expect(refused("a > said[1] - 1", { a: "2.79", said: quoted("Again: 2.79, 2.01, 4.11.") })).toThrow(
      "figures must be printed in the text, got 1",
    );
    expect(refused("a > said[1] - exactly(1)", { a: "2.79", said: quoted("Again: 2.79, 2.01, 4.11.") })).toThrow(
      new RangeError("2.79 must be entered by its name where it has one, got said[1] beside a"),
    );
    expect(refused("a > b - exactly(1)", { a: "2.79", b: "2.79" }, ONCE)).toThrow(
      new RangeError("2.79 must be printed in as many places as it stands for numbers, got 1 for a, b"),
    );
    expect(refused("said[9] > exactly(1)", { said: quoted("Again: 2.79, 2.01, 4.11.") })).toThrow(
      new RangeError("an entry must be one of the figures of a quoted list, got said[9]"),
    );
    expect(() => exact("a > 1", { where: { a: 2.79 as unknown as string } })).toThrow(
      new TypeError('a must be a figure as printed, such as "2.79", or quoted("…"), got 2.79'),
    );
    expect(() => reproduces("5.81", "a", { where: { a: "x" } })).toThrow(
      new RangeError('number must be a decimal such as 2.79 or 1e-5, got "x"'),
    );
    expect(refused("2.79 > exactly(1) or 2.01 > exactly(1)", {})).toThrow(
      new TypeError("a formula of rounded figures must be a comparison, got 2.79 > 1 or 2.01 > 1"),
    );
  });
});
