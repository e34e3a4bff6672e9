import { afterAll, describe, expect, it } from "vitest";
import { box, type Domains, nonNegative, parseFormula, positive, reals } from "../../formula/index.ts";
import { answered } from "../../harness/solver/answered.fixture.ts";
import { startSolver } from "../../harness/solver/solver.ts";
import { checkAlternation } from "./alternation.ts";

const solver = startSolver();
afterAll(() => solver.stop());

async function told(domains: Domains, inner: Domains, formula: string, given = ""): Promise<string> {
  const premise = given === "" ? null : parseFormula(given);
  const problem = { domains, inner, definitions: {}, formula: parseFormula(formula), given: premise };
  const checked = await answered(checkAlternation(problem), solver);
  return checked.kind === "accepted" ? "accepted" : checked.reason;
}

describe("for every case there is some", () => {
  it.each<[string, Domains, Domains, string, string]>([
    ["a positive number has an inverse", { x: positive() }, { y: reals() }, "x * y == 1", ""],
    ["and a positive one", { x: positive() }, { y: positive() }, "x * y == 1", ""],
    ["numbers have something between them", { a: reals(), b: reals() }, { m: reals() }, "a < m < b", "a < b"],
    ["odd polynomials have roots", { a: reals(), b: reals() }, { x: reals() }, "x^3 + a * x == b", ""],
  ])("%s", async (_, outer, inner, formula, given) => {
    expect(await told(outer, inner, formula, given)).toBe("accepted");
  });

  it.each<[string, Domains, Domains, string, string]>([
    ["0 has no inverse", { x: nonNegative() }, { y: reals() }, "x * y == 1", ""],
    ["the inner side has bounds: 1/x is above 1", { x: box("0.5", 2) }, { y: box(0, 1) }, "x * y == 1", ""],
    ["nothing lies between equals", { a: reals(), b: reals() }, { m: reals() }, "a < m < b", "a <= b"],
    ["squares are not negative", { a: reals() }, { x: reals() }, "x^2 == a", ""],
  ])("refuses where %s", async (_, outer, inner, formula, given) => {
    expect(await told(outer, inner, formula, given)).toBe("the solver finds an outer case without an inner one");
  });

  it("refuses what may lack a value, and functions", async () => {
    expect(await told({ x: positive() }, { y: reals() }, "1 / x == y")).toBe("everything must have a value by itself");
    expect(await told({ x: reals() }, { y: reals() }, "exp(y) == x")).toBe(
      "a function or a list of open size under two quantifiers",
    );
  });
});
