import { afterAll, describe, expect, it } from "vitest";
import { startSolver } from "../../harness/solver/solver.ts";
import { type Domains, integers, matrix, nonNegative, parseFormula, positive, reals, simplex } from "../index.ts";
import { readModel, smtAlternation } from "./smt.ts";

const solver = startSolver();
afterAll(() => solver.stop());

function scriptOf(domains: Domains, inner: Domains, formula: string, given = "") {
  const premise = given === "" ? null : parseFormula(given);
  return smtAlternation({ domains, inner, sizes: {}, definitions: {}, given: premise, formula: parseFormula(formula) });
}

describe("a statement with two quantifiers as SMT-LIB text", () => {
  it("chooses what describes a quotient together with the inner numbers", () => {
    const script = scriptOf({ a: positive() }, { b: reals() }, "1 / b == a");
    expect(script).toMatchObject({
      smt: `(declare-const |a| Real)
(assert (< 0.0 |a|))
(assert (forall ((|b| Real) (quotient!1 Real)) (let ((s!0 (= |b| 0.0))) (not (and (or s!0 (= (* quotient!1 |b|) 1.0)) (not s!0) (= quotient!1 |a|))))))
(check-sat)
(get-value (|a|))
`,
    });
  });

  it("refuses what is told in part: its value would have to be chosen with its argument", () => {
    const refused = { kind: "refused", reason: "not in the solver's language: exp under two quantifiers" };
    expect(scriptOf({ a: reals() }, { b: reals() }, "exp(b) == a")).toEqual(refused);
  });

  // Worked out by hand.
  it.each<[string, Domains, Domains, string, string, "unsat" | "sat"]>([
    ["there is no largest number", { a: reals() }, { b: reals() }, "b > a", "", "unsat"],
    ["0 has no inverse", { a: reals() }, { b: reals() }, "a * b == 1", "", "sat"],
    ["every other number has", { a: reals() }, { b: reals() }, "a * b == 1", "a != 0", "unsat"],
    ["and as a quotient", { a: reals() }, { b: reals() }, "1 / b == a", "1 / a != 7", "unsat"],
    ["1 / b is never 0", { a: reals() }, { b: reals() }, "1 / b == a", "", "sat"],
    ["roots reach every number from 0 up", { a: nonNegative() }, { b: nonNegative() }, "sqrt(b) == a", "", "unsat"],
    ["and none below", { a: reals() }, { b: reals() }, "sqrt(b) == a", "", "sat"],
    ["weights have bounds", { a: positive() }, { w: simplex(2) }, "w[1] == a", "", "sat"],
    ["and reach all between", { a: positive() }, { w: simplex(2) }, "w[1] == a", "a <= 1", "unsat"],
    ["regular matrices", { A: matrix(reals(), 2, 2) }, { x: reals(2) }, "A * x == [1, 0]", "det(A) != 0", "unsat"],
    ["whole numbers lie apart", { a: reals() }, { n: integers(-9, 9) }, "n == a", "0 <= a <= 1", "sat"],
  ])("is understood by the solver: %s", async (_, outer, inner, formula, given, status) => {
    const script = scriptOf(outer, inner, formula, given);
    if (script.kind === "refused") throw new Error(script.reason);
    const answer = await solver.ask({ smt: script.smt, rlimit: 400_000 });
    expect(answer.status).toBe(status);
    if (status === "sat")
      expect(Object.keys(readModel(answer.printed, script.layouts) ?? {})).toEqual(Object.keys(outer));
  });
});
