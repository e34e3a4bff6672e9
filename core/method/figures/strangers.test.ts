import { describe, expect, it } from "vitest";
import type { Assertion } from "../../claim/claim.ts";
import { readDocument } from "../../document/read-document.ts";
import { unaided } from "../../formula/asking.ts";
import { stream } from "../../random/streams.ts";
import { tryAssertion } from "../try-assertion.ts";
import { exact } from "./exact.ts";
import { reproduces } from "./reproduces.ts";

/** A sentence as a stranger printed it, what is asked of it, and what comes out, worked out by hand or with Python's fractions and scipy. */
type Row = readonly [sentence: string, asked: Assertion, outcome: "verified" | "refuted", note?: string];

const ROWS: readonly Row[] = [
  ["The diagonal is 1.41.", reproduces("1.41", "sqrt(exactly(2))"), "verified"],
  ["The diagonal is 1.42.", reproduces("1.42", "sqrt(exactly(2))"), "refuted", "True instead: √(2) is about 1.41."],
  ["The diagonal is 1.41.", exact("sqrt(exactly(2)) > 1.41"), "verified"],
  ["The standard error is 2.7386 (15 by the root of 30).", reproduces("2.7386", "15 / sqrt(30)"), "verified"],
  [
    "Of 2.5, 1 and -0.5 they are 12.18, 2.72 and 0.61, with the sum 15.51.",
    reproduces("12.18", "exp(2.5)"),
    "verified",
  ],
  ["Of 2.5, 1 and -0.5 they are 12.18, 2.72 and 0.61, with the sum 15.51.", reproduces("2.72", "exp(1)"), "verified"],
  [
    "Of 2.5, 1 and -0.5 they are 12.18, 2.72 and 0.61, with the sum 15.51.",
    reproduces("0.61", "exp(-0.5)"),
    "verified",
  ],
  [
    "Of 2.5, 1 and -0.5 they are 12.18, 2.72 and 0.61, with the sum 15.51.",
    reproduces("15.51", "12.18 + 2.72 + 0.61"),
    "verified",
  ],
  ["2.5 of 3.1 is 0.81.", reproduces("0.81", "2.5 / 3.1"), "verified"],
  ["2.5 of 3.1 is 0.85.", reproduces("0.85", "2.5 / 3.1"), "refuted"],
  ["2 of 3 is 0.6 of all.", reproduces("0.6", "2 / 3"), "refuted", "True instead: 2 / 3 is about 0.7."],
  ["2 of 3 is 0.6 of all.", exact("2 / 3 == 0.6"), "refuted", "True instead: 2 / 3 is about 0.7."],
  ["1 of 3 is 34 %.", reproduces("34 %", "1 / 3"), "refuted", "True instead: 1 / 3 is about 33 %."],
  [
    "5 of the 8 people, or 63 %.",
    reproduces("63 %", "5 / 8"),
    "verified",
    "It lies half way: only rounding halves up, away from 0, gives the figure; rounding them to even does not.",
  ],
  ["5 of the 8 people, or 62 %.", reproduces("62 %", "5 / 8"), "verified"],
  ["13 of 40 people, or 33 %.", reproduces("33 %", "13 / 40"), "verified"],
  ["13 of 40 people, or 33 percent.", reproduces("33", "exactly(100) * 13 / 40"), "verified"],
  [
    "With 23 people the chance is 50.7 %.",
    reproduces("50.7 %", "exactly(1) - prod(k, exactly(1), 23, exactly((366 - k) / 365))"),
    "verified",
  ],
  [
    "With 23 people the chance is 50.8 %.",
    reproduces("50.8 %", "exactly(1) - prod(k, exactly(1), 23, exactly((366 - k) / 365))"),
    "refuted",
  ],
  ["The difference is 90 times (83 against 31).", exact("83 / 31 >= 90"), "refuted", "True instead: 83 / 31 ≥ 2."],
  ["The difference is more than 90 times (8300 against 31).", exact("8300 / 31 > 90"), "verified"],
  ["12 times 12 is 145.", exact("12 * 12 == 145"), "refuted", "True instead: 12 · 12 is 144."],
  ["40 of 50 is 75 %.", exact("40 / 50 == 75%"), "refuted", "True instead: 40 / 50 is 80 %."],
  ["1/3 is 0.33 exactly.", exact("1 / 3 == 0.33"), "refuted", "True instead: 1 / 3 is about 0.33."],
  [
    "From 50 down to 40, a fall of 25 %.",
    exact("(50 - 40) / 50 == 25%"),
    "refuted",
    "True instead: (50 − 40) / 50 is 20 %.",
  ],
  ["From 50 down to 40, a fall of 25 %.", reproduces("25 %", "(50 - 40) / 50"), "refuted"],
  ["From 76.3 to 78.1, a rise of 2.4 %.", reproduces("2.4 %", "(78.1 - 76.3) / 76.3"), "verified"],
  ["From 76.3 to 78.1, a rise of 2.6 %.", reproduces("2.6 %", "(78.1 - 76.3) / 76.3"), "refuted"],
  [
    "97s before, 17s now: 470 % faster.",
    reproduces("470 %", "(97 - 17) / 17"),
    "refuted",
    "Not rounded, but with the digits behind it cut off (truncated), it would be the figure that is printed.",
  ],
  ["97s before, 17s now: 471 % faster.", reproduces("471 %", "(97 - 17) / 17"), "verified"],
  [
    "The numbers from 1 to 99 add up to 4851.",
    exact("sum(k, 1, 99, k) == 4851"),
    "refuted",
    "True instead: the sum of k for k from 1 to 99 is 4950.",
  ],
  [
    "t = -1.8608 with 18 degrees of freedom, one-sided p = .0396.",
    reproduces("0.0396", "studentBelow(-1.8608, 18)"),
    "verified",
  ],
  [
    "t = -1.8608 with 18 degrees of freedom, one-sided p = .0386.",
    reproduces("0.0386", "studentBelow(-1.8608, 18)"),
    "refuted",
  ],
  [
    "r(97) = .17, p = .084.",
    reproduces("0.084", "exactly(2) * studentAbove(.17 * sqrt(97 / (exactly(1) - .17^2)), 97)"),
    "verified",
  ],
  [
    "r(97) = .17, p = .074.",
    reproduces("0.074", "exactly(2) * studentAbove(.17 * sqrt(97 / (exactly(1) - .17^2)), 97)"),
    "refuted",
  ],
  [
    "Once in 370 runs (3 standard errors, both sides).",
    reproduces("370", "1 / (exactly(2) * normalAbove(3))".replace("1 /", "exactly(1) /")),
    "verified",
  ],
  [
    "Fails once in 3.5 million (6.2 standard errors, both sides).",
    reproduces("3500000", "exactly(1) / (exactly(2) * normalAbove(6.2))"),
    "refuted",
  ],
  ["It is 4.7x faster: 97s, not 20s.", reproduces("4.7", "97 / 20"), "refuted"],
  ["It is 4.9x faster: 97s, not 20s.", reproduces("4.9", "97 / 20"), "verified"],
  ["About 90 of 100 (93).", reproduces("about 90", "93"), "verified"],
  ["About 90 of 100 (97).", reproduces("about 90", "97"), "refuted"],
  ["2.5×10⁻³ is 0.0025 and 1,234 is 1234.", exact("2.5e-3 == 0.0025 and 1234 == exactly(1234)"), "verified"],
  ["A loss of −1.50 and a gain of .05 make -1.45.", exact("-1.50 + 0.05 == -1.45"), "verified"],
  ["5.3 million of 8.2 million, or 65 %.", reproduces("65 %", "5300000 / 8200000"), "verified"],
  ["5.3 million of 8.2 million, or 67 %.", reproduces("67 %", "5300000 / 8200000"), "refuted"],
  ["To the nearest ten 40 of 80, or 56 %.", reproduces("56 %", "rounded(40, 10) / 80"), "verified"],
];

const tried = (sentence: string, asked: Assertion) =>
  unaided(
    tryAssertion(asked, undefined, {
      document: readDocument("text", `---\ntitle: Text\n---\n\n## Answer\n\n${sentence}\n`),
      stream: (role) => stream({ document: "text", claim: "test", reading: "a", role }),
    }),
  );

describe("figures as strangers print them", () => {
  it.each(ROWS.map((row) => [row[0], row] as const))("%s", (_, [sentence, asked, outcome, note]) => {
    const { evidence, control } = tried(sentence, asked);
    expect(evidence).toMatchObject({ outcome, basis: "exact" });
    expect(control).toMatchObject({ passed: true });
    if (note !== undefined) expect(evidence.notes).toContain(note);
  });
});

describe("arguments that a function does not take", () => {
  it.each([
    ["mean(1, 2, 3) == 1", "mean must be given 1 argument, got 3"],
    ["gcd(12, 18, 8) == 6", "gcd must be given 2 arguments, got 3"],
    ["log(8, 2) < 3", "log must be given 1 argument, got 2"],
    ["normalAbove(1, 5, 2) < 0.2", "normalAbove must be given 1 argument, got 3"],
    ["studentAbove(0.5) > 0.4", "studentAbove must be given 2 arguments, got 1"],
    ["exactly(1, 5) == 1", "exactly must be given 1 argument, got 2"],
    ["x + 1 == 2", 'name must be a number or a function of the language, got "x"'],
    ["sum(a, 1, 3, a) + a == 8", 'the index of a range must be a name of its own, got "a"'],
  ])("are refused and not dropped: %s", (formula, said) => {
    const where = formula.includes("+ a") ? { a: "2" } : {};
    expect(() => tried(`${formula}, and 2.`, exact(formula, { where }))).toThrow(new RangeError(said));
  });

  it("are refused by reproduces too", () => {
    expect(() => tried("The mean of 2, 3 and 4 is 2.", reproduces("2", "mean(2, 3, 4)"))).toThrow(
      "mean must be given 1 argument, got 3",
    );
  });
});
