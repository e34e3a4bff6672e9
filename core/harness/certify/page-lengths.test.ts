import { join } from "node:path";
import { expect, it } from "vitest";
import { pageLengths } from "../../bench/lengths/limits.ts";
import { pages } from "../../report/pages.ts";
import { committedDocuments } from "./certify.ts";

const documents = committedDocuments(join(import.meta.dirname, "../../.."));
const files = pages(documents);

it("the longest text of this repository has no pages, rows or repeated lines that are too long", () => {
  const longest = documents.toSorted((a, b) => b.records.length - a.records.length).slice(0, 1);
  expect(pageLengths(longest, files).map(({ over }) => over)).toEqual([[]]);
});

it("names what is too long: a page with a long part, a row, a line on all pages", () => {
  const [first] = documents;
  if (first === undefined) throw new RangeError("there must be a text, got none");
  const page = (id: string) => `reports/${first.document.name}/${id}.md`;
  const line = "The same line of more than twenty-five characters.";
  const grown = new Map(files);
  for (const { id } of first.records)
    grown.set(page(id), `${line}\n\n${files.get(page(id))}\n${"word\n".repeat(3001)}`);
  grown.set(page("README"), `| a | b |\n| :-- | :-- |\n| ✅ ${"x".repeat(200)} | ${"y".repeat(200)} |\n`);
  const [told] = pageLengths([first], grown);
  expect(told?.over).toEqual([
    expect.stringMatching(/^visible: the median is \d+, and 180 is allowed$/),
    expect.stringMatching(/^visible: the most is \d+, and 350 is allowed$/),
    expect.stringMatching(/^whole: the median is \d+, and 750 is allowed$/),
    expect.stringMatching(/^whole: the most is \d+, and 3000 is allowed$/),
    "row: the median is 403, and 200 is allowed",
    "row: the most is 403, and 400 is allowed",
    `on more than 10 pages: ${line}`,
  ]);
});
