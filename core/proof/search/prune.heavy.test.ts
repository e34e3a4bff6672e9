import { afterAll, describe, expect, it } from "vitest";
import { type Domains, parseFormula, reals, simplex } from "../../formula/index.ts";
import { answered } from "../../harness/solver/answered.fixture.ts";
import { startSolver } from "../../harness/solver/solver.ts";
import { check } from "../check/check.ts";
import { lemmaText } from "../check/lemma-text.ts";
import { Normal } from "../check/normal/normal.ts";
import { readState } from "../check/read/state.ts";
import { proveBySteps } from "./prove-by-steps.ts";
import { pruned } from "./prune.ts";

const solver = startSolver();
afterAll(() => solver.stop());

/** Statements with the number of facts that the lemmas of a proof by hand rest on, in all. */
const STATEMENTS: readonly (readonly [string, Domains, string, string, number])[] = [
  // w_i >= 0 and max x >= x_i.
  ["a convex combination", { w: simplex("d"), x: reals("d") }, "dot(w, x) <= max(x)", "", 2],
  // Pythagoras: dot(h, r) = 0, a sum of squares is not negative, and there is an entry, so that a mean is 0 where the sum is.
  ["orthogonal lists", { h: reals("n"), r: reals("n") }, "dot(r + h, r + h) >= dot(r, r)", "dot(h, r) == 0", 3],
  // x > 1 and y > 2, and nothing of z.
  [
    "a number that has no part in it",
    { x: reals(), y: reals(), z: reals() },
    "x * y > 2",
    "x > 1 and y > 2 and z > 3",
    2,
  ],
];

describe("a proof that rests on what it needs", () => {
  it.each(STATEMENTS)(
    "%s: accepted, no longer, and no lemma has a fact to spare",
    async (_, domains, formula, given, facts) => {
      const premise = given === "" ? null : parseFormula(given);
      const universal = { domains, definitions: {}, formula: parseFormula(formula), given: premise };
      const sought = await answered(proveBySteps(universal), solver);
      if (sought.kind !== "found") throw new Error(sought.reason);
      const proof = await answered(pruned(sought.proof), solver);
      expect(await answered(check(readState(universal), proof), solver)).toEqual({ kind: "accepted" });
      expect(proof.steps.length).toBeLessThan(sought.proof.steps.length);
      const normal = new Normal(proof.sizes, proof.writtenOut);
      const says = proof.steps.map((step) => normal.statement(step.says));
      const lemmas = [...proof.steps.entries()].filter(([, { rule }]) => rule === "lemma");
      expect(lemmas.reduce((sum, [, { from }]) => sum + from.length, 0)).toBe(facts);
      for (const [number, { from }] of lemmas) {
        for (const spared of from) {
          const others = from
            .filter((each) => each !== spared)
            .map((each) => says[each] ?? normal.statement(parseFormula("true")));
          const smt = lemmaText(others, says[number] ?? normal.statement(parseFormula("true")));
          expect((await solver.ask({ smt, rlimit: 400_000 })).status).not.toBe("unsat");
        }
      }
    },
  );
});
