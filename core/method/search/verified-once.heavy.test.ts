import { afterAll, describe, expect, it } from "vitest";
import { box, define, nonNegative, positive, reals } from "../../formula/index.ts";
import { answered } from "../../harness/solver/answered.fixture.ts";
import { startSolver } from "../../harness/solver/solver.ts";
import { finish } from "../trial/question.ts";
import { testTrial } from "../trial/trial.fixture.ts";
import type { Subject } from "./cases/subject.ts";
import { forAll } from "./for-all.ts";
import { type QuantifierOptions, quantifiedMethod } from "./quantifier/quantified.ts";

const solver = startSolver();
afterAll(() => solver.stop());

const f = define("f(x)", "(x - 12345.678)^2 - 1e-6");

type Row = readonly [formula: string, subject: Subject, found: RegExp, options?: QuantifierOptions];

/** Each is false, and each was verified once. */
const rows: readonly Row[] = [
  ["p != 0.3123 or x == 0", { p: box(0, 1), x: reals() }, /^p = 0\.3123, /],
  ["y != 0.3 or y == 1", { y: nonNegative() }, /^y = 0\.3$/],
  ["(x == 3/7 ? 0 : y) == y", { x: reals(), y: reals() }, /^x ≈ 0.428571 \(3\/7\), /],
  ["defined(log(sqrt(f(x)))) or f(x) == 0", { x: reals(), f }, /defined\(log\(sqrt\(f\(x\)\)\)\) is false$/],
];

/** The case against them is no fraction: the root of 2. */
const irrational: readonly Row[] = [
  ["defined(1 / (x^2 - 2))", { x: reals() }, /^no counterexample found$/],
  [
    "dot(w, x) >= 1",
    { w: nonNegative("d"), x: reals("d"), c: reals() },
    /^no counterexample found$/,
    { given: "sum(w) == c^2 - 2 and (c^2 - 2)^2 * x >= c^2 - 2" },
  ],
];

const evidenceOf = ([formula, subject, , options]: Row) =>
  answered(finish(quantifiedMethod.attempt(forAll(subject, formula, options), testTrial())), solver);

describe("false statements that were verified once", () => {
  const named = (all: readonly Row[]) => all.map((row) => [row[0], row] as const);

  it.each(named(rows))("are refuted: %s", async (_, row) => {
    const evidence = await evidenceOf(row);
    expect(evidence).toMatchObject({ outcome: "refuted", basis: "witness" });
    expect(evidence.found).toMatch(row[2]);
  });

  it.each(named(irrational))("are left open, with the reason, where no fraction refutes them: %s", async (_, row) => {
    const evidence = await evidenceOf(row);
    expect(evidence).toMatchObject({ outcome: "inconclusive", basis: "searched" });
    expect(evidence.notes.join("\n")).toContain("the counterexample that the solver found is no fraction");
  });
});

it("a list has a value where every entry has one", async () => {
  expect(await evidenceOf(["defined(1 ./ x)", { x: positive(2) }, /./])).toMatchObject({ outcome: "verified" });
  expect(await evidenceOf(["defined(1 ./ x)", { x: nonNegative(2) }, /./])).toMatchObject({ outcome: "refuted" });
});
