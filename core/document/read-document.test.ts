import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "./read-document.ts";
import { foreignSentences } from "./sentence/foreign-sentences.fixture.ts";
import { ownSentences } from "./sentence/own-sentences.fixture.ts";

const read = (body: string, head = "title: Demo") => readDocument("demo", `---\n${head}\n---\n\n${body}`);
const sources = (body: string) => read(body).sentences.map(({ source }) => source);

describe("readDocument", () => {
  it("reads sentences under their headings", () => {
    const text = "Before.\n\n## One\n\nFirst. Second\nline.\n\n### Deep *er*\n\nThird.\n\n## Two\n\nFourth.";
    expect(read(text).sentences.map(({ heading, source }) => [heading, source])).toEqual([
      ["", "Before."],
      ["One", "First."],
      ["One", "Second line."],
      ["One, Deep *er*", "Third."],
      ["Two", "Fourth."],
    ]);
  });

  it("does not repeat the title as a heading", () => {
    expect(read("# Demo\n\nOne.\n\n## Part\n\nTwo.").sentences.map(({ heading }) => heading)).toEqual(["", "Part"]);
  });

  it("takes rows below the head of a table, formulas and code as they stand", () => {
    const text = "| a | b |\n| - | -: |\n| Total  |  1.0. Then |\n\n$$\nx = 1. Y\n$$\n\n```js\nf(1.0. X)\n```";
    expect(sources(text)).toEqual(["| Total | 1.0. Then |", "$$ x = 1. Y $$", "```js f(1.0. X) ```"]);
  });

  it("reads lists, block quotes without their marks, and footnotes", () => {
    const text = "- One. Two.\n  - Three\n\n> Four\n> goes on. Five.\n\nSix.[^1] Seven.\n\n[^1]: Eight.";
    const expected = ["One.", "Two.", "Three", "Four goes on.", "Five.", "Six.[^1]", "Seven.", "Eight."];
    expect(sources(text)).toEqual(expected);
  });

  it("does not split inside formulas, code, links and pictures", () => {
    const text = "Take $f(x) = 1. Y$ with [A. B](c). It is `so. Then` ![a. B](c.png) done. **Bold. Next.** End.";
    expect(sources(text)).toEqual([
      "Take $f(x) = 1. Y$ with [A. B](c).",
      "It is `so. Then` ![a. B](c.png) done.",
      "**Bold.",
      "Next.**",
      "End.",
    ]);
  });

  it("leaves out what a reader does not see", () => {
    expect(sources("<!-- Hidden. -->\n\n<br>\n\n---\n\n<p>Seen.</p>\n\n#\n")).toEqual(["<p>Seen.</p>"]);
  });

  it("keeps what it says of every sentence true: offsets, order, folding", () => {
    const piece = fc.constantFrom(
      ...["One. ", "two\n", "$a. B$ ", "\n\n", "## H\n\n", "- item. Next\n", "> quote. More\n", "`c. D` ", "**b. C** "],
      ...[
        "| a | b |\n| - | - |\n| 1 | 2 |\n\n",
        "\r\n",
        "\t",
        "No. 5 ",
        "é 𝛼! ",
        "[l](u) ",
        "[^1]",
        "<!-- x -->\n\n",
        "\uFEFF",
      ],
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { source, sentences } = read(pieces.join(""));
        let last = 0;
        for (const sentence of sentences) {
          expect(source.slice(sentence.start, sentence.end)).toBe(sentence.source);
          expect(sentence.source).toBe(sentence.source.replace(/\s+/gu, " ").trim());
          expect(sentence.source).not.toBe("");
          expect(sentence.start).toBeGreaterThanOrEqual(last);
          last = sentence.end;
        }
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it("reads a byte order mark and Windows line ends", () => {
    const text = "\uFEFF---\r\ntitle: Demo\r\n---\r\n\r\nOne\r\nline. Two.\r\n";
    expect(readDocument("demo", text).sentences.map(({ source }) => source)).toEqual(["One line.", "Two."]);
  });

  it.each([...foreignSentences, ...ownSentences])(
    "sees the sentences of $markdown",
    ({ markdown, lang, sentences }) => {
      const head = lang === undefined ? "title: t" : `title: t\nlang: ${lang}`;
      const text = /^\uFEFF?---/u.test(markdown) ? markdown : `---\n${head}\n---\n\n${markdown}`;
      expect(readDocument("demo", text).sentences.map(({ source }) => source)).toEqual(sentences);
    },
  );

  it("takes its first heading for its title where none is given", () => {
    const { title, sentences } = readDocument("demo", "## Not this\n\n# A  *title*\n\nOne.");
    expect([title, sentences.map(({ heading, source }) => [heading, source])]).toEqual(["A *title*", [["", "One."]]]);
    expect(read("# A title\n\nOne.", "lang: en").title).toBe("A title");
  });

  it("says what is missing", () => {
    expect(() => readDocument("demo", "Just a text.")).toThrow(
      new TypeError("front matter of demo must be YAML with a title between two lines ---, got none"),
    );
    expect(() => read("Text.", "origin: x")).toThrow(
      new TypeError("title in the front matter of demo must be a non-empty text, got nothing"),
    );
  });

  it("refuses a silent sentence that is not in the text", () => {
    expect(() => read("Hello there.", "title: x\nsilent:\n  - { quote: Hello you, because: greeting }")).toThrow(
      new RangeError('quote must be found exactly once in demo, got 0 places; the nearest sentence is "Hello there."'),
    );
  });
});
