import { describe, expect, it } from "vitest";
import { text } from "./example.fixture.ts";
import { verdictDiff } from "./export/verdict-diff.ts";
import { htmlPage } from "./html/page.ts";
import { pages } from "./pages.ts";
import { CONDITION, conditional } from "./under-a-condition.fixture.ts";

/** A sign, a word, or both. */
const VERDICT = /[✅❌✓✗][\s\u00A0]*(?:verified|refuted)?|\b(?:verified|refuted)\b/giu;

/** Counts, legends and heads of columns: no verdict of their own. */
const LEGENDS: readonly RegExp[] = [
  /^- (?:✅|❌) <b>(?:verified|refuted)<\/b>: The check ran.*$/gmu,
  /^- (?:🟢|🟡) .*$/gmu,
  /^\| Text \| Sentences with a claim .*$/gmu,
];

const withoutLegends = (output: string) => LEGENDS.reduce((rest, legend) => rest.replace(legend, ""), output);

/** A gutter has no room for a condition: what the mark links to tells it to whoever points at it. */
const POINTED_AT = new RegExp(`[✅❌] if …(?=\\]\\(\\S+ "(?:verified|refuted), if ${CONDITION}"\\))`, "gu");

/** Every verdict of a text that its condition does not follow at once. */
function bare(output: string): readonly string[] {
  const told = withoutLegends(output).replace(POINTED_AT, "");
  return [...told.matchAll(VERDICT)]
    .map(({ 0: verdict, index }) => told.slice(index, index + verdict.length + CONDITION.length + 8))
    .filter((place) => !new RegExp(`^(?:${VERDICT.source}),? if ${CONDITION}`, "iu").test(place));
}

const count = (output: string) => [...withoutLegends(output).matchAll(VERDICT)].length;

const files = pages([{ document: text, records: conditional }]);
const ending = (end: string) => [...files].filter(([path]) => path.endsWith(end));

describe("a verdict that stands under a condition", () => {
  it("is never told without it in markdown", () => {
    const all = ending(".md");
    expect(all).toHaveLength(6);
    for (const [path, page] of all) expect(bare(page), path).toEqual([]);
    expect(all.map(([, page]) => count(page)).reduce((a, b) => a + b)).toBeGreaterThan(50);
    // The walk can fail, on a word and on a sign.
    expect(bare("| ✅ verified | ✅ if so | refuted, if not |")).toHaveLength(3);
  });

  it("is never told without it where verdicts moved", () => {
    const now = [{ document: text, records: conditional }];
    const was = conditional.map((record) => ({
      ...record,
      readings: record.readings.map((reading) => ({ ...reading, condition: "", outcome: "void" as const })),
    }));
    const moved = { moved: () => [], address: (path: string) => path };
    const diff = verdictDiff({ before: [{ document: text, records: was }], after: now, ...moved });
    expect(bare(diff)).toEqual([]);
    expect(count(diff)).toBeGreaterThan(12);
  });

  it("is drawn with it", () => {
    const drawings = ending(".svg").filter(([path]) => !path.endsWith("verdicts.svg"));
    expect(drawings).toHaveLength(1);
    const [, drawing = ""] = drawings[0] ?? [];
    expect(bare(drawing.replace(/✅ if …/gu, ""))).toEqual([]);
    expect(count(drawing)).toBe(4);
  });

  it("is counted apart", () => {
    const [overview = ""] = ending("verdicts.svg").map(([, drawing]) => drawing);
    expect(overview).toContain("<desc>4 claims: 1 depends, 3 under conditions.</desc>");
    expect(files.get("reports/README.md")).toContain("| 3 of 5, 1 silent | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 3 |");
    expect(files.get("reports/sky/README.md")).toContain("4 claims: 🟡 1 depends · and 3 verdicts under conditions");
    expect(files.get("reports/sky/README.md")).toContain(
      "No verdict rests on chance; and 13 verdicts under conditions.",
    );
  });

  it("has it in a field of its own for other programs", () => {
    const { documents } = JSON.parse(files.get("reports/verdicts.json") ?? "");
    let found = 0;
    const look = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      if (["verified", "refuted"].includes(Reflect.get(value, "verdict"))) {
        expect(value).toMatchObject({ condition: CONDITION });
        found++;
      }
      Object.values(value).forEach(look);
    };
    look(documents);
    // Claims, readings, controls.
    expect(found).toBe(3 + 14 + 2);
  });
});

describe("the page of a text whose verdicts stand under a condition", () => {
  const page = htmlPage({ document: text, records: conditional }, String);
  const [, body = ""] = page.split("<body>");

  it("tells it in every element that tells a verdict", () => {
    const elements = body
      // Switches only count.
      .replace(/<header>.*?<\/header>/su, "")
      // What the words mean.
      .replace(/<summary>What the marks and words mean<\/summary>.*?<\/details>/su, "")
      // Whoever sees the page does not hear it.
      .replace(/<span class="heard">[^<]*<\/span>/gu, "")
      // What a drawing shows, its description tells.
      .replace(/✅ if …/gu, "")
      .split(/(?=<(?:li|a |p|p class="verdict"|summary|dd|desc|br|td)\b)/u);
    const telling = elements.filter((element) => element.match(VERDICT) !== null);
    expect(telling.filter((element) => !element.includes(CONDITION))).toEqual([]);
    expect(telling.length).toBeGreaterThan(30);
  });

  it("counts it apart, and rates it lower for machines", () => {
    expect(body).toContain("0 verified</label>");
    expect(body).toContain('<span class="apart">and 3 under conditions</span>');
    const [data = ""] = page.match(/(?<=<script type="application\/ld\+json">).*?(?=<\/script>)/su) ?? [];
    const ratings = JSON.parse(data)["@graph"].map((review: { reviewRating: object }) => review.reviewRating);
    expect(ratings).toMatchObject([
      { ratingValue: 4, alternateName: `Verified, if ${CONDITION}` },
      { ratingValue: 2, alternateName: `Refuted, if ${CONDITION}` },
      { ratingValue: 3, alternateName: "Depends" },
      { ratingValue: 4 },
    ]);
  });
});
