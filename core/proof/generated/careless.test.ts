import { describe, expect, it } from "vitest";
import { printFormula } from "../../formula/language/print.ts";
import { stream } from "../../random/streams.ts";
import type { Rule } from "../step/step.ts";
import { CARELESS } from "./careless-rules.fixture.ts";
import { written } from "./careless-tried.fixture.ts";
import { isFalseSomewhere, isTakenAtItsWord, stated } from "./careless-values.fixture.ts";

const draws = (reading: string, role: string) => stream({ document: "probatum", claim: "careless", reading, role });

/** A solver that errs proves no lemma; assumptions that stand under nothing are none; names cannot be spoken of once the proof is done. */
const SELDOM: readonly Rule[] = ["lemma", "assume", "named", "attained"];

describe.each(Object.keys(CARELESS) as Rule[])(
  "proofs by the rule %s, written without care for its conditions",
  (rule) => {
    it("are accepted at times, and never where a case is against them", () => {
      const made = Array.from({ length: 60 }, (_, number) => written(rule, draws(rule, "written"), number));
      const wrong = made.filter(({ isFalse }) => isFalse).map(({ state }) => printFormula(state.goal));
      expect(wrong).toEqual([]);
      if (!SELDOM.includes(rule)) expect(made.filter(({ accepted }) => accepted).length).toBeGreaterThan(0);
    });
  },
);

describe("formulas taken at their word", () => {
  it("are accepted at times, and never where they fail or lack a value somewhere", () => {
    const [made, cases] = [draws("formulas", "written"), draws("formulas", "cases")];
    const all = Array.from({ length: 400 }, (_, number) => stated(made.replicate(number)));
    const taken = all.filter(({ universal }) => isTakenAtItsWord(universal));
    expect(taken.length).toBeGreaterThan(5);
    const wrong = taken.filter((each) => isFalseSomewhere(each, cases));
    expect(wrong.map(({ formula, given }) => `${formula}, given ${given}`)).toEqual([]);
  });
});
