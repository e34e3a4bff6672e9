import { afterAll, describe, expect, it } from "vitest";
import { startSolver } from "../../harness/solver/solver.ts";
import { stream } from "../../random/streams.ts";
import { SHAPES } from "./shapes.fixture.ts";
import { triedAll } from "./tally.fixture.ts";
import { remembering } from "./tried.fixture.ts";

const draws = stream({ document: "probatum", claim: "generated", reading: "a", role: "tried" });

const solvers = [startSolver(), startSolver()];
afterAll(() => {
  for (const solver of solvers) solver.stop();
});

/** Two thousand of them. `npm run calibrate` tries 50,000, some of which it puts to the falsifier as well. */
describe.each([0, 500, 1000, 1500])("statements %i and on, half of them spoiled", (from) => {
  it("are never proved where they are false, and mostly where they are true", async () => {
    const asks = solvers.map(({ ask }) => remembering(ask));
    const all = await triedAll(draws, [from, from + 500], asks, null);
    expect(all.filter(({ isTrue, came }) => !isTrue && (came === "steps" || came === "boxes"))).toEqual([]);
    expect(all.filter(({ came }) => came === "refused")).toEqual([]);
    const truths = all.filter(({ isTrue }) => isTrue);
    expect(truths.filter(({ came }) => came !== "open").length).toBeGreaterThan(200);
    for (const { name } of SHAPES) {
      const mine = truths.filter(({ way }) => way === name);
      expect(mine.length, name).toBeGreaterThan(5);
      expect(
        mine.some(({ came }) => came !== "open"),
        name,
      ).toBe(true);
    }
  });
});
