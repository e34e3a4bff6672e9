import { describe, expect, it } from "vitest";
import type { ReadingRecord } from "../../claim/record.ts";
import { uncontrolled } from "../../claim/uncontrolled.ts";
import { complaint, UNSAID } from "../files/complaint.ts";
import { tellClaim } from "./tell-claim.ts";

const reading: ReadingRecord = {
  id: "a",
  kind: "literal",
  as: "as written",
  verb: "forAll",
  statement: { words: "For every x: x < 9.", tex: "", formula: "" },
  outcome: "refuted",
  basis: "witness",
  scope: "every d",
  alpha: 0,
  rates: { verified: 0, refuted: 0 },
  condition: "",
  risk: 0,
  found: "x = 9",
  notes: [],
  settle: "",
  trouble: "",
  control: { changed: "x: 0 to 8", outcome: "verified", basis: "exact", found: "", required: "verified", passed: true },
  parts: [],
  assumed: [],
  given: [],
  expect: "refuted",
  seen: "nine is not below nine",
};

describe("complaint", () => {
  it("is empty when the check is sound and came out as recorded, refuted or not", () => {
    expect(complaint(reading)).toBe("");
    expect(complaint({ ...reading, outcome: "verified", expect: "verified" })).toBe("");
    expect(complaint({ ...reading, verb: "notTestable", outcome: "not testable", expect: "", seen: "" })).toBe("");
  });

  it("says what is left to do", () => {
    expect(complaint({ ...reading, expect: "", seen: "" })).toBe(
      'expect must be recorded: this run found: refuted, x = 9; look at it and record it: expect: "refuted", seen: "…"',
    );
    expect(complaint({ ...reading, expect: "verified" })).toBe(
      "expect must be refuted, got verified: this run found: refuted, x = 9; find out which is right",
    );
    expect(complaint({ ...reading, seen: "", found: "" })).toBe(
      "seen must say in one line why this is right: this run found: refuted",
    );
    expect(complaint({ ...reading, outcome: "void", trouble: "no quote" })).toBe("void: no quote");
    const trouble = uncontrolled("refuted", { changed: "x", outcome: "refuted", required: "verified" });
    expect(complaint({ ...reading, outcome: "void", trouble, expect: "verified" })).toBe(
      `expect must be refuted, got verified: this run found: x = 9; void: ${trouble}`,
    );
    expect(complaint({ ...reading, outcome: "void", trouble })).toBe(`void: ${trouble}`);
    expect(complaint({ ...reading, notes: [UNSAID] })).toContain("got the placeholder of a new claim file");
  });
});

describe("tellClaim", () => {
  const none = { alpha: 0, condition: "" };
  const claim = { document: "sums", id: "w1", assertion: "", quote: { exact: "Nine." }, trouble: "", ...none };

  it("tells verdict, finding, control and what is left to do", () => {
    const record = { ...claim, verdict: "refuted", depends: false, readings: [{ ...reading, expect: "" }] } as const;
    expect(tellClaim(record).split("\n")).toEqual([
      "sums/w1: refuted",
      "  “Nine.”",
      "  a (literal: as written): refuted, by witness, every d",
      "    asserts: For every x: x < 9.",
      "    found: x = 9",
      "    control: x: 0 to 8: verified, as required",
      '    to do: expect must be recorded: this run found: refuted, x = 9; look at it and record it: expect: "refuted", seen: "…"',
      "",
    ]);
  });

  it("tells parts and failed controls, and a claim that could not be tried", () => {
    const control = { ...reading.control, passed: false, outcome: "refuted", required: "verified" } as const;
    const part = { ...reading, name: "first", control: control as ReadingRecord["control"] };
    const composed = { ...reading, control: null, basis: "none", scope: "", parts: [part] } as const;
    const told = tellClaim({ ...claim, verdict: "inconclusive", depends: true, readings: [composed] });
    expect(told).toContain("sums/w1: depends");
    expect(told).toContain("first: refuted; x = 9");
    expect(told).toContain("first, control: x: 0 to 8: refuted, required was verified");
    const lost = { ...claim, quote: { exact: "" }, verdict: "void", depends: false, readings: [] } as const;
    expect(tellClaim({ ...lost, trouble: "the worker was lost" })).toBe("sums/w1: void\n  the worker was lost\n");
  });

  it("shows where in a formula the trouble is, its caret under the place", () => {
    const where = ["x < y", "    ^"] as const;
    const bad = { ...reading, outcome: "void", found: "", control: null, trouble: 'got "y"', where } as const;
    const void_ = { ...claim, verdict: "void", depends: false } as const;
    expect(
      tellClaim({ ...void_, readings: [bad] })
        .split("\n")
        .slice(-4),
    ).toEqual(['    to do: void: got "y"', "      x < y", "          ^", ""]);
    expect(
      tellClaim({ ...void_, trouble: 'got "y"', where, readings: [] })
        .split("\n")
        .slice(2),
    ).toEqual(['  got "y"', "    x < y", "        ^", ""]);
  });
});
