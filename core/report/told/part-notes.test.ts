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
    { of: [], note: "Region: at least 0.5." },
    { of: ["tanh"], note: "22 of 124 replicates." },
    { of: ["ReLU"], note: "30 of 124 replicates." },
  ]);
});

it("names the part where there is one, and says nothing of none", () => {
  const one = [{ name: "tanh", notes: ["Computed exactly."] }];
  expect(partNotes(one)).toEqual([{ of: ["tanh"], note: "Computed exactly." }]);
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
