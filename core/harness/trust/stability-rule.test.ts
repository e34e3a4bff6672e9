import { expect, it } from "vitest";
import type { ClaimRecord } from "../../claim/record.ts";
import { stabilityPage } from "../../report/markdown/stability-page.ts";
import { sameAtLeast } from "../files/stability.ts";
import { reprinted } from "./stability-rule.ts";

const counts = { name: "b, tanh", verified: 20, refuted: 0, inconclusive: 0 };
const row = { claim: "w1", ...counts, sameAtLeast: sameAtLeast(counts) };
const records = [{ id: "w1", readings: [{ id: "b" }] }] as unknown as readonly ClaimRecord[];
const sound = stabilityPage([row, { ...row, name: "b (under a condition)" }]);

it("leaves the table that a sweep wrote as it is", () => {
  expect(reprinted(sound, records)).toBe(sound);
});

it("takes away rows about nothing, bounds that do not follow, and other words", () => {
  const forged = stabilityPage([
    { ...row, sameAtLeast: 0.99 },
    { ...row, name: "b (under a condition)" },
    { ...row, claim: "w2" },
  ]);
  expect(forged).not.toBe(sound);
  expect(reprinted(`${forged}All is well.\n`, records)).toBe(sound);
  expect(reprinted("forged\n", records)).toBe(stabilityPage([]));
});
