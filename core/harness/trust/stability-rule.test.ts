import { expect, it } from "vitest";
import type { ClaimRecord } from "../../claim/record.ts";
import { stabilityPage } from "../../report/markdown/stability-page.ts";
import { sameAtLeast } from "../files/stability.ts";
import { reprinted } from "./stability-rule.ts";

const counts = { name: "b, tanh", verified: 20, refuted: 0, inconclusive: 0 };
const row = { claim: "w1", ...counts, sameAtLeast: sameAtLeast(counts) };
const simulated = { basis: "statistical", verb: "mean", parts: [] };
const records = [{ id: "w1", readings: [{ id: "b", ...simulated }] }] as unknown as readonly ClaimRecord[];
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
  expect(reprinted("forged\n", records)).toBe(stabilityPage([], ["w1/b"]));
});

it("names readings that no sweep has tried, leaves out what is simulated no more, and takes in the rows of one claim", () => {
  const further = [
    { id: "w0", readings: [{ id: "a", ...simulated }] },
    { id: "w1", readings: [{ id: "b", basis: "proof", verb: "forAll", parts: [] }] },
  ] as unknown as readonly ClaimRecord[];
  const both = [...further.slice(0, 1), ...records];
  expect(reprinted(sound, further)).toBe(stabilityPage([], ["w0/a"]));
  const swept = stabilityPage([{ ...row, claim: "w0", name: "a" }]);
  expect(reprinted(sound, both)).toContain("without their controls; w0/a not yet.");
  expect(reprinted(sound, both, { claim: "w0", page: swept })).toBe(
    stabilityPage([
      { ...row, claim: "w0", name: "a" },
      { ...row, name: "b, tanh" },
      { ...row, name: "b (under a condition)" },
    ]),
  );
  // Rows of the claim itself are replaced.
  const again = stabilityPage([{ ...row, name: "b", verified: 19, inconclusive: 1, sameAtLeast: 0 }]);
  expect(reprinted(sound, records, { claim: "w1", page: again }).match(/^\| \[w1\]/gmu)).toHaveLength(1);
});
