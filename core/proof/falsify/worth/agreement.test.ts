import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge } from "../../../formula/exact/judge.ts";
import { parseFormula } from "../../../formula/language/parse.ts";
import { rational } from "../../../numeric/exact/rational.ts";
import { Refused } from "../../check/normal/refused.ts";
import { readState, type State, type Universal } from "../../check/read/state.ts";
import { relates } from "../../step/language.ts";
import { cases, SUBJECT, statements } from "../statements.fixture.ts";
import { disagreement, ready } from "./agreement.ts";
import { Reader } from "./evaluate.ts";

const universal = (formula: string, given: string | null = null): Universal => ({
  domains: SUBJECT,
  definitions: {},
  formula: parseFormula(formula),
  given: given === null ? null : parseFormula(given),
});

function stateOf(of: Universal): State | null {
  try {
    return readState(of);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

describe("the state of a proof", () => {
  it.each([false, true])("says what the formula says, in every case (functions: %s)", (functions) => {
    const outcomes = new Map<string, number>();
    fc.assert(
      fc.property(statements(functions), statements(functions), cases, (formula, given, { sizes, values }) => {
        const of = universal(formula, given);
        const state = stateOf(of);
        if (state === null) return;
        const kind = judge(of.formula, values, "reals").kind;
        outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
        expect(disagreement(of, ready(state, new Reader()), sizes, values)).toBeNull();
      }),
      { seed: 1, numRuns: 400 },
    );
    for (const kind of ["holds", "fails", "undefined"]) expect(outcomes.get(kind)).toBeGreaterThan(25);
  });

  const at = { x: rational(0), y: rational(1), v: [rational(1)], w: [rational(2)], A: [[rational(1)], [rational(1)]] };
  const tell = (of: Universal, change: (state: State) => State): string | null =>
    disagreement(of, ready(change(readState(of)), new Reader()), { d: 1 }, at);

  it("is told from one that does not ask for a value", () => {
    const of = universal("1 / x > 0 or y == 1");
    expect(tell(of, (state) => state)).toBeNull();
    expect(tell(of, (state) => ({ ...state, obligations: [] }))).toBe(
      "1 / x > 0 or y == 1 undefined, and as a proof sees it holds",
    );
    expect(tell(universal("1 / x > 0"), (state) => ({ ...state, obligations: [] }))).toBe(
      "1 / x > 0 undefined, and as a proof sees it without a value that is asked for",
    );
  });

  it("is told from one with another goal, another premise or a fact that is none", () => {
    const of = universal("x >= 0", "y > 0");
    const wrong = relates({ kind: "name", name: "x" }, ">");
    expect(tell(of, (state) => state)).toBeNull();
    expect(tell(of, (state) => ({ ...state, goal: wrong }))).toBe("x >= 0 holds, and as a proof sees it fails");
    expect(tell(of, (state) => ({ ...state, premise: [wrong] }))).toBe("y > 0 holds, and as a proof sees it fails");
    expect(tell(of, (state) => ({ ...state, domain: [wrong] }))).toBe("a fact of the domain is false");
  });
});
