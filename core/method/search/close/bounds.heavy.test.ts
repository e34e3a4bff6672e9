import { afterAll, describe, expect, it } from "vitest";
import { box, reals } from "../../../formula/index.ts";
import { answered } from "../../../harness/solver/answered.fixture.ts";
import { startSolver } from "../../../harness/solver/solver.ts";
import { finish } from "../../trial/question.ts";
import { testTrial } from "../../trial/trial.fixture.ts";
import type { Subject } from "../cases/subject.ts";
import { forAll } from "../for-all.ts";
import { quantifiedMethod } from "../quantifier/quantified.ts";

const solver = startSolver();
afterAll(() => solver.stop());

const rows: readonly (readonly [what: string, subject: Subject, formula: string, note: RegExp])[] = [
  [
    "numbers of a case, and work of a question",
    { x: reals(13) },
    "x[1] * x[2] * x[3] * x[4] * x[5] * x[6] <= sum(x .^ 6)",
    /^The solver was not asked: a case has more than 12 numbers\. Fewer would help\.\nA question to the solver had no answer within the bound of one question, at most 400,000 units of work\.$/m,
  ],
  [
    "boxes",
    { x: box(0, 1) },
    "exp(x) >= 1 + x + x^2 / 2",
    /^After 65,536 boxes of intervals, their bound, [\d,]+ are open: a narrower domain or fewer entries would help\.$/m,
  ],
  [
    "length of a lemma",
    { x: reals("n") },
    "mean((sum(x) + x + 1) .^ 30) >= sin(x[1]) - 1",
    /^The search for steps ended at a bound: a lemma of \d+ characters is not asked for, 60000 are the most\. Fewer entries or lower degrees would help\.$/m,
  ],
];

describe("a search that a bound leaves open", () => {
  it.each(rows)("names the bound and what would help: %s", async (_, subject, formula, note) => {
    const evidence = await answered(finish(quantifiedMethod.attempt(forAll(subject, formula), testTrial())), solver);
    expect(evidence.outcome).toBe("inconclusive");
    expect(evidence.settle).not.toBe("");
    expect(evidence.notes.join("\n")).toMatch(note);
  });
});
