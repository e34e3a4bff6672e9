import { expect, it } from "vitest";
import { isAlarm, tellStability } from "./stability.ts";

it("tells how often each outcome came out, and sounds an alarm where definite ones contradict each other", () => {
  const steady = { name: "a", verified: 998, refuted: 0, inconclusive: 2 };
  expect(tellStability("d/c", steady)).toBe("d/c/a: V 998, R 0, I 2 of 1000; P(same verdict) ≥ 0.9937 (95 %)");
  expect(isAlarm(steady)).toBe(false);
  const torn = { name: "b, tanh", verified: 999, refuted: 1, inconclusive: 0 };
  expect(tellStability("d/c", torn)).toMatch(/^d\/c\/b, tanh: V 999, R 1, .*; ALARM: opposite verdicts$/);
  expect(isAlarm(torn)).toBe(true);
});
