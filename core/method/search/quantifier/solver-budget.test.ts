import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../claim/evidence.ts";
import { byCalculation, undecided } from "../../../claim/make-evidence.ts";
import type { Answer, Asking, Question } from "../../../formula/asking.ts";
import { LONGEST, MOST_UNITS, withinBudget } from "./solver-budget.ts";

const TOLD = { found: "", notes: ["before"] };
const EVIDENCE: Evidence = undecided("a proof", TOLD);

/** Work that asks so many questions of one text, and keeps what it hears. */
function* asking(times: number, question: Question, heard: Answer[], evidence: Evidence): Asking<Evidence> {
  for (let i = 0; i < times; i += 1) heard.push(yield question);
  return evidence;
}

interface Asked {
  readonly rlimits: readonly number[];
  readonly heard: readonly Answer[];
  readonly evidence: Evidence;
}

/** Answers every question that comes through with the units that it may take, or with these. */
function run(times: number, question: Question, { share = 1, units = Number.NaN, evidence = EVIDENCE } = {}): Asked {
  const heard: Answer[] = [];
  const rlimits: number[] = [];
  const work = withinBudget(asking(times, question, heard, evidence), share);
  let step = work.next();
  while (!step.done) {
    const { rlimit } = step.value;
    rlimits.push(rlimit);
    const took = Number.isNaN(units) ? rlimit + 1 : units;
    step = work.next({ status: took > rlimit ? "unknown" : "unsat", printed: "", units: took });
  }
  return { rlimits, heard, evidence: step.value };
}

describe("the work of the solver for one attempt", () => {
  it("is bounded for all questions together, and those beyond are not asked", () => {
    const { rlimits, heard, evidence } = run(10, { smt: "(check-sat)", rlimit: 1_250_000 });
    expect(rlimits).toEqual([1_250_000, 1_250_000, 499_998]);
    expect(MOST_UNITS).toBe(3_000_000);
    expect(heard.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => "unknown"));
    expect(evidence.notes).toEqual([
      "before",
      "The solver's bound of 3,000,000 units of work for one attempt was reached: later questions were not asked.",
      "2 questions to the solver had no answer within the bound of one question, at most 1,250,000 units of work.",
    ]);
    expect(evidence.settle).toBe("a proof; fewer numbers, lower degrees or shorter ones would help");
  });

  it("tells of a question that had no answer within its own bound, and what would help", () => {
    const { evidence } = run(1, { smt: "", rlimit: 400_000 });
    expect(evidence.notes.at(-1)).toBe(
      "A question to the solver had no answer within the bound of one question, at most 400,000 units of work.",
    );
    expect(evidence.settle).toBe("a proof; fewer numbers, lower degrees or shorter ones would help");
  });

  it("leaves answers as they are while it lasts", () => {
    const { rlimits, heard, evidence } = run(10, { smt: "(check-sat)", rlimit: 1_000_000 }, { units: 300_000 });
    expect(rlimits.slice(0, 8)).toEqual(Array.from({ length: 7 }, () => 1_000_000).concat(900_000));
    expect(heard.every(({ status }) => status === "unsat")).toBe(true);
    expect(evidence).toEqual(EVIDENCE);
  });

  it("is shared by the parts of a reading", () => {
    expect(run(3, { smt: "", rlimit: 2_000_000 }, { share: 1 / 4 }).rlimits).toEqual([750_000]);
  });

  it("leaves out what is too long, and says how long it was", () => {
    const { rlimits, evidence } = run(2, { smt: "x".repeat(LONGEST + 1), rlimit: 10 });
    expect(rlimits).toEqual([]);
    expect(evidence.notes.at(-1)).toBe("A question of 200,001 characters was not asked: the bound is 200,000.");
    expect(run(2, { smt: "x".repeat(LONGEST), rlimit: 10 }).rlimits).toEqual([10, 10]);
  });

  it("says nothing where a verdict came out all the same", () => {
    const settled = byCalculation("refuted", TOLD);
    const { evidence } = run(10, { smt: "", rlimit: 5_000_000 }, { evidence: settled });
    expect(evidence).toEqual(settled);
  });
});
