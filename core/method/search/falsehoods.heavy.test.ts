import { afterAll, describe, expect, it } from "vitest";
import { answered } from "../../harness/solver/answered.fixture.ts";
import { startSolver } from "../../harness/solver/solver.ts";
import { neighbourOf, type Statement, universalOf } from "../../proof/falsehoods/falsehood.fixture.ts";
import { FALSEHOODS } from "../../proof/falsehoods/index.fixture.ts";
import { ALTERNATIONS, type AlternationStatement, BOXES } from "../../proof/falsehoods/others.fixture.ts";
import { remembering } from "../../proof/generated/tried.fixture.ts";
import { finish } from "../trial/question.ts";
import { testTrial } from "../trial/trial.fixture.ts";
import { alternatingMethod } from "./alternation/alternating.ts";
import { type Problem, problem } from "./cases/problem.ts";
import { type Closed, close } from "./close/close.ts";
import { proveEverySize } from "./close/every-size.ts";
import { exists } from "./exists.ts";
import { forAll } from "./for-all.ts";

const solver = startSolver();
afterAll(() => solver.stop());
const ask = { ask: remembering(solver.ask) };

/**
 * What no claim can say: an entry called by a condition, a definition under a name of the language. And a power so high that the
 * solver takes ten seconds before it gives up.
 */
const STEPS_ONLY = FALSEHOODS.filter(
  ({ domains, definitions = {}, formula }) =>
    Object.keys(domains).some((name) => !/^\w+$/.test(name)) ||
    Object.hasOwn(definitions, "sum") ||
    /\^\d{2}/.test(formula),
);
const WHOLE = FALSEHOODS.filter((each) => !STEPS_ONLY.includes(each));

function problemOf({ domains, definitions = {}, formula, given = "" }: Statement, seeks: Problem["seeks"]): Problem {
  return problem(seeks, { ...domains, ...definitions }, formula, { given, arithmetic: "reals", sizes: {} });
}

/** What all provers together come to, without the hunt that would find a counterexample first. */
function closed(statement: Statement, seeks: Problem["seeks"] = "counterexample"): Promise<Closed["kind"]> {
  return answered(close(problemOf(statement, seeks), testTrial()), ask).then(({ kind }) => kind);
}

function outcome({ domains, inner, formula, given = "" }: AlternationStatement): Promise<string> {
  const said = forAll(domains, exists(inner, formula), given === "" ? {} : { given });
  return answered(finish(alternatingMethod.attempt(said, testTrial())), ask).then((evidence) => evidence.outcome);
}

describe("false statements, put to the provers without a hunt", () => {
  it.each(WHOLE)("$attacks: false, and neither proved nor empty", async (each) => {
    expect(["open", "hit"]).toContain(await closed(each));
  });

  it.each(WHOLE)("$attacks: true beside it, and neither refuted nor empty", async (each) => {
    expect(["open", "proved"]).toContain(await closed(neighbourOf(each)));
  });

  it.each(STEPS_ONLY)("$attacks: no steps where it is false", async (each) => {
    expect((await answered(proveEverySize(universalOf(each)), ask)).kind).toBe("open");
  });

  it.each(BOXES)("$attacks", async (each) => {
    const seeks = each.shows === "always" ? "counterexample" : "example";
    expect(await closed(each, seeks)).not.toBe("proved");
    expect(await closed({ ...each, ...each.neighbour }, seeks)).toBe("proved");
  });

  it.each(ALTERNATIONS)("$attacks", async (each) => {
    expect(await outcome(each)).not.toBe("verified");
    expect(await outcome({ ...each, ...each.neighbour })).toBe("verified");
  });

  it("are nearly all of those that the checker is tried with", () => {
    expect(STEPS_ONLY.length).toBeLessThanOrEqual(4);
  });
});
