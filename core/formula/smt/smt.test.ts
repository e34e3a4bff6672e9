import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { startSolver } from "../../harness/solver/solver.ts";
import { rational } from "../../numeric/exact/rational.ts";
import { judge } from "../exact/judge.ts";
import { booleans, integers, matrix, oneOf, parseFormula, reals, simplex } from "../index.ts";
import { printFormula } from "../language/print.ts";
import type { CaseValue } from "../language/value.ts";
import type { Scripted, ScriptOptions } from "./script.ts";
import { readModel, smtScript } from "./smt.ts";
import { solverFormulas } from "./terms.fixture.ts";

const RLIMIT = 2_000_000;

/** The script of a formula; what is not said is plain. */
function scriptOf(formula: string, rest: Partial<ScriptOptions> = {}): Scripted {
  const options = { domains: {}, sizes: {}, definitions: {}, given: null, asks: "counterexample" } as const;
  return smtScript({ ...options, formula: parseFormula(formula), ...rest });
}

function textOf(scripted: Scripted): string {
  return scripted.kind === "script" ? scripted.smt : `refused: ${scripted.reason}`;
}

describe("a statement as SMT-LIB text", () => {
  it("declares, assumes and denies", () => {
    const domains = { w: simplex(2), n: integers(0, 3), b: booleans() };
    expect(
      textOf(scriptOf("w[1] < n or b", { domains, given: parseFormula("n != 2") })),
    ).toBe(`(declare-const |w[1]| Real)
(declare-const |w[2]| Real)
(declare-const |n| Int)
(declare-const |b| Bool)
(assert (and (<= 0.0 |w[1]|) (<= 0.0 |w[2]|) (= (+ |w[1]| |w[2]|) 1.0)))
(assert (and (<= 0.0 (to_real |n|)) (<= (to_real |n|) 3.0)))
(assert (not (= (to_real |n|) 2.0)))
(assert (not (or (< |w[1]| (to_real |n|)) |b|)))
(check-sat)
(get-value (|w[1]| |w[2]| |n| |b|))
`);
  });

  it("calls a point without a value a counterexample, from left to right", () => {
    const domains = { x: reals() };
    const lines = (formula: string) =>
      textOf(scriptOf(formula, { domains }))
        .split("\n")
        .filter((line) => line.startsWith("(assert"));
    expect(lines("1 / x > 0")).toEqual([
      "(assert (or t!0 (= (* quotient!1 |x|) 1.0)))",
      "(assert (or t!0 (not (< 0.0 quotient!1))))",
    ]);
    expect(lines("x == 0 or 1 / x > 0").at(-1)).toBe("(assert (not (or t!0 (< 0.0 quotient!1))))");
    expect(lines("x == 0 and 1 / x > 0").at(-1)).toBe("(assert (or t!0 (not (and t!0 (< 0.0 quotient!1)))))");
  });

  it("writes what occurs twice once, and keeps names apart that SMT-LIB could not write", () => {
    const text = textOf(scriptOf("(ä + x)^2 == 4", { domains: { ä: reals(), x: reals() } }));
    expect(text).toContain("(define-fun t!0 () Real (+ |{228}| |x|))");
    expect(text).toContain("(* t!0 t!0)");
  });

  it("says what it cannot write", () => {
    const domains = { x: reals(), v: reals(2) };
    const refusals = ["tanh(x) < 1", "2 ^ x > 0", "x ^ 0.3 > 0", "v + [1, 2, 3] == 0", "x[1] == 0", "x + (x > 0) == 1"];
    expect(refusals.map((formula) => textOf(scriptOf(formula, { domains })))).toEqual([
      "refused: not in the solver's language: tanh",
      "refused: not in the solver's language: an exponent that is no constant",
      "refused: not in the solver's language: the exponent 0.3",
      "refused: lengths must agree in v + [1, 2, 3], got 2 and 3",
      "refused: x[1] must have one index for each dimension, got 1 for a number",
      "refused: x + (x > 0) must be made of numbers, got a truth value",
    ]);
    const mixed = textOf(scriptOf("u == 0", { domains: { u: oneOf([1, [1, 2]]) } }));
    expect(mixed).toBe("refused: not in the solver's language: a list of vectors of several lengths");
  });

  it("stands for exp by a positive number, the same for the same argument, and says so", () => {
    const scripted = scriptOf("exp(x - 1) + exp(0) == 1 + exp(x - 1)", { domains: { x: reals() } });
    expect(scripted).toMatchObject({ kind: "script", abstracted: ["exp"] });
    expect(textOf(scripted).match(/declare-const exp!/g)).toHaveLength(1);
    expect(scriptOf("x > 0", { domains: { x: reals() } })).toMatchObject({ abstracted: [] });
  });
});

describe("reading a model", () => {
  const domains = { x: reals(), m: matrix(reals(), 1, 2), n: integers(-3, 3), b: booleans() };
  const script = scriptOf("true", { domains });
  const layouts = script.kind === "script" ? script.layouts : {};

  it("gives the exact case", () => {
    const printed = "((|x| (- (/ 1.0 3.0)))\n (|m[1,1]| 2.0)\n (|m[1,2]| (/ (- 5.0) 4.0))\n (|n| (- 2))\n (b true))";
    expect(readModel(printed, layouts)).toEqual({
      x: rational(-1, 3),
      m: [[rational(2), rational(-5, 4)]],
      n: rational(-2),
      b: true,
    });
  });

  it("gives null for a number that is no fraction, for one that is not told, and for another text", () => {
    const others = "(|m[1,1]| 2.0) (|m[1,2]| 0.0) (|n| 1) (|b| false))";
    expect(readModel(`((|x| (root-obj (+ (^ x 2) (- 2)) 2)) ${others}`, layouts)).toBe(null);
    for (const text of [
      `(${others}`,
      "",
      ")",
      "(".repeat(1000),
      `((|x| (/ 1.0 0.0)) ${others}`,
      `((|x| 1.5?) ${others}`,
    ]) {
      expect(readModel(text, layouts)).toBe(null);
    }
  });
});

describe("what the solver says of a script", () => {
  const solver = startSolver();
  afterAll(() => solver.stop());
  const status = async (scripted: Scripted): Promise<string> =>
    scripted.kind === "script" ? (await solver.ask({ smt: scripted.smt, rlimit: RLIMIT })).status : scripted.reason;

  it("agrees with exact arithmetic at random points of random formulas", async () => {
    const numbers = fc.constantFrom("-2", "-1", "-1 / 2", "0", "1 / 3", "1", "2");
    const cases = fc.record({ x: numbers, y: numbers, v1: numbers, v2: numbers, b: fc.boolean() });
    const seen = { holds: 0, fails: 0, undefined: 0, undecided: 0 };
    const domains = { x: reals(), y: reals(), v: reals(2), b: booleans() };
    for (const [formula, at] of fc.sample(fc.tuple(solverFormulas, cases), { numRuns: 80, seed: 20 })) {
      const { kind } = judge(formula, scopeOf(at), "reals");
      seen[kind] += 1;
      if (kind === "undecided") continue;
      const given = parseFormula(`x == ${at.x} and y == ${at.y} and v == [${at.v1}, ${at.v2}] and b == ${at.b}`);
      const script = smtScript({ domains, sizes: {}, definitions: {}, given, formula, asks: "counterexample" });
      const expected = kind === "holds" ? "unsat" : "sat";
      expect([printFormula(formula), at, await status(script)]).toEqual([printFormula(formula), at, expected]);
    }
    expect(Math.min(seen.holds, seen.fails, seen.undefined)).toBeGreaterThan(9);
  });

  it("tells a lemma from its strict form, and whether its premise can be met", async () => {
    const domains = { w: reals(), x: reals(), M: reals() };
    const asked = (asks: ScriptOptions["asks"], premise: string, text = premise) =>
      smtScript({
        domains,
        sizes: {},
        definitions: {},
        given: parseFormula(premise),
        formula: parseFormula(text),
        asks,
      });
    const premise = "w >= 0 and x <= M";
    expect(await status(asked("case", premise))).toBe("sat");
    expect(await status(asked("counterexample", premise, "w * x <= w * M"))).toBe("unsat");
    expect(await status(asked("counterexample", premise, "w * x < w * M"))).toBe("sat");
    expect(await status(asked("counterexample", premise, "w * x / w <= M"))).toBe("sat");
    expect(await status(asked("case", `${premise} and M < x`))).toBe("unsat");
  });
});

function scopeOf(at: { x: string; y: string; v1: string; v2: string; b: boolean }): Record<string, CaseValue> {
  const value = (text: string): CaseValue => {
    const [n = "0", d = "1"] = text.split(" / ");
    return rational(Number(n), Number(d));
  };
  return { x: value(at.x), y: value(at.y), v: [value(at.v1), value(at.v2)] as CaseValue, b: at.b };
}
