import { afterAll, describe, expect, it } from "vitest";
import { parseFormula, reals, simplex } from "../../formula/index.ts";
import { answered } from "../../harness/solver/answered.fixture.ts";
import { startSolver } from "../../harness/solver/solver.ts";
import { readStep } from "../step/read-step.ts";
import type { Proof } from "../step/step.ts";
import { check } from "./check.ts";
import { readState, type Universal } from "./read/state.ts";

const solver = startSolver();
afterAll(() => solver.stop());

const universal = (domains: Universal["domains"], formula: string, given = ""): Universal => ({
  domains,
  definitions: {},
  formula: parseFormula(formula),
  given: given === "" ? null : parseFormula(given),
});

const proof = (steps: readonly string[], shows: readonly number[], indices = {}, sizes = {}): Proof => ({
  sizes,
  writtenOut: 4,
  indices,
  steps: steps.map(readStep),
  shows,
});

async function said(of: Universal, by: Proof): Promise<string> {
  const result = await answered(check(readState(of), by), solver);
  return result.kind === "accepted" ? "accepted" : result.reason;
}

describe("a convex combination is at most the largest entry", () => {
  const of = universal({ w: simplex("d"), x: reals("d") }, "dot(w, x) <= max(x)");
  const steps = [
    'domain with {"fact":0}: all(a, d, w[a] >= 0)',
    'domain with {"fact":1}: size(d) * mean(a, d, w[a]) - 1 == 0',
    'instance from 0 with {"at":"r"}: w[r] >= 0',
    'extreme with {"term":"max(a, d, x[a])","at":"r"}: max(a, d, x[a]) - x[r] >= 0',
    "lemma from 2, 3: w[r] * max(a, d, x[a]) - w[r] * x[r] >= 0",
    'termwise from 4 with {"index":"r"}: mean(b, d, w[b]) * max(a, d, x[a]) - mean(b, d, w[b] * x[b]) >= 0',
    'size with {"at":"d"}: size(d) - 1 >= 0',
    "lemma from 6: size(d) > 0",
    'sign from 5, 7 with {"powers":[1]}: size(d) * mean(b, d, w[b]) * max(a, d, x[a]) - size(d) * mean(b, d, w[b] * x[b]) >= 0',
    'replace from 8, 1 with {"term":"size(d) * mean(b, d, w[b])"}: max(a, d, x[a]) - size(d) * mean(b, d, w[b] * x[b]) >= 0',
  ];

  it("is accepted, step by step", async () => {
    expect(await said(of, proof(steps, [9], { r: "d" }))).toBe("accepted");
  });

  it("is refused where a step is left out of what carries another", async () => {
    const without = steps.with(4, "lemma from 3: w[r] * max(a, d, x[a]) - w[r] * x[r] >= 0");
    expect(await said(of, proof(without, [9], { r: "d" }))).toMatch(/^step 4 \(lemma\): the solver/);
  });
});
