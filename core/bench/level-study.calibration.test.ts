import { expect, it } from "vitest";
import { shareAtLeast } from "../numeric/tails/binomial-bounds.ts";
import { EDGES, levelOf } from "./level-study.ts";

const ALPHA = 0.05;

it.each(EDGES.map((edge) => [edge.name, edge] as const))("is wrong in at most one run of twenty: %s", (_, edge) => {
  expect(levelOf(edge, 20_000, ALPHA).atMost).toBeLessThanOrEqual(ALPHA);
});

it("sees a threshold of the square root in most of them", () => {
  const seen = EDGES.filter((edge) => {
    const { verified, refuted, runs } = levelOf(edge, 2000, Math.sqrt(ALPHA));
    return shareAtLeast(Math.max(verified, refuted), runs, 1e-6) > ALPHA;
  });
  expect(seen.length).toBeGreaterThanOrEqual(8);
});
