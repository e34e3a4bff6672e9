import { expect, it } from "vitest";
import type { ClaimRecord } from "../../claim/record.ts";
import { stabilityPage } from "../../report/markdown/stability-page.ts";
import { sameAtLeast } from "../files/stability.ts";
import { stabilityTrouble } from "./stability-rule.ts";

const counts = { name: "b, tanh", verified: 20, refuted: 0, inconclusive: 0 };
const row = { claim: "w1", ...counts, sameAtLeast: sameAtLeast(counts) };
const records = [{ id: "w1", readings: [{ id: "b" }] }] as unknown as readonly ClaimRecord[];

it("takes the table that a sweep wrote", () => {
  expect(stabilityTrouble(stabilityPage([row, { ...row, name: "b (under a condition)" }]), records)).toBe("");
});

it("names a row about nothing, a bound that does not follow, and any other page", () => {
  const trouble = (change: object): string => stabilityTrouble(stabilityPage([{ ...row, ...change }]), records);
  expect(trouble({ claim: "w2" })).toBe("a row must be about a reading of the document, got w2, b, tanh");
  expect(trouble({ sameAtLeast: 0.99 })).toBe("the bound of w1, b, tanh must be 0.8608, got 0.99");
  expect(stabilityTrouble("forged\n", records)).toBe("the page must be one that a sweep writes, got another");
});
