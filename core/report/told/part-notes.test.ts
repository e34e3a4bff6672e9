import { expect, it } from "vitest";
import type { PartRecord } from "../../claim/record.ts";
import { assertAlike, partNotes, settleLines } from "./part-notes.ts";

it("says once what holds of every part, and by name what does not", () => {
  const parts = [
    { name: "tanh", notes: ["Region: at least 0.5.", "22 of 124 replicates."] },
    { name: "ReLU", notes: ["Region: at least 0.5.", "30 of 124 replicates."] },
    { name: "sin", notes: ["Region: at least 0.5."] },
  ];
  expect(partNotes(parts)).toEqual([
    { of: [], notes: ["Region: at least 0.5."] },
    { of: ["tanh", "ReLU"], notes: ["22 to 30 of 124 replicates."] },
  ]);
});

it("tells figures by their range, in their own order, and names parts once", () => {
  const parts = [
    { name: "a", notes: ["Found after 1,024 cases, off by 2e-7.", "Only a and b."] },
    { name: "b", notes: ["Found after 99 cases, off by 0.5.", "Only a and b."] },
    { name: "c", notes: [] },
  ];
  expect(partNotes(parts)).toEqual([
    { of: ["a", "b"], notes: ["Found after 99 to 1,024 cases, off by 2e-7 to 0.5.", "Only a and b."] },
  ]);
});

it("names the part where there is one, and says nothing of none", () => {
  const one = [{ name: "tanh", notes: ["Computed exactly."] }];
  expect(partNotes(one)).toEqual([{ of: ["tanh"], notes: ["Computed exactly."] }]);
  expect(partNotes([])).toEqual([]);
});

it("tells parts that assert the same from others, by words and by formula", () => {
  const part = (words: string, formula: string) => ({ statement: { words, tex: "", formula } });
  expect(assertAlike([part("x", "1"), part("x", "1")])).toBe(true);
  expect(assertAlike([part("x", "1"), part("x", "2")])).toBe(false);
  expect(assertAlike([part("x", "1")])).toBe(false);
});

it("tells what would settle which part, once for those that ask for the same", () => {
  const part = (name: string, settle: string) => ({ name, settle }) as unknown as PartRecord;
  const parts = [part("tanh", "more"), part("ReLU", ""), part("sin", "more"), part("cos", "a proof")];
  expect(settleLines({ settle: "more; a proof", parts })).toEqual(["tanh; sin: more", "cos: a proof"]);
  expect(settleLines({ settle: "more", parts: [] })).toEqual(["more"]);
  expect(settleLines({ settle: "", parts: [] })).toEqual([]);
});
