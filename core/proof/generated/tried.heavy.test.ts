import { afterAll, describe, expect, it } from "vitest";
import { answered } from "../../harness/solver/answered.fixture.ts";
import { startSolver } from "../../harness/solver/solver.ts";
import { stream } from "../../random/streams.ts";
import { tried } from "./tried.fixture.ts";
import { WAYS } from "./ways.fixture.ts";

const draws = stream({ document: "probatum", claim: "generated", reading: "a", role: "tried" });

/** Two thousand statements, a quarter at a time: each has a solver of its own. */
describe.concurrent.each([0, 500, 1000, 1500])("statements %i and on, half of them spoiled", (from) => {
  const solver = startSolver();
  afterAll(() => solver.stop());

  it("are never proved where they are false, and mostly where they are true", async () => {
    const { counts, wrong } = await answered(tried(draws, from, from + 500), solver);
    expect(wrong).toEqual([]);
    const truths = counts.filter(({ isTrue }) => isTrue);
    for (const { name } of WAYS) {
      const mine = truths.filter(({ way }) => way === name);
      expect(mine.length, name).toBeGreaterThan(5);
      expect(
        mine.some(({ came }) => came === "proved"),
        name,
      ).toBe(true);
    }
  });
});
