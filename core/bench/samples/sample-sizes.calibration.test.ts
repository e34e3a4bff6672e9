import { expect, it } from "vitest";
import { CONTESTS } from "./contests.ts";
import { measure } from "./sample-sizes.ts";

it.each(CONTESTS.map((contest) => [contest.claim, contest] as const))(
  "%s takes as many values as was studied",
  (_, contest) => {
    for (const { truth, ours, studied, fixed, far } of measure(contest, 300)) {
      expect(Math.abs(ours / studied - 1), `${truth}: ${ours} against ${studied}`).toBeLessThan(0.1);
      if (far) expect(fixed / ours, truth).toBeGreaterThan(10);
    }
  },
);
