import { describe, expect, it } from "vitest";
import type { ClaimRecord } from "../claim/record.ts";
import { CONDITION, conditional } from "../report/under-a-condition.fixture.ts";
import { moves, printMove } from "./certify/compare.ts";
import { summary } from "./certify/summary.ts";
import { complaint } from "./files/complaint.ts";
import { annotations } from "./tell/annotations.ts";
import { tellClaim } from "./tell/tell-claim.ts";
import { tellRun } from "./tell/tell-run.ts";

const bare = (text: string): readonly string[] =>
  [...text.matchAll(/[✓✗](?: (?:verified|refuted))?|\b(?:verified|refuted)\b/gu)]
    .map(({ 0: verdict, index }) => text.slice(index + verdict.length))
    .filter((rest) => !new RegExp(`^,? if ${CONDITION}`, "u").test(rest))
    .map((rest) => rest.slice(0, 60));

const readings = conditional.flatMap((record) => record.readings);
const plain = (_colour: string, text: string) => text;

/** The same claims, whose readings were found void before. */
const before = conditional.map(
  (record): ClaimRecord => ({
    ...record,
    verdict: "void",
    condition: "",
    readings: record.readings.map((reading) => ({ ...reading, outcome: "void", condition: "" })),
  }),
);

describe("a verdict that stands under a condition is told with it", () => {
  it("in the terminal, of one claim", () => {
    // Its own name for it is what an author records.
    expect(conditional.flatMap((record) => bare(tellClaim(record)))).toEqual([]);
  });

  it("in the terminal, as claims are tried", () => {
    // The sign at the head of the line goes with the verdict behind the name.
    const run = ({ id, readings: all }: ClaimRecord) =>
      tellRun(id, all, 0, plain)
        .join("\n")
        .replace(/^ [✓✗]/u, "");
    expect(conditional.map(run).flatMap((told) => bare(told.replace(/\d of \d settings verified/u, "")))).toEqual([]);
    // A shared one is not known yet.
    expect(run(conditional[0] as ClaimRecord)).toContain("c =  d ✓ if");
  });

  it("where a person is asked to look", () => {
    const asked = readings.map((reading) => complaint({ ...reading, expect: "inconclusive", seen: "so" }));
    expect(asked.flatMap((text) => bare(text.replace(/^expect must be (?:verified|refuted)/u, "")))).toEqual([]);
    expect(asked.join("").match(/this run found: (?:verified|refuted), if/gu)).toHaveLength(14);
  });

  it("where verdicts moved", () => {
    const moved = moves(before, conditional);
    expect(moved).toHaveLength(4 + 14);
    expect(moved.flatMap((move) => bare(printMove(move)))).toEqual([]);
    const changed = conditional.slice(0, 2).map((after, i) => ({ before: before[i] as ClaimRecord, after }));
    expect(annotations(changed, () => "").flatMap(bare)).toEqual([]);
  });

  it("and counted apart at the end of a run", () => {
    const certificate = {
      tried: conditional,
      untried: [],
      refused: [],
      before: [],
      after: [],
      documents: [],
      answers: [],
    };
    const nothing = { committed: new Map(), computed: new Map() };
    const told = summary({ ...certificate, ...nothing }, [], { compared: true, passedOver: 0, asked: "quick" });
    expect(told).toContain("Probatum tried 4 claims: 1 depends, and 3 verdicts under conditions");
  });
});
