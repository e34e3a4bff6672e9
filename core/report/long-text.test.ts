import { beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../document/read-document.ts";
import { record } from "./example.fixture.ts";
import { htmlPages } from "./html/page.ts";
import { pages } from "./pages.ts";
import { partsOf } from "./told/text/parts.ts";

/** Claims on every other sentence; paragraphs of ten, or a single one. */
function long(sentences: number, between: string) {
  const words = Array.from({ length: sentences }, (_, i) => `Item ${i} adds ${i} and 1 to ${i + 1}.`);
  const document = readDocument(
    "long",
    `---\ntitle: Sums\n---\n\n${words.map((each, i) => (i % 10 === 0 ? between : " ") + each).join("")}\n`,
  );
  const records = words.flatMap((exact, i) =>
    i % 2 === 0 ? [record({ document: "long", id: `c${i}`, quote: { exact }, verdict: "refuted" })] : [],
  );
  const lost = record({ document: "long", id: "lost", quote: { exact: "These words are nowhere." } });
  const linked = record({ document: "long", id: "c0", quote: { exact: words[0] ?? "" }, contradicts: ["c2", "c1998"] });
  return { document, records: [linked, ...records.slice(1), lost] };
}

describe("a long text", () => {
  let files: ReadonlyMap<string, string>;
  let html: ReadonlyMap<string, string>;

  beforeAll(() => {
    files = pages([long(2000, "\n\n")]);
    html = htmlPages(long(2000, "\n\n"), String);
  });

  it("is told as a whole up to 2,500 sentences and claims", () => {
    expect(partsOf(long(1600, "\n\n"))).toEqual([]);
    expect(partsOf(long(2000, "\n\n"))).toHaveLength(3);
  });

  it.each(["\n\n", " "])("is cut into parts that hold every sentence and claim once, in order", (between) => {
    const tried = long(3000, between);
    const parts = partsOf(tried);
    expect(parts.flatMap(({ document }) => document.sentences)).toEqual(tried.document.sentences);
    expect(parts.flatMap(({ records }) => records.map(({ id }) => id))).toEqual(tried.records.map(({ id }) => id));
    for (const { document, records } of parts.slice(0, -1)) {
      const weight = document.sentences.length + records.length;
      expect(weight).toBeGreaterThanOrEqual(1000);
      expect(weight).toBeLessThanOrEqual(2001);
    }
    const [first] = parts.map(({ document }) => document.sentences.at(-1)?.paragraph);
    if (between !== " ") expect(parts[1]?.document.sentences[0]?.paragraph).toBe((first ?? 0) + 1);
  });

  it("has a first page that leads to its parts, and a page for each of them", () => {
    const names = [...files.keys()].filter((path) => /\/long\/(?:README|part)/u.test(path));
    const all = ["README.md", "part.1.md", "part.2.md", "part.3.md"];
    expect(names).toEqual(all.map((name) => `reports/long/${name}`));
    expect([...html.keys()]).toEqual(["index.html", "part.1.html", "part.2.html", "part.3.html"]);
    const index = files.get("reports/long/README.md") ?? "";
    expect(index).toContain("[Part 2](part.2.md), from “Item");
    expect(index).toContain("And 949 more, in the parts below.");
    expect(index).toContain("1000 of 2000 sentences have a claim.");
    expect(html.get("index.html")).toContain('<a href="./part.2.html">Part 2</a>');
    const second = files.get("reports/long/part.2.md") ?? "";
    expect(second).toContain("# Sums, part 2 of 3");
    expect(second).toContain("[The part before](part.1.md), [All parts](README.md), [The part behind](part.3.md)");
  });

  it("leads to a claim on the same page, and to the page of a claim that stands on another", () => {
    const page = html.get("part.1.html") ?? "";
    const links = Array.from(page.matchAll(/<a [^>]*href="(?<to>[^"]+)"/gu), ({ groups }) => groups?.["to"] ?? "");
    const ids = new Set(Array.from(page.matchAll(/ id="(?<id>[^"]+)"/gu), ({ groups }) => groups?.["id"]));
    expect(links.filter((to) => to.startsWith("#") && !ids.has(to.slice(1)))).toEqual([]);
    expect(links).toContain("./c1998.md");
    expect(links).toContain("#c2");
  });

  it("has no page that is half as long as one of everything", () => {
    const lengths = [...files, ...html].flatMap(([path, { length }]) => (/json$/u.test(path) ? [] : [length]));
    expect(Math.max(...lengths)).toBeLessThan(1_500_000);
  });
});
