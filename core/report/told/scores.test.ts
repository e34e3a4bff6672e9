import { describe, expect, it } from "vitest";
import type { Untestable } from "../../claim/findings.ts";
import type { ClaimRecord } from "../../claim/record.ts";
import { readDocument } from "../../document/read-document.ts";
import { reading, record } from "../example.fixture.ts";
import { htmlPage } from "../html/page.ts";
import { printBlocks } from "../markdown/print.ts";
import { overview } from "../plots/overview.ts";
import { countsWords } from "./counts.ts";
import { placeClaims } from "./placed-claims.ts";
import { eachOnce } from "./propositions.ts";
import { scores } from "./scores.ts";
import { scoresTold } from "./text/scores-told.ts";

const two = readDocument(
  "two",
  "---\ntitle: Two\n---\n\nIt is asked.\n\n## One, of two\n\nIt is so. It need not be.\n\n### Aside\n\nIt rains. Is it so?\n\n## Other\n\nIt need not be, really. A norm is a length.\n",
);
const made = (id: string, exact: string, given: Partial<ClaimRecord> = {}) =>
  record({ document: "two", id, quote: { exact }, ...given });
const untestable = (kind: Untestable) =>
  ({
    verdict: "not testable",
    readings: [reading({ verb: "notTestable", outcome: "not testable", untestable: kind })],
  }) as const;
const sharedWith = (claim: string, id = "a") => reading({ verb: "sameAs", sameAs: { claim, reading: id } });
const premise = reading({ id: "b", kind: "further", outcome: "refuted" });

const claims = [
  made("c1", "It is so.", { verdict: "refuted", readings: [reading({ outcome: "refuted" })] }),
  made("c2", "It need not be.", { readings: [reading(), premise] }),
  made("c3", "It rains.", { verdict: "inconclusive", depends: true }),
  made("c4", "Is it so?", untestable("question")),
  made("c5", "It need not be, really.", { readings: [sharedWith("c2")] }),
  made("c6", "A norm is a length.", untestable("definition")),
];
const scored = (records: readonly ClaimRecord[]) => scores(two, placeClaims(two, records));
const table = (sections: ReturnType<typeof scored>) => printBlocks(scoresTold(sections)).text;
const rows = (records: readonly ClaimRecord[]) => table(scored(records)).split("\n").slice(2);

describe("scores", () => {
  it("counts a claim in the section of its quote, headings below it included", () => {
    // Counted by hand.
    expect(table(scored(claims)).split("\n")[0]).toBe(
      "| Part of the text | Sentences claimed | ✅ verified | 🟢 verified as meant | 🟡 depends, even as meant | 🟡 depends | ❌ refuted | 🔵 undecided | ➖ not testable | ⚠️ check failed, no verdict | if … | Why not testable |",
    );
    expect(rows(claims)).toEqual([
      "| before the first heading | 0 of 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |  |",
      "| One, of two | 4 of 4 | 1 | 0 | 0 | 1 | 1 | 0 | 1 | 0 | 0 | 1 question |",
      "| Other | 2 of 2 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 1 definition |",
    ]);
  });

  it("counts a proposition once, where it is said first, so that the sections add up to the text", () => {
    const again = made("d1", "It rains.", { readings: [sharedWith("c2"), { ...premise, as: "something of its own" }] });
    expect(rows([...claims, again])).toEqual(rows(claims));
    expect(eachOnce([...claims, again]).map(({ id }) => id)).toEqual(["c1", "c2", "c3", "c4", "c6"]);
    expect(countsWords(claims)).toBe(
      "5 claims (1 more repeats one of them): ✅ 1 verified · 🟡 1 depends · ❌ 1 refuted · ➖ 2 not testable",
    );
    expect(overview(two, claims)).toContain("5 claims: 1 verified, 1 depends, 1 refuted, 2 not testable");
  });

  it("does not take for a repetition what shares only a reading that does not speak for the other sentence", () => {
    const aside = made("d1", "It rains.", { readings: [sharedWith("c2", "b")] });
    const more = made("d2", "It rains.", { readings: [sharedWith("c2"), reading({ id: "b" })] });
    const lost = made("d3", "It rains.", { verdict: "void", readings: [sharedWith("c2")] });
    expect(eachOnce([...claims, aside, more, lost])).toHaveLength(8);
  });

  it("counts what stands under a condition apart", () => {
    const under = claims.map((claim) => (claim.id === "c1" ? { ...claim, condition: "p" } : claim));
    expect(rows(under)[1]).toBe("| One, of two | 4 of 4 | 1 | 0 | 0 | 1 | 0 | 0 | 1 | 0 | 1 | 1 question |");
    expect(countsWords(under)).toContain(
      "✅ 1 verified · 🟡 1 depends · ➖ 2 not testable · and 1 verdict under a condition",
    );
    expect(overview(two, under)).toContain("5 claims: 1 verified, 1 depends, 2 not testable, 1 under conditions");
  });

  it("names the reason of a shared verdict, and what no author called not testable", () => {
    const verdict = "not testable";
    const shared = made("d1", "It rains.", { verdict, readings: [{ ...sharedWith("c6"), outcome: verdict }] });
    const empty = made("d2", "It is so.", { verdict, readings: [reading({ outcome: verdict })] });
    const reasons = scored([...claims, shared, empty]).map((score) => score.reasons);
    expect(reasons[1]).toEqual([
      ["definition", 1],
      ["question", 1],
      ["vacuous", 1],
    ]);
  });

  it("places a quote that stands in a heading, and none that is lost", () => {
    expect(rows([made("h1", "Other")])[2]).toBe("| Other | 0 of 2 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |  |");
    expect(scored([made("l1", "Not there.")]).every(({ records }) => records.length === 0)).toBe(true);
  });

  it("changes one row with one verdict, and is left out where there is one section", () => {
    const before = rows(claims);
    const after = rows(claims.map((claim) => (claim.id === "c1" ? { ...claim, verdict: "verified" as const } : claim)));
    expect(after.filter((row, index) => row !== before[index])).toHaveLength(1);
    expect(table(scored(claims).slice(1, 2))).toBe("");
  });

  it("tells the same in the page", () => {
    const page = htmlPage({ document: two, records: claims }, String);
    const cells = ["One, of two", "4 of 4", "1", "0", "0", "1", "1", "0", "1", "0", "0", "1 question"];
    expect(page.replaceAll(/<td data-h="[^"]*">/gu, "<td>")).toContain(
      cells.map((cell) => `<td>${cell}</td>`).join(""),
    );
    expect(htmlPage({ document: { ...two, sentences: two.sentences.slice(1, 3) }, records: [] }, String)).not.toContain(
      "Part of the text",
    );
  });
});
