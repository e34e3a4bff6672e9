import { expect, it } from "vitest";
import { tellStability } from "./stability.ts";

it("tells how often each outcome came out, and sounds an alarm where definite ones contradict each other", () => {
  expect(tellStability("d/c/a", { verified: 998, refuted: 0, inconclusive: 2 })).toBe(
    "d/c/a: V 998, R 0, I 2 of 1000; P(same verdict) ≥ 0.9937 (95 %)",
  );
  expect(tellStability("d/c/a", { verified: 999, refuted: 1, inconclusive: 0 })).toContain("ALARM: opposite verdicts");
});
