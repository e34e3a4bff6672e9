import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSolver } from "../../harness/solver/solver.ts";
import { COUNTS, calibrated, pageOf, STATEMENTS } from "./tally.fixture.ts";
import type { Tried } from "./tried.fixture.ts";
import { WAYS } from "./ways.fixture.ts";

/** What one attempt of a reading may ask of the solver (`method/search/quantifier/solver-budget.ts`): 6 to 18 seconds of one core. */
const MOST_UNITS = 3_000_000;

const solvers = [startSolver(), startSolver()];
let all: readonly Tried[] = [];

beforeAll(async () => {
  all = await calibrated(solvers.map(({ ask }) => ask));
}, 7_200_000);

afterAll(() => {
  for (const solver of solvers) solver.stop();
});

const isProved = ({ came }: Tried): boolean => came === "steps" || came === "boxes";

describe(`${STATEMENTS} generated statements`, () => {
  it("are false where they were spoiled, and none of those is proved", () => {
    const spoiled = all.filter(({ isTrue }) => !isTrue);
    expect(spoiled.length).toBeGreaterThanOrEqual(10_000);
    expect(spoiled.filter(isProved).map(({ statement }) => statement)).toEqual([]);
  });

  it("are proved where they are true: 5,000 of them, and 100 of each way to make them", () => {
    const proved = all.filter(isProved);
    expect(proved.length).toBeGreaterThanOrEqual(5000);
    const few = WAYS.filter(({ name }) => proved.filter(({ way }) => way === name).length < 100);
    expect(few.map(({ name }) => name)).toEqual([]);
  });

  it("are never contradicted once proved, and what the search finds is never refused", () => {
    const attacked = all.filter(({ contradicted }) => contradicted !== null);
    expect(attacked.length).toBeGreaterThanOrEqual(1000);
    expect(attacked.filter(({ contradicted }) => contradicted?.length !== 0)).toEqual([]);
    expect(all.filter(({ came }) => came === "refused").map(({ statement }) => statement)).toEqual([]);
  });

  it("stay within the units of work of a reading", () => {
    expect(all.filter(({ units }) => units > MOST_UNITS).map(({ statement }) => statement)).toEqual([]);
  });

  it("come out as was counted", () => {
    expect(pageOf(all)).toBe(readFileSync(COUNTS, "utf8"));
  });
});
