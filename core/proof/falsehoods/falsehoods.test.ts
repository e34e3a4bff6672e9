import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { type CaseValue, judge, parseFormula } from "../../formula/index.ts";
import { startSolver } from "../../harness/solver/solver.ts";
import { fromDecimal } from "../../numeric/exact/rational.ts";
import { type Falsehood, neighbourOf, type Statement, type Written } from "./falsehood.fixture.ts";
import { FALSEHOODS } from "./index.fixture.ts";
import { ALTERNATIONS, BOXES } from "./others.fixture.ts";
import { saidOf, saidOfAlternation, saidOfBoxes, saying } from "./said.fixture.ts";

const solver = startSolver();
afterAll(() => solver.stop());

type Case = Readonly<Record<string, CaseValue>>;

const valueAt = (written: Written): CaseValue =>
  (typeof written === "string" ? fromDecimal(written) : written.map(valueAt)) as CaseValue;

const caseOf = (against: Readonly<Record<string, Written>>): Case =>
  Object.fromEntries(Object.entries(against).map(([name, value]) => [name, valueAt(value)]));

/** A case by itself: does it lie in its domains and meet the premise, and does the formula hold there? */
function judged({ domains, given = "", formula, definitions = {} }: Statement, at: Case): [boolean, string] {
  const own = Object.entries(definitions).map(([name, definition]) => [name, { ...definition, name }]);
  const scope = { ...Object.fromEntries(own), ...at };
  const inside = Object.entries(domains).every(([name, domain]) => {
    // A domain that is called by a condition has no constraint of its own.
    const constraint = /^\w+$/.test(name) ? domain.constraint(name) : null;
    return constraint === null || judge(constraint, at, "reals").kind === "holds";
  });
  const meets = given === "" || judge(parseFormula(given), scope, "reals").kind === "holds";
  return [inside && meets, judge(parseFormula(formula), scope, "reals").kind];
}

const SIZES = { d: 3, e: 2 };

/** Cases of the domains at sizes 3 and 2, until so many have met the premise. */
function casesOf({ domains }: Statement): fc.Arbitrary<Case> {
  const values = Object.entries(domains).map(([name, domain]) => [name, domain.arbitrary(SIZES)] as const);
  return fc.record(Object.fromEntries(values)) as fc.Arbitrary<Case>;
}

const RULES = [
  ...["domain", "premise", "value", "size", "assume", "and", "part", "or", "cases", "every", "instance", "named"],
  ...["attained", "algebra", "sign", "replace", "add", "termwise", "pairwise", "part of total", "square of mean"],
  ...["extreme", "function", "choice", "monotone", "lemma", "boxes", "alternation"],
];

describe("false statements", () => {
  const named = (list: readonly { readonly attacks: string }[]): readonly string[] =>
    list.map(({ attacks }) => attacks);
  const all = [...named(FALSEHOODS), ...named(BOXES), ...named(ALTERNATIONS)];

  it("are at least 120, each under a name of its own, at least five for each rule", () => {
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(new Set(all).size).toBe(all.length);
    const few = RULES.filter((rule) => all.filter((name) => name.startsWith(`${rule}:`)).length < 5);
    expect(few).toEqual([]);
  });

  it.each(FALSEHOODS)("$attacks: false, and refused", async (each) => {
    const [isSpokenOf, kind] = judged(each, caseOf(each.against));
    expect(isSpokenOf).toBe(true);
    expect(["fails", "undefined"]).toContain(kind);
    const ask = each.asks === true ? solver.ask : saying(each.answers);
    expect(await saidOf(each, each.proof, ask)).toBe(each.refused);
  });

  it.each(FALSEHOODS)("$attacks: true beside it, and accepted", async (each: Falsehood) => {
    const beside = neighbourOf(each);
    const { proof, answers } = each.neighbour;
    expect(await saidOf(beside, proof, saying(answers))).toBe("accepted");
    const law = fc.property(casesOf(beside), (at) => {
      const [isSpokenOf, kind] = judged(beside, at);
      if (isSpokenOf) expect(["holds", "undecided"]).toContain(kind);
    });
    fc.assert(law, { seed: 1, numRuns: 20 });
  });

  it.each(BOXES)("$attacks", (each) => {
    const [isSpokenOf, kind] = judged(each, caseOf(each.against));
    expect(isSpokenOf).toBe(true);
    expect(kind === "holds").toBe(each.shows === "never");
    expect(saidOfBoxes(each, each.tree)).toBe(each.refused);
    expect(saidOfBoxes({ ...each, ...each.neighbour }, each.neighbour.tree)).toBe("accepted");
  });

  it.each(ALTERNATIONS)("$attacks", async (each) => {
    const ask = each.answers === undefined ? solver.ask : saying(each.answers);
    expect(await saidOfAlternation(each, ask)).toBe(each.refused);
    expect(await saidOfAlternation({ ...each, ...each.neighbour }, solver.ask)).toBe("accepted");
  });
});
