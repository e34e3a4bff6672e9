import { describe, expect, it } from "vitest";
import type { ClaimRecord, ReadingRecord } from "../../claim/record.ts";
import { readDocument } from "../../document/read-document.ts";
import { seenTogether } from "./assemble.ts";

const TEXT = `---
title: Small sums
---

## Ann

Say that no number is negative. Sums rise. Is that so?

## Bob

Sums rise everywhere.
`;
const texts = new Map([["small", { document: readDocument("small", TEXT), trouble: "" }]]);

const reading = (change: Partial<ReadingRecord> = {}): ReadingRecord => ({
  ...{ id: "a", kind: "literal", as: "as written", verb: "forAll" },
  ...{ statement: { words: "", tex: "", formula: "" }, outcome: "verified", basis: "proof", scope: "", alpha: 0 },
  ...{ rates: { verified: 0, refuted: 0 }, condition: "", risk: 0, found: "", notes: [], settle: "" },
  ...{ trouble: "", control: null, parts: [], assumed: [], given: [], expect: "verified", seen: "yes" },
  ...change,
});

const record = (
  id: string,
  exact: string,
  readings: readonly ReadingRecord[],
  change: Partial<ClaimRecord> = {},
): ClaimRecord => ({
  ...{ document: "small", id, assertion: "", quote: { exact }, verdict: "void", alpha: 0, condition: "" },
  ...{ depends: false, trouble: "", readings },
  ...change,
});

const stand = (...records: readonly ClaimRecord[]) =>
  seenTogether(records, texts).map(({ trouble, verdict }) => trouble || verdict);
const refuted = reading({ outcome: "refuted" });
const meant = (exact: string) => reading({ id: "b", kind: "meant", carriedBy: [{ exact }] });
const asks = reading({ verb: "notTestable", outcome: "not testable", untestable: "question" });

describe("rules of kinds", () => {
  it("let another sentence of the text carry a hypothesis, and neither the sentence claimed nor words that it does not hold", () => {
    expect(stand(record("rise", "Sums rise.", [refuted, meant("no number is negative")]))).toEqual(["refuted"]);
    const whole = seenTogether([record("rise", "Sums rise.", [refuted, meant("no number is negative")])], texts);
    expect(whole[0]?.meant).toEqual({ verdict: "verified", depends: false, alpha: 0, condition: "" });
    expect(seenTogether(whole, texts)).toEqual(whole);
    expect(stand(record("rise", "Sums rise.", [refuted, meant("Sums rise. Is")]))).toEqual([
      'reading b: carriedBy must stand outside the sentence claimed, got "Sums rise. Is"',
    ]);
    expect(stand(record("rise", "Sums rise.", [refuted, meant("no number is large")]))[0]).toMatch(
      /^carriedBy: quote must be found exactly once in small, got 0 places/,
    );
  });

  it("let a question name the readings that answer it", () => {
    const rise = record("rise", "Sums rise.", [reading()]);
    const question = (place: string, asked = asks) => record("so", "Is that so?", [asked], { answeredBy: [place] });
    expect(stand(rise, question("rise/a"))).toEqual(["verified", "not testable"]);
    expect(stand(rise, question("rise/b"))[1]).toBe("answeredBy must name readings of small, got rise/b");
    expect(stand(rise, question("rise/a", reading()))[1]).toBe(
      "answeredBy must belong to a question, got a sentence that is none",
    );
  });

  it("refuse to call a sentence untestable beside what follows from it, or for want of a source that is named", () => {
    const defines = reading({ verb: "notTestable", outcome: "not testable", untestable: "definition" });
    const follows = reading({ id: "b", kind: "further", follows: true });
    expect(stand(record("rise", "Sums rise.", [defines, follows]))).toEqual([
      "notTestable must not stand beside what follows from the sentence and is verified, got reading b: claim the sentence by it",
    ]);
    expect(stand(record("rise", "Sums rise.", [defines, { ...follows, outcome: "refuted" }]))).toEqual([
      "not testable",
    ]);
    const missing = reading({ verb: "notTestable", outcome: "not testable", untestable: "source missing" });
    expect(stand(record("rise", "Sums rise.", [missing, reading({ id: "b", given: ["Ann 2020"] })]))).toEqual([
      "notTestable must not miss a source that the page names, got one in reading b",
    ]);
    expect(stand(record("rise", "Sums rise.", [missing]))).toEqual(["not testable"]);
  });

  it("hold an author to one kind for one open point, and each author to his own", () => {
    const open = (kind: "literal" | "setting") => [reading({ kind, open: "the sign", when: "Somewhere" })];
    const trouble =
      'open must be of one kind within an author\'s text, got "the sign" literal in rise/a, setting in none/a';
    expect(
      stand(record("rise", "Sums rise.", open("literal")), record("none", "no number is negative", open("setting"))),
    ).toEqual([trouble, trouble]);
    expect(
      stand(record("rise", "Sums rise.", open("literal")), record("bob", "rise everywhere", open("setting"))),
    ).toEqual(["verified", "verified"]);
  });

  it("tell no contradiction with what cannot be tried", () => {
    const rise = record("rise", "Sums rise.", [reading()], { contradicts: ["so"] });
    expect(stand(rise, record("so", "Is that so?", [asks]))[0]).toBe(
      "contradicts must join sentences that can be tried, got so, which is not testable",
    );
  });
});
