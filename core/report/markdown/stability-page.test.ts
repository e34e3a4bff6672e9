import { expect, it } from "vitest";
import { stabilityPage } from "./stability-page.ts";

const steady = { claim: "c1-sum", name: "a", verified: 200, refuted: 0, inconclusive: 0, sameAtLeast: 0.9851 };

it("lists how each reading came out, with a lower bound for the same verdict again", () => {
  const page = stabilityPage([steady]);
  expect(page).toContain("| [c1-sum](c1-sum.md) | a | 200 | 0 | 0 | ≥ 0.9851 |");
  expect(page).toContain("Of 1 simulated readings and parts none came out verified under some seeds");
});

it("marks what stands under a condition, and says what that is", () => {
  const page = stabilityPage([{ ...steady, name: "b (under a condition)" }]);
  expect(page).toContain("| b (under a condition) | 200 |");
  expect(page).toContain(
    "What stands only if that is true which was declared of its values is marked _under a condition_.",
  );
});

it("says loudly that opposite verdicts came out", () => {
  const torn = { ...steady, name: "b", verified: 1, refuted: 19, sameAtLeast: 0.7839 };
  expect(stabilityPage([steady, torn])).toContain("**1 of 2 simulated readings and parts came out verified under some");
});
