import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Verdict } from "../claim/evidence.ts";
import type { ClaimRecord } from "../claim/record.ts";
import { readDocument } from "../document/read-document.ts";
import { part, reading, record, records, text } from "./example.fixture.ts";
import { hostile, rendered } from "./markdown/markdown.fixture.ts";
import { pages } from "./pages.ts";
import { plots } from "./plots/plots.fixture.ts";

describe("pages", () => {
  it("makes an index, a page for each text with its overview, and one for each claim, and nothing else", () => {
    expect([...pages([{ document: text, records: records.toReversed() }]).keys()]).toEqual([
      "reports/README.md",
      "reports/verdicts.json",
      "reports/verdicts.schema.json",
      "reports/record.schema.json",
      "reports/sky/README.md",
      "reports/sky/verdicts.svg",
      "reports/sky/b5-lost.md",
      "reports/sky/c1-sum.md",
      "reports/sky/c2-positive.md",
      "reports/sky/c3-rain.md",
      "reports/sky/c4-rain.md",
    ]);
  });

  it("lists the texts by name, with their counts", () => {
    const other = { document: { ...text, name: "air", title: "Air", silent: [] }, records: [] };
    const index = pages([{ document: text, records }, other]).get("reports/README.md");
    expect(index).toContain(
      "| [Air](air/README.md) | 0 of 5 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| [Is the sky &#124; blue?](sky/README.md) | 3 of 5, 1 silent | 1 | 0 | 0 | 1 | 1 | 0 | 1 | 1 | 0 |\n",
    );
    expect(pages([]).get("reports/README.md")).toContain("No text is here yet.");
  });

  it("tells a claim as void once its quote is gone", () => {
    const moved = record({ quote: { exact: "The sum is 5." } });
    const page = pages([{ document: text, records: [moved] }]).get("reports/sky/c1-sum.md");
    expect(page).toContain(
      'text. Quote must be found exactly once in sky, got 0 places; the nearest sentence is "The sum is <span>\\$</span>2 + 2 = 4<span>\\$</span>."',
    );
  });

  it("gives each plot a file, named for what it shows and not for what came out", () => {
    const { forest, evidence, settings, witness } = plots;
    const parts = [part({ plots: [forest, evidence] }), part({ name: "two", plots: [witness] })];
    const drawn = record({
      readings: [
        reading({ plots: [witness, witness] }),
        reading({ id: "b", plots: [settings], parts }),
        reading({ id: "c", parts }),
      ],
    });
    const files = pages([{ document: text, records: [drawn] }]);
    // What one plot shows side by side is not drawn again part by part, and how evidence grew is not drawn at all.
    expect([...files.keys()].filter((path) => path.includes("c1-sum."))).toEqual([
      "reports/sky/c1-sum.md",
      "reports/sky/c1-sum.a.witness.svg",
      "reports/sky/c1-sum.a.witness-2.svg",
      "reports/sky/c1-sum.b.settings.svg",
      "reports/sky/c1-sum.b.2.witness.svg",
      "reports/sky/c1-sum.c.1.forest.svg",
      "reports/sky/c1-sum.c.2.witness.svg",
    ]);
    const page = files.get("reports/sky/c1-sum.md") ?? "";
    const shown = [...page.matchAll(/\]\(([^)]+\.svg)\)/gu)].map(([, file]) => file);
    // The first plot of the reading that settled the verdict leads.
    expect(shown[0]).toBe("c1-sum.a.witness.svg");
    expect(page.indexOf(`(${shown[0]})`)).toBeLessThan(page.indexOf("<details>"));
    expect(shown.toSorted()).toEqual(
      [...files.keys()]
        .filter((path) => path.endsWith(".svg"))
        .map((path) => path.slice(12))
        .filter((file) => file !== "verdicts.svg")
        .toSorted(),
    );
  });

  it("changes one line of the table, of the text and of the totals, and that claim's own files, when one verdict changes", () => {
    const { witness } = plots;
    const drawn = (outcome: "verified" | "refuted", at: readonly [number, number]) =>
      record({ verdict: outcome, readings: [reading({ outcome, expect: outcome, plots: [{ ...witness, at }] })] });
    const others = records.slice(1);
    const [before, after] = [drawn("verified", [2, 0]), drawn("refuted", [1, 0])].map((first) =>
      pages([{ document: text, records: [first, ...others] }]),
    );
    const changed = (path: string) => {
      const [was = [], is = []] = [before, after].map((files) => files?.get(path)?.split("\n") ?? []);
      // Beside the lines that moved, the list of what is wrong has one more.
      return is.filter((line, index) => (path.endsWith(".md") ? !was.includes(line) : line !== was[index]));
    };
    const different = [...(after?.keys() ?? [])].filter((path) => changed(path).length > 0);
    expect(different).toEqual([
      "reports/README.md",
      "reports/verdicts.json",
      "reports/sky/README.md",
      "reports/sky/verdicts.svg",
      "reports/sky/c1-sum.md",
      "reports/sky/c1-sum.a.witness.svg",
    ]);
    const [wrong = "", totals = "", sentence = "", row = "", ...more] = changed("reports/sky/README.md");
    expect(wrong).toMatch(/^1\. <b>❌ refuted<\/b>, “The sum/u);
    expect(totals).toContain("5 claims: 🟡 1 depends · ❌ 2 refuted");
    expect(sentence).toMatch(/^\| \[❌\]\(c1-sum\.md "refuted"\)/u);
    expect(row).toMatch(/^\| ❌ refuted \| \[The sum/u);
    expect(more).toEqual([]);
    // The counts of the index, the claim's own lines of the export.
    expect(changed("reports/README.md")).toHaveLength(1);
    expect(changed("reports/verdicts.json").map((line) => line.trim())).toEqual([
      '"verdict": "refuted",',
      '"standing": "refuted",',
      '"verdict": "refuted",',
    ]);
  });

  it("changes the row of its section, and of a contradiction only the line that names the verdict", () => {
    const two = readDocument(
      "sky",
      "---\ntitle: Sky\norigin: nowhere\ncredits: nobody\n---\n\n## One\n\nIt is blue. It is red.\n\n## Two\n\nIt rains.\n",
    );
    const claim = (id: string, exact: string, verdict: Verdict, contradicts: readonly string[] = []) =>
      record({
        id,
        quote: { exact },
        verdict,
        contradicts,
        readings: [reading({ outcome: verdict, expect: verdict })],
      });
    const others = [claim("c2", "It is red.", "refuted", ["c1"]), claim("c3", "It rains.", "verified")];
    const [before, after] = (["inconclusive", "verified"] as const).map((verdict) =>
      pages([{ document: two, records: [claim("c1", "It is blue.", verdict), ...others] }]),
    );
    const changed = (path: string) => {
      const was = before?.get(path)?.split("\n") ?? [];
      return (after?.get(path)?.split("\n") ?? []).filter((line, index) => line !== was[index]);
    };
    expect([...(after?.keys() ?? [])].filter((path) => changed(path).length > 0)).toEqual([
      "reports/README.md",
      "reports/verdicts.json",
      "reports/sky/README.md",
      "reports/sky/verdicts.svg",
      "reports/sky/c1.md",
      "reports/sky/c2.md",
    ]);
    const lines = changed("reports/sky/README.md");
    expect(lines.map((line) => line.slice(0, 12))).toEqual([
      "3 of 3 sente",
      "| [✅](c1.md ",
      "| ✅ verified",
      "| One | 2 of",
    ]);
    // The page of the other sentence says how this one came out, and nothing else of it moves.
    expect(changed("reports/sky/c2.md")).toEqual([
      expect.stringMatching(/^This sentence .*✅ verified.* contradict each other/u),
    ]);
    expect(changed("reports/sky/c3.md")).toEqual([]);
  });

  it("refuses two pages of one path", () => {
    const twice = [{ document: text, records: [record(), record()] }];
    expect(() => pages(twice)).toThrow(
      new RangeError("pages must differ in their paths, got reports/sky/c1-sum.md twice"),
    );
    expect(() => pages([{ document: text, records: [record({ id: "README" })] }])).toThrow(RangeError);
  });

  /** Every address that a page of the example may hold. */
  const own =
    /^(?:(?:sky\/|\.\.\/)?README\.md|verdicts(?:\.schema)?\.json|#reading-[ab]|c1-sum\.(?:md|json)|c2\.(?:md|json)|\.\.\/\.\.\/claims\/sky\/(?:c1-sum|c2)\.claim\.ts)$/u;

  it("lets nothing that a record holds become an element, whatever it is", () => {
    const law = fc.property(hostile, (evil) => {
      const hostileReading = reading({
        as: evil,
        found: evil,
        notes: [evil],
        settle: evil,
        seen: evil,
        assumed: [evil],
        given: [evil],
        scope: evil,
        statement: { words: evil, tex: evil, formula: evil },
        plots: [{ ...plots.witness, shown: evil, held: evil, axes: [evil, evil] }],
        control: { changed: evil, outcome: "refuted", basis: "exact", found: evil, required: evil, passed: false },
      });
      const given: Partial<ClaimRecord> = { assertion: evil, quote: { exact: evil }, trouble: evil };
      const all = [record({ readings: [hostileReading, reading({ id: "b" })] }), record({ ...given, id: "c2" })];
      const told = pages([{ document: { ...text, title: evil, origin: evil, credits: evil }, records: all }]);
      expect([...told.values()].filter((content) => content.startsWith("# "))).toHaveLength(4);
      for (const content of told.values()) {
        if (!content.startsWith("# ")) continue;
        const html = rendered(content);
        expect(html).not.toMatch(/<(?:script|iframe|input|i)[ >]/u);
        for (const [, source] of html.matchAll(/<img([^>]*)>/gu))
          expect(source).toMatch(/^ src="(?:verdicts|c1-sum\.a\.witness)\.svg" alt="[^"]*" \/$/u);
        for (const [, address] of html.matchAll(/href="([^"]*)"/gu)) expect(address).toMatch(own);
        expect(content).toMatch(/^# .*\n\n<!-- Written by npm test\. [^\n]*-->\n/u);
      }
    });
    fc.assert(law, { seed: 1, numRuns: 12 });
  }, 60_000);
});
