import { describe, expect, it } from "vitest";
import type { ClaimRecord, ReadingRecord } from "../../claim/record.ts";
import { readDocument } from "../../document/read-document.ts";
import { TEXT } from "../small-project.fixture.ts";
import { recordOf, seenTogether } from "./assemble.ts";
import { silent } from "./collect.ts";

const quote = { exact: "We find that 2 + 2 = 4." };
const texts = new Map([["small", { document: readDocument("small", TEXT), trouble: "" }]]);

const reading = (id: string, change: Partial<ReadingRecord> = {}): ReadingRecord => ({
  id,
  kind: "literal",
  as: "as written",
  verb: "exact",
  statement: { words: "", tex: "", formula: "" },
  outcome: "verified",
  basis: "exact",
  scope: "",
  alpha: 0,
  rates: { verified: 0, refuted: 0 },
  condition: "",
  risk: 0,
  found: "2 + 2 = 4",
  notes: [],
  settle: "",
  trouble: "",
  control: null,
  parts: [],
  assumed: [],
  given: [],
  expect: "verified",
  seen: "yes",
  ...change,
});

const record = (id: string, readings: readonly ReadingRecord[], change: Partial<ClaimRecord> = {}): ClaimRecord => ({
  document: "small",
  id,
  assertion: "",
  quote,
  verdict: "verified",
  alpha: 0,
  condition: "",
  depends: false,
  trouble: "",
  readings,
  ...change,
});

describe("the record of a run", () => {
  const address = { document: "small", id: "four" };
  const run = { path: "claims/small/four.claim.ts", assertion: "", quote, trouble: "" };

  it("keeps what is known of readings that were passed over", () => {
    const old = record("four", [reading("a", { seen: "before" })]);
    const readings = [
      { record: reading("a", { outcome: "void", trouble: "not tried yet" }), tried: false },
      { record: reading("b"), tried: true },
    ];
    expect(recordOf(address, { ...run, readings }, old)).toMatchObject({
      verdict: "verified",
      readings: [{ seen: "before" }, {}],
    });
    expect(recordOf(address, { ...run, readings }, undefined)).toMatchObject({ verdict: "void" });
  });

  it("carries what it contradicts", () => {
    const readings = [{ record: reading("a"), tried: true }];
    expect(recordOf(address, { ...run, contradicts: ["five"], readings }, undefined)).toMatchObject({
      contradicts: ["five"],
    });
    expect(recordOf(address, { ...run, readings }, undefined)).not.toHaveProperty("contradicts");
  });

  it("is void when the file said nothing", () => {
    expect(recordOf(address, silent(run.path), undefined)).toMatchObject({
      verdict: "void",
      trouble: "the worker was lost",
    });
  });
});

describe("records seen together", () => {
  it("are void where readings about fixed data take more than the document has to share", () => {
    const p = { inside: 0.5, outside: 0.5 };
    const sharing = (id: string, share: number) => {
      const fixed = { shown: "open", share, student: p, skewed: p, mean: 0, count: 8 } as const;
      return record(id, [reading("a", { outcome: "inconclusive", fixed }), reading("b")]);
    };
    const outcomes = (...shares: readonly number[]) =>
      seenTogether(
        shares.map((share, i) => sharing(`c${i}`, share)),
        texts,
      ).flatMap(({ readings }) => readings.map(({ outcome, trouble }) => [outcome, trouble]));
    expect(outcomes(0.5, 0.5)[0]).toEqual(["inconclusive", ""]);
    const trouble = "share must add up to at most 1 over the document, got 1.1";
    expect(outcomes(0.5, 0.6)).toEqual([
      ["void", trouble],
      ["verified", ""],
      ["void", trouble],
      ["verified", ""],
    ]);
  });

  it("stay as they are when nothing is wrong, and seeing them twice changes nothing", () => {
    const all = [
      record("four", [reading("a")]),
      record("again", [reading("a", { verb: "sameAs", sameAs: { claim: "four", reading: "a" } })]),
    ];
    const [four, again] = seenTogether(all, texts);
    expect(four).toEqual(all[0]);
    expect(again).toMatchObject({ verdict: "verified", readings: [{ found: "as four, reading a: 2 + 2 = 4" }] });
    expect(seenTogether(seenTogether(all, texts), texts)).toEqual(seenTogether(all, texts));
  });

  it("are void when the quote has moved or the text cannot be read", () => {
    const moved = record("four", [reading("a")], { quote: { exact: "Nothing like it." } });
    expect(seenTogether([moved], texts)[0]).toMatchObject({ verdict: "void", readings: [] });
    const unread = new Map([["small", { document: readDocument("small", TEXT), trouble: "no title" }]]);
    expect(seenTogether([record("four", [reading("a")])], unread)[0]).toMatchObject({
      verdict: "void",
      trouble: "no title",
    });
  });

  it("are void where two of them are verified and contradict each other, on both sides", () => {
    const refuted = [reading("a", { outcome: "refuted" })];
    const pair = (other: readonly ReadingRecord[]) => [
      record("four", [reading("a")], { contradicts: ["five"] }),
      record("five", other),
      record("same", [reading("a", { verb: "sameAs", sameAs: { claim: "four", reading: "a" } })]),
    ];
    const stand = (records: readonly ClaimRecord[]) => records.map(({ verdict, trouble }) => [verdict, trouble]);
    const both = (one: string, other: string) =>
      `contradicts must not join two verified sentences, got ${one} and ${other}, both verified: one of these verdicts is wrong, or the sentences do not contradict each other`;
    const wrong = seenTogether(pair([reading("a")]), texts);
    // What was found in the readings stays to be looked at; a third claim that shares one stands for itself.
    expect(wrong.map(({ readings }) => readings[0]?.outcome)).toEqual(["verified", "verified", "verified"]);
    expect(stand(wrong)).toEqual([
      ["void", both("four", "five")],
      ["void", both("five", "four")],
      ["verified", ""],
    ]);
    expect(seenTogether(wrong, texts)).toEqual(wrong);
    // One side is mended: the other one need not be tried again.
    const mended = wrong.map((each) => (each.id === "five" ? record("five", refuted) : each));
    expect(stand(seenTogether(mended, texts))).toEqual([
      ["verified", ""],
      ["refuted", ""],
      ["verified", ""],
    ]);
    expect(stand(seenTogether(pair(refuted), texts))[0]).toEqual(["verified", ""]);
  });

  it("are void where they contradict a claim that is not there, itself, or one of another text", () => {
    const alone = record("four", [reading("a")], { contradicts: ["five"] });
    const trouble = "contradicts must name another claim of small, got five";
    expect(seenTogether([alone], texts)[0]).toMatchObject({ verdict: "void", trouble });
    const elsewhere = record("five", [reading("a")], { document: "other" });
    expect(seenTogether([alone, elsewhere], texts)[0]).toMatchObject({ verdict: "void", trouble });
    expect(seenTogether([{ ...alone, contradicts: ["four"] }], texts)[0]).toMatchObject({ verdict: "void" });
  });

  it("are void where the same assertion is claimed twice in the same reading", () => {
    const twins = ["one", "two"].map((id) => record(id, [reading("a"), reading(id)], { assertion: "W1" }));
    expect(seenTogether(twins, texts)[0]?.readings.map(({ trouble }) => trouble)).toEqual([
      "assertion W1, reading a must be claimed once, got it also in claims/small/two.claim.ts",
      "",
    ]);
    // A caret belongs to the sentence that it was drawn for.
    const pointing = reading("a", { outcome: "void", trouble: "no y", where: ["x < y", "    ^"] });
    const both = ["one", "two"].map((id) => record(id, [pointing], { assertion: "W1" }));
    expect(Object.keys(seenTogether(both, texts)[0]?.readings[0] ?? {})).not.toContain("where");
    expect(seenTogether(both.slice(1), texts)[0]?.readings[0]).toEqual(pointing);
    const elsewhere = twins.map((twin, i) => (i === 0 ? twin : { ...twin, document: "other" }));
    expect(seenTogether(elsewhere, texts)[0]?.verdict).toBe("verified");
  });
});
