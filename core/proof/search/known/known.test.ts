import { describe, expect, it } from "vitest";
import { parseFormula } from "../../../formula/index.ts";
import type { Statement } from "../../check/normal/statement.ts";
import { Steps } from "../steps/steps.ts";
import { Known } from "./known.ts";

const SHAPES = { x: ["d"], y: ["d"], a: [] };

function setUp(...given: readonly string[]): {
  readonly steps: Steps;
  readonly known: Known;
  statement(text: string): Statement;
  /** Whether "of ~ 0" is known. */
  knows(of: string, relation: "==" | "!=" | ">=" | ">", at?: Known): boolean;
} {
  const steps = new Steps({}, 4, SHAPES);
  const statement = (text: string): Statement => steps.normal.statement(parseFormula(text));
  const facts = given.map((text, fact) => steps.add("premise", [], statement(text), { fact }));
  const known = Known.of(steps, facts, []);
  const knows = (of: string, relation: "==" | "!=" | ">=" | ">", at = known): boolean =>
    at.lookUp(steps.normal.term(parseFormula(of)), relation) !== null;
  return { steps, known, statement, knows };
}

describe("what is known", () => {
  it("is known at every entry where it is said of every entry, and in weaker words", () => {
    const { steps, knows } = setUp("all(i, d, x[i] > 0)");
    const i = steps.indices.any("d", new Set());
    expect([knows(`x[${i}]`, ">"), knows(`x[${i}]`, ">="), knows(`-x[${i}]`, "!=")]).toEqual([true, true, true]);
    expect([knows(`x[${i}]`, "=="), knows(`y[${i}]`, ">")]).toEqual([false, false]);
  });

  it("is known at a position only where the list is that long", () => {
    expect(setUp("all(i, d, x[i] > 0)").knows("x[1]", ">")).toBe(true);
    expect(setUp("all(i, d, x[i] > 0)").knows("x[3]", ">")).toBe(false);
    expect(setUp("all(i, d, x[i] > 0)", "size(d) - 2 >= 0").knows("x[3]", ">")).toBe(false);
    expect(setUp("all(i, d, x[i] > 0)", "size(d) - 5 >= 0").knows("x[3]", ">")).toBe(true);
  });

  it("names an entry that there is, once", () => {
    const { known, steps } = setUp("some(i, d, x[i] > 0)");
    const [step = -1] = known.given;
    const [index = ""] = steps.atoms.indicesIn(steps.says(step));
    expect(steps.indices.areNamed([index])).toBe(true);
    expect(known.with(known.given)).toBe(known);
  });

  it("is what is left of an or whose other parts fail", () => {
    const { known, statement, knows } = setUp("a >= 1 or x[1] >= 0");
    const { known: there, assumption } = known.assuming(statement("1 - a > 0"));
    expect([knows("x[1]", ">="), knows("x[1]", ">=", there)]).toEqual([false, true]);
    expect(there.assumed.has(assumption)).toBe(true);
    expect(knows("x[1]", ">=", there.unconditional())).toBe(false);
  });

  it("tells the factors of what is other than 0", () => {
    const { known, steps } = setUp("a * x[1] * (y[1] + 1) != 0");
    const factor = (text: string) => known.otherThanZero(steps.normal.term(parseFormula(text)));
    expect(["a", "x[1]", "1 + y[1]"].map((text) => factor(text)?.parts)).toEqual([3, 3, 3]);
    expect(factor("y[1]")).toBeNull();
    expect(factor("size(d)")?.isPositive).toBe(true);
    expect(factor("exp(a)")?.isPositive).toBe(true);
  });
});
