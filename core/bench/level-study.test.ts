import { expect, it } from "vitest";
import { shareAtLeast } from "../numeric/tails/binomial-bounds.ts";
import { betaBelow } from "../numeric/tails/tails.ts";
import { EDGES, levelOf } from "./level-study.ts";

const ALPHA = 0.05;
const RUNS = 150;
/** Those that are dear, and 20,000 runs of all, are left to level-study.calibration.test.ts. */
const QUICK = EDGES.filter(({ name }) => !/0\.99|0\.01|rank|slope/u.test(name));

it.each(QUICK.map((edge) => [edge.name, edge] as const))("is wrong in at most one run of twenty: %s", (_, edge) => {
  const { verified, refuted } = levelOf(edge, RUNS, ALPHA);
  // So many are seen by chance once in a million such tests.
  const wrong = Math.max(verified, refuted);
  // How likely are so many wrong verdicts, where each comes with probability ALPHA?
  expect(wrong === 0 ? 1 : betaBelow(ALPHA, wrong, RUNS - wrong + 1)).toBeGreaterThan(1e-6);
});

it("would be seen to be wrong more often with a threshold of the square root", () => {
  const broken = QUICK.filter((edge) => {
    const { verified, refuted, runs } = levelOf(edge, RUNS, Math.sqrt(ALPHA));
    return shareAtLeast(Math.max(verified, refuted), runs, 1e-3) > ALPHA;
  });
  expect(broken.length).toBeGreaterThanOrEqual(3);
});
