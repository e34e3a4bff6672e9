import { describe, expect, it } from "vitest";
import type { ClaimRecord } from "../../claim/record.ts";
import { fileDifferences, moves, printMove } from "./compare.ts";

const record = (verdict: ClaimRecord["verdict"], change: Partial<ClaimRecord> = {}): ClaimRecord => ({
  document: "sums",
  id: "w1",
  assertion: "",
  quote: { exact: "x" },
  verdict,
  alpha: 0,
  condition: "",
  depends: false,
  trouble: "",
  readings: [],
  ...change,
});

describe("comparing reports", () => {
  it("tells which verdicts moved, from where and to where", () => {
    expect(moves([record("verified")], [record("verified")])).toEqual([]);
    const moved = moves([record("verified")], [record("void", { trouble: "the worker was lost" })]);
    expect(moved.map(printMove)).toEqual(["sums/w1: verified → void (the worker was lost)"]);
    expect(moves([], [record("refuted")]).map(printMove)).toEqual(["sums/w1: no record → refuted"]);
    expect(moves([record("refuted")], []).map(printMove)).toEqual(["sums/w1: refuted → gone"]);
    expect(moves([record("inconclusive")], [record("inconclusive", { depends: true })]).map(printMove)).toEqual([
      "sums/w1: inconclusive → depends",
    ]);
  });

  it("tells which files differ, are missing, or are left over", () => {
    const committed = new Map([
      ["a", "1"],
      ["b", "1"],
      ["c", "1"],
    ]);
    const computed = new Map([
      ["a", "1"],
      ["b", "2"],
      ["d", "1"],
    ]);
    expect(fileDifferences(committed, computed)).toEqual(["b: differs", "c: nothing writes it any more", "d: missing"]);
  });
});
