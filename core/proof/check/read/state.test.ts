import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  booleans,
  box,
  type Domain,
  type Domains,
  define,
  integers,
  judge,
  matrix,
  nonNegative,
  oneOf,
  parseFormula,
  permutations,
  positive,
  printFormula,
  reals,
  simplex,
  sumsToOne,
  unit,
} from "../../../formula/index.ts";
import { fromDouble, type Rational, rational, squareRoot, toNumber } from "../../../numeric/exact/rational.ts";
import { type Case, cases, DEFINITIONS, DOMAINS, formulas } from "../formulas.fixture.ts";
import { type Model, truthOfStatement } from "../model.fixture.ts";
import { Refused } from "../normal/refused.ts";
import { readState, type State, type Universal } from "./state.ts";

/** The language of steps at a case; functions by the nearest doubles, which no comparison here comes near to. */
function modelOf({ sizes, values }: Case): Model {
  return {
    size: (name) => sizes[name] as number,
    entry(name, at) {
      const found = at.reduce<unknown>((of, i) => (of as readonly unknown[])[i - 1], values[name]);
      return (found as Rational | undefined) ?? rational(17);
    },
    function(name, at) {
      const x = toNumber(at);
      if (name === "sqrt") return squareRoot(at) ?? fromDouble(x < 0 ? 17 : Math.sqrt(x));
      if (name === "log") return fromDouble(x <= 0 ? 17 : Math.log(x));
      return fromDouble(Math.exp(Math.min(x, 500)));
    },
  };
}

describe("what a proof has to show", () => {
  it("holds exactly where the formula has a value and holds", () => {
    const counts = { holds: 0, fails: 0, undefined: 0, undecided: 0, refused: 0 };
    const law = fc.property(formulas, cases, (text, at) => {
      const formula = parseFormula(text);
      const judged = judge(formula, { ...DEFINITIONS, ...at.values }, "reals").kind;
      try {
        const { obligations, goal } = readState({ domains: DOMAINS, definitions: DEFINITIONS, formula, given: null });
        counts[judged] += 1;
        if (judged === "undecided") return;
        const model = modelOf(at);
        const shown = [...obligations, goal].every((each) => truthOfStatement(each, model, {}));
        expect(shown).toBe(judged === "holds");
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        counts.refused += 1;
      }
    });
    fc.assert(law, { seed: 13, numRuns: 2000 });
    // The law has looked at all kinds of cases, and at none of them in vain.
    expect(counts.refused).toBe(0);
    for (const kind of ["holds", "fails", "undefined"] as const) expect(counts[kind]).toBeGreaterThan(300);
  });
});

describe("what a proof may use of a domain", () => {
  const read = (domains: Domains, definitions: Universal["definitions"] = {}): State =>
    readState({ domains, definitions, formula: parseFormula("1 == 1"), given: null });

  it.each<[string, Domain, number]>([
    ["reals", reals("d"), 0],
    ["positive", positive("d"), 1],
    ["nonNegative", nonNegative("d"), 1],
    ["box", box("-0.3", "2.5", "d"), 2],
    ["integers", integers(-2, 3, "d"), 3],
    ["oneOf", oneOf([1, "2.5", -3]), 1],
    ["permutations", permutations([1, 2, 2]), 3],
    ["simplex", simplex("d"), 2],
    ["sumsToOne", sumsToOne("d"), 1],
    ["unit", unit("d"), 1],
    ["matrix", matrix(positive(), "d", 2), 1],
  ])("holds in every case of %s", (_, domain, count) => {
    const { domain: facts } = read({ v: domain });
    expect(facts).toHaveLength(count);
    for (const d of [1, 2, 3]) {
      const law = fc.property(domain.arbitrary({ d }), (v) => {
        const model = modelOf({ sizes: { d }, values: { v } });
        expect(facts.every((fact) => truthOfStatement(fact, model, {}))).toBe(true);
      });
      fc.assert(law, { seed: d, numRuns: 40 });
    }
  });

  it("means the language's own words, whatever a claim defines", () => {
    const own = read({ w: simplex("d") }, { sum: { ...define("total(u)", "size(u)"), name: "sum" } });
    expect(own.domain.map(printFormula)).toEqual(read({ w: simplex("d") }).domain.map(printFormula));
  });

  it.each<[string, Domains, string]>([
    ["no name", { "x >= 5 and x": nonNegative() }, "a domain must be called by a name, got x >= 5 and x"],
    ["truth values", { b: booleans() }, "truth values are no numbers"],
    ["lists one by one", { v: oneOf([[1, 2], 3]) }, "lists that are named one by one"],
  ])("is refused for %s", (_, domains, reason) => {
    expect(() => read(domains)).toThrow(reason);
  });
});
