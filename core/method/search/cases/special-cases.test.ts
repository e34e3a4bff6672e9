import { describe, expect, it } from "vitest";
import { box, integers, parseFormula, reals, simplex } from "../../../formula/index.ts";
import { describeCase, type ProblemOptions, problem } from "./problem.ts";
import { specialCases } from "./special-cases.ts";
import type { Subject } from "./subject.ts";

const PLAIN: ProblemOptions = { given: "", arithmetic: "reals", sizes: {} };

function told(subject: Subject, formula: string, given = "", sizes = {}): readonly string[] {
  const made = problem("counterexample", subject, formula, { ...PLAIN, given });
  return [...specialCases(made, sizes, [parseFormula(formula)], 400)].map((given) => describeCase(given));
}

describe("special cases", () => {
  it("hold simple numbers first, then the constants of the formula and their neighbours", () => {
    const cases = told({ x: reals() }, "x != 12345.678 and x < 1/7");
    expect(cases.slice(0, 3)).toEqual(["x = 0", "x = 1", "x = -1"]);
    for (const each of ["12345.678", "12346.678", "12344.678", "-12345.678", "7", "8", "6"])
      expect(cases).toContain(`x = ${each}`);
  });

  it("lie in their domains and meet the premise", () => {
    expect(told({ x: box(2, 3) }, "x != 2.5")).toEqual(["x = 2", "x = 2.5", "x = 3"]);
    expect(told({ n: integers(1, 5) }, "n > 0", "n != 2 and n < 5")).toEqual(["n = 1", "n = 3", "n = 4"]);
    expect(told({ w: simplex("d") }, "w >= 0", "", { d: 3 })).toEqual([
      "w = (1, 0, 0)",
      "w = (0, 1, 0)",
      "w = (0, 0, 1)",
    ]);
  });

  it("cross the values of several names, what comes first in each before the rest", () => {
    const cases = told({ x: reals(), y: reals(2) }, "x * y != 6");
    expect(cases[0]).toBe("x = 0, y = (0, 0)");
    expect(cases).toContain("x = 1, y = (1, 0)");
    // 0, 1, -1, 2, -2, a half, its contrary, 6, 7, 5 and -6; the same for both entries of y, and one entry of 1.
    expect(cases.length).toBe(11 * (11 + 2));
    expect(new Set(cases).size).toBe(cases.length);
  });
});
