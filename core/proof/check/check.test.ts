import { afterAll, describe, expect, it } from "vitest";
import { parseFormula, reals, simplex } from "../../formula/index.ts";
import { answered, startSolver } from "../../harness/solver.ts";
import type { Proof, StepRecord } from "../step/step.ts";
import { stepFromRecord } from "../step/step.ts";
import { check } from "./check.ts";
import { readState, type Universal } from "./state.ts";

const solver = startSolver();
afterAll(() => solver.stop());

const universal = (domains: Universal["domains"], formula: string, given = ""): Universal => ({
  domains,
  definitions: {},
  formula: parseFormula(formula),
  given: given === "" ? null : parseFormula(given),
});

const proof = (steps: readonly StepRecord[], shows: readonly number[], indices = {}, sizes = {}): Proof => ({
  sizes,
  writtenOut: 4,
  indices,
  steps: steps.map(stepFromRecord),
  shows,
});

async function said(of: Universal, by: Proof): Promise<string> {
  const result = await answered(check(readState(of), by), solver);
  return result.kind === "accepted" ? "accepted" : result.reason;
}

describe("a convex combination is at most the largest entry", () => {
  const of = universal({ w: simplex("d"), x: reals("d") }, "dot(w, x) <= max(x)");
  const steps: readonly StepRecord[] = [
    { rule: "domain", from: [], says: "all(a, d, w[a] >= 0)", under: [], with: { fact: 0 } },
    { rule: "domain", from: [], says: "size(d) * mean(a, d, w[a]) - 1 == 0", under: [], with: { fact: 1 } },
    { rule: "instance", from: [0], says: "w[r] >= 0", under: [], with: { at: "r" } },
    {
      rule: "extreme",
      from: [],
      says: "max(a, d, x[a]) - x[r] >= 0",
      under: [],
      with: { term: "max(a, d, x[a])", at: "r" },
    },
    { rule: "lemma", from: [2, 3], says: "w[r] * max(a, d, x[a]) - w[r] * x[r] >= 0", under: [] },
    {
      rule: "termwise",
      from: [4],
      says: "mean(b, d, w[b]) * max(a, d, x[a]) - mean(b, d, w[b] * x[b]) >= 0",
      under: [],
      with: { index: "r" },
    },
    { rule: "size", from: [], says: "size(d) - 1 >= 0", under: [], with: { at: "d" } },
    { rule: "lemma", from: [6], says: "size(d) > 0", under: [] },
    {
      rule: "sign",
      from: [5, 7],
      says: "size(d) * mean(b, d, w[b]) * max(a, d, x[a]) - size(d) * mean(b, d, w[b] * x[b]) >= 0",
      under: [],
      with: { powers: [1] },
    },
    {
      rule: "replace",
      from: [8, 1],
      says: "max(a, d, x[a]) - size(d) * mean(b, d, w[b] * x[b]) >= 0",
      under: [],
      with: { term: "size(d) * mean(b, d, w[b])" },
    },
  ];

  it("is accepted, step by step", async () => {
    expect(await said(of, proof(steps, [9], { r: "d" }))).toBe("accepted");
  });

  it("is refused where a step is left out of what carries another", async () => {
    const without = steps.with(4, { ...(steps[4] as StepRecord), from: [3] });
    expect(await said(of, proof(without, [9], { r: "d" }))).toMatch(/^step 4 \(lemma\): the solver/);
  });
});
