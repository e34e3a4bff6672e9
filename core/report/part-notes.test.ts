import { expect, it } from "vitest";
import { assertAlike, partNotes } from "./part-notes.ts";

it("says once what holds of every part, and by name what does not", () => {
  const parts = [
    { name: "tanh", notes: ["Region: at least 0.5.", "22 of 124 replicates."] },
    { name: "ReLU", notes: ["Region: at least 0.5.", "30 of 124 replicates."] },
    { name: "sin", notes: ["Region: at least 0.5."] },
  ];
  expect(partNotes(parts)).toEqual({
    common: ["Region: at least 0.5."],
    own: [
      { name: "tanh", notes: ["22 of 124 replicates."] },
      { name: "ReLU", notes: ["30 of 124 replicates."] },
    ],
  });
});

it("leaves a single part and none at all as they are", () => {
  const one = [{ name: "tanh", notes: ["Computed exactly."] }];
  expect(partNotes(one)).toEqual({ common: [], own: one });
  expect(partNotes([])).toEqual({ common: [], own: [] });
});

it("tells parts that assert the same from others, by words and by formula", () => {
  const part = (words: string, formula: string) => ({ statement: { words, tex: "", formula } });
  expect(assertAlike([part("x", "1"), part("x", "1")])).toBe(true);
  expect(assertAlike([part("x", "1"), part("x", "2")])).toBe(false);
  expect(assertAlike([part("x", "1")])).toBe(false);
});
