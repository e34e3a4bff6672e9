import { afterAll, describe, expect, it } from "vitest";
import { unaided } from "../../../formula/asking.ts";
import { matrix, nonNegative, positive, reals, type Sizes, simplex, sumsToOne } from "../../../formula/index.ts";
import { answered } from "../../../harness/solver/answered.fixture.ts";
import { startSolver } from "../../../harness/solver/solver.ts";
import { batchNorm, softmax, standardise, variance } from "../../../model/index.ts";
import { describeCase, type Problem, problem } from "../cases/problem.ts";
import type { Subject } from "../cases/subject.ts";
import { type Asked, askAtSizes } from "./ask-at-sizes.ts";

const solver = startSolver();
afterAll(() => solver.stop());

interface Rest {
  readonly sizes?: Sizes;
  readonly given?: string;
  readonly seeks?: Problem["seeks"];
  readonly witnessed?: boolean;
}

function problemOf(subject: Subject, formula: string, { given = "", seeks = "counterexample" }: Rest): Problem {
  return problem(seeks, subject, formula, { given, arithmetic: "reals", sizes: {} });
}

function askedOf(subject: Subject, formula: string, rest: Rest = {}): Promise<Asked> {
  return answered(askAtSizes(problemOf(subject, formula, rest), rest.sizes ?? {}, rest.witnessed ?? false), solver);
}

/** The kind of an answer, with its case: "hit: w = (1, 0), x = (2, 0)". */
async function told(subject: Subject, formula: string, rest: Rest = {}): Promise<string> {
  const asked = await askedOf(subject, formula, rest);
  if (asked.kind === "hit") return `hit: ${describeCase(asked.hit.given)}`;
  return asked.kind === "open" ? `open: ${asked.reason}` : asked.kind;
}

describe("where the solver finds no case, for all real numbers", () => {
  it.each([1, 2, 3, 4])("a weighted mean lies between the least and the greatest input, d = %i", async (d) => {
    expect(await told({ w: simplex("d"), x: reals("d") }, "min(x) <= dot(w, x) <= max(x)", { sizes: { d } })).toBe(
      "none",
    );
  });

  it.each([
    ["2-2-1", 2],
    ["3-2-1", 3],
  ])("a ReLU network %s with weights that are not negative grows with its inputs", async (_, inputs) => {
    const x = { x: reals(inputs), y: reals(inputs) };
    const subject = { A: matrix(nonNegative(), 2, inputs), v: nonNegative(2), b: reals(2), ...x };
    const formula = "dot(v, relu(A * x + b)) <= dot(v, relu(A * y + b))";
    expect(await told(subject, formula, { given: "x <= y" })).toBe("none");
  });

  it.each([2, 3, 4, 5, 6])("softmax adds up to 1, d = %i", async (d) => {
    expect(await told({ z: reals("d"), softmax }, "sum(softmax(z)) == 1", { sizes: { d } })).toBe("none");
  });

  it.each([3, 4])("standardised numbers have mean 0 and variance 1, and less with eps, n = %i", async (n) => {
    const [sizes, given] = [{ n }, "max(x) > min(x)"];
    const subject = { x: reals("n"), standardise, variance };
    expect(await told(subject, "mean(standardise(x)) == 0", { sizes, given })).toBe("none");
    expect(await told(subject, "variance(standardise(x)) == 1", { sizes, given })).toBe("none");
    const smoothed = { x: reals("n"), eps: positive(), batchNorm, variance };
    expect(await told(smoothed, "variance(batchNorm(x, 1, 0, eps)) < 1", { sizes })).toBe("none");
  });

  it("that there is no example", async () => {
    expect(await told({ x: reals() }, "x^2 < 0", { seeks: "example" })).toBe("none");
    expect(await told({ x: reals() }, "1 / x == 0", { seeks: "example" })).toBe("none");
  });
});

describe("what the solver refutes, with a case that exact arithmetic certifies", () => {
  it("a bound by the largest weight", async () => {
    const asked = await askedOf({ w: sumsToOne("d"), x: reals("d") }, "dot(w, x) <= max(w)", { sizes: { d: 2 } });
    expect(asked).toMatchObject({ kind: "hit", hit: { finding: { kind: "hit", exact: true } } });
  });

  it.each([2, 3])("bounds by the inputs under weights that may be negative, d = %i", async (d) => {
    const subject = { w: sumsToOne("d"), x: reals("d") };
    const asked = await askedOf(subject, "min(x) <= dot(w, x) <= max(x)", { sizes: { d } });
    expect(asked).toMatchObject({ kind: "hit", hit: { finding: { kind: "hit", exact: true } } });
  });

  it("a strict comparison where only the other one is true", async () => {
    const subject = { w: simplex(2), x: reals(2) };
    expect(await told(subject, "dot(w, x) < max(x)")).toContain("hit: w = ");
    expect(await told(subject, "dot(w, x) <= max(x)")).toBe("none");
  });

  it("a formula that has no value at one point: no side condition is assumed", async () => {
    const same = { x: reals(3), standardise };
    expect(await told(same, "mean(standardise(x)) == 0")).toMatch(/^hit: x = \((\S+), \1, \1\)$/);
    expect(await told({ x: reals() }, "x / x == 1")).toBe("hit: x = 0");
    expect(await told({ x: reals() }, "x == 0 or x / x == 1")).toBe("none");
    expect(await told({ x: reals() }, "x / x == 1", { given: "1 / x > 0" })).toBe("none");
  });

  it("that there is no example, by an example", async () => {
    expect(await told({ x: reals() }, "x^2 == 1 / 4 and x < 0", { seeks: "example" })).toBe("hit: x = -0.5");
  });

  it("a sentence about exp, judged again with what exp really is", async () => {
    expect(await told({ x: reals() }, "exp(x) > 1")).toMatch(/^hit: x = (-\S+|0)$/);
  });
});

describe("the scripts that are asked", () => {
  it("tell a reader what they are about and what an answer means", () => {
    const work = askAtSizes(problemOf({ x: reals("d") }, "exp(sum(x)) >= 0", { given: "x > 1" }), { d: 1 }, false);
    const smts: string[] = [];
    for (let step = work.next(); !step.done; step = work.next({ status: "sat", printed: "" }))
      smts.push(step.value.smt);
    expect(smts).toEqual([
      `; every case: exp(sum(x)) >= 0, given x > 1, at d = 1
; is there a case that meets the premise? sat: the values printed. unsat: none: the statement would say nothing.
(declare-const |x[1]| Real)
(assert (< 1.0 |x[1]|))
(check-sat)
(get-value (|x[1]|))
`,
      `; every case: exp(sum(x)) >= 0, given x > 1, at d = 1
; is there a counterexample? sat: the values printed. unsat: none: for all real numbers at these sizes.
; exp is told only in part: sat counts where the case is judged again.
(declare-const |x[1]| Real)
(declare-const exp!1 Real)
(assert (< 0.0 exp!1))
(assert (<= (+ |x[1]| 1.0) exp!1))
(assert (< 1.0 |x[1]|))
(assert (not (<= 0.0 exp!1)))
(check-sat)
(get-value (|x[1]|))
`,
    ]);
  });
});

describe("what stays open", () => {
  it("a premise that no case meets proves nothing", async () => {
    expect(await told({ x: reals() }, "x > 5", { given: "x^2 < 0" })).toBe("vacuous");
    expect(await told({ x: reals() }, "x > 5", { given: "1 / (x - x) > 0" })).toBe("vacuous");
    expect(await told({ x: reals() }, "x > 5", { given: "exp(x) < 0" })).toBe("vacuous");
    await expect(told({ x: reals() }, "x > 5", { given: "x^2 < 0", witnessed: true })).rejects.toThrow(
      "the solver finds no case that meets the premise, though one is known",
    );
  });

  it("a premise about exp that only a wrong exp would meet", async () => {
    // The script tells that exp(1) is at least 2, and not that it is above 2.7.
    const wrong = { given: "exp(x) < 2 and x == 1" };
    expect(await told({ x: reals() }, "x == 1", wrong)).toBe("vacuous");
    const open = { given: "exp(x) < 2.7 and x == 1" };
    expect(await told({ x: reals() }, "x == 1", open)).toBe(
      "open: no case is known that meets the premise, so that there is none would say nothing",
    );
  });

  it("a case that is no fraction, one that only a wrong exp would be, and what cannot be written", async () => {
    expect(await told({ x: reals() }, "x^2 != 2")).toBe(
      "open: the counterexample that the solver found is no fraction",
    );
    expect(await told({ x: reals() }, "x != 1 or exp(x) > 2.7")).toBe(
      "open: what the solver found is no counterexample when it is judged again",
    );
    expect(await told({ x: reals() }, "tanh(x) < 1")).toBe("open: not in the solver's language: tanh");
    expect(await told({ x: reals() }, "x > 0", { given: "tanh(x) < 1" })).toBe(
      "open: not in the solver's language: tanh",
    );
    const float = { ...problemOf({ x: reals() }, "x == x", {}), arithmetic: "float64" } as const;
    expect(unaided(askAtSizes(float, {}, true))).toEqual({
      kind: "open",
      reason: "the solver speaks of the reals, not of float64",
    });
  });

  it("whatever the solver does not know, with and without a known case", () => {
    const unknown = { kind: "open", reason: "the solver has no answer" };
    for (const witnessed of [false, true]) {
      expect(unaided(askAtSizes(problemOf({ x: reals() }, "x == x", { given: "x > 0" }), {}, witnessed))).toEqual(
        unknown,
      );
    }
  });

  it("lets a known case vouch for a premise that the solver cannot decide, and nothing else", () => {
    const given = "x > 0";
    const said = (witnessed: boolean): Asked => {
      const work = askAtSizes(problemOf({ x: reals() }, "x >= 0", { given }), {}, witnessed);
      work.next();
      work.next({ status: "unknown", printed: "" });
      const last = work.next({ status: "unsat", printed: "" });
      if (!last.done) throw new Error("the work must be done");
      return last.value;
    };
    expect(said(true)).toEqual({ kind: "none" });
    expect(said(false).kind).toBe("open");
  });
});
