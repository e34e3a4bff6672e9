import { describe, expect, it } from "vitest";
import { box, define, oneOf, permutations, reals } from "../../../formula/index.ts";
import { softmax } from "../../../model/index.ts";
import { type Rational, toNumber } from "../../../numeric/exact/rational.ts";
import { evidenceOf } from "../../trial/question.ts";
import { testTrial } from "../../trial/trial.fixture.ts";
import { problem } from "../cases/problem.ts";
import { exists } from "../exists.ts";
import { forAll } from "../for-all.ts";
import { deviationSeen } from "./deviation-seen.ts";
import { quantifiedMethod } from "./quantified.ts";

const attempt = (assertion: Parameters<typeof quantifiedMethod.attempt>[0]) =>
  evidenceOf(quantifiedMethod.attempt(assertion, testTrial()));

const tenths = permutations(["0.1", "0.2", "0.3"]);

describe("the largest deviation of a float format", () => {
  it("stands beside the witness that refutes", () => {
    const evidence = attempt(forAll({ p: tenths }, "p[1] + p[2] + p[3] == 0.6", { arithmetic: "float64" }));
    expect(evidence).toMatchObject({ outcome: "refuted", basis: "witness" });
    // Numbers from 1/2 to 1 lie 2^-53 = 1.11022e-16 apart; 0.1 + 0.2 + 0.3 is the neighbour of 0.6.
    expect(evidence.deviation).toBe(1.11022e-16);
    expect(evidence.notes.at(-1)).toBe(
      "Largest deviation seen: 1.11022e-16 over 2,000 independent cases and the witness, at p = (0.1, 0.2, 0.3).",
    );
  });

  it("stands beside a search that stays open", () => {
    const evidence = attempt(forAll({ x: box(0, 1) }, "x * 0 == 0 and x <= 1", { arithmetic: "float64" }));
    expect(evidence).toMatchObject({ outcome: "inconclusive", deviation: 0 });
    expect(evidence.notes.at(-1)).toBe("Largest deviation seen: 0 over 2,000 independent cases.");
  });

  it("is that of several steps, each rounded", () => {
    const evidence = attempt(
      forAll({ z: box(-10, 10, "d"), softmax }, "sum(softmax(z)) == 1", { arithmetic: "float16" }),
    );
    expect(evidence.outcome).toBe("refuted");
    // At most six quotients and five sums that are hardly above 1, each off by at most 2^-11; the divisor's own error, and its
    // exponentials', change all quotients alike or by 2^-12 of a part: a few units more. One unit below 1 is 2^-11.
    expect(evidence.deviation).toBeGreaterThanOrEqual(2 ** -11 * (1 - 1e-5));
    expect(evidence.deviation).toBeLessThan(20 * 2 ** -11);
  });

  it("brings a counterexample to light that nothing else had met", () => {
    const options = { given: "", arithmetic: "float64", sizes: {} } as const;
    const rare = problem("counterexample", { x: box(0, 1) }, "abs(x - 0.7123) >= 0.01", options);
    const seen = deviationSeen(rare, null, testTrial().stream("deviation"));
    expect(seen.hit?.finding.kind).toBe("hit");
    const x = toNumber(seen.hit?.given["x"] as Rational);
    expect(seen.size.deviation).toBeCloseTo(0.01 - Math.abs(x - 0.7123), 7);
  });

  it("tells a failure that has no size, and cases outside the premise or without a value apart", () => {
    const strict = attempt(forAll({ x: oneOf([0, 1]) }, "x > 0", { arithmetic: "float32" }));
    expect(strict.notes.at(-1)).toBe(
      "What fails has no size to measure: sides that are equal where one has to be greater, or no comparison of numbers at all.",
    );
    expect(strict.notes.join(" ")).not.toContain("Largest deviation");
    const premise = attempt(forAll({ x: oneOf([0, 1, 3]) }, "x == 1", { arithmetic: "float64", given: "x <= 1" }));
    expect(premise.deviation).toBe(1);
    const gap = attempt(forAll({ x: oneOf([0, 1]) }, "x / x == 2", { arithmetic: "float64" }));
    expect(gap.deviation).toBe(1);
    expect(gap.notes.at(-1)).toMatch(/^[\d,]+ more had no deviation: a side has no value there\.$/);
  });

  it("says nothing of the reals, of examples, of what is no comparison, and of the control's hunt", () => {
    const silent = [
      forAll({ p: tenths }, "p[1] == 0.1"),
      exists({ p: tenths }, "p[1] == 0.1", { arithmetic: "float64" }),
      forAll({ p: tenths, same: define("same(x)", "x[1] == 0.1") }, "same(p)", { arithmetic: "float64" }),
    ];
    for (const assertion of silent) expect(attempt(assertion)).not.toHaveProperty("deviation");
    const open = forAll({ x: reals() }, "x + 1 == 1", { arithmetic: "float64" });
    const control = evidenceOf(quantifiedMethod.attempt(open, { ...testTrial(), huntOnly: true }));
    expect(control).not.toHaveProperty("deviation");
  });
});
