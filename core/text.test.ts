import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { anchor, type TextQuote } from "./document/anchor.ts";
import { readFrontMatter } from "./document/front-matter.ts";
import { placeAt } from "./document/place-of.ts";
import { printedFigures } from "./document/printed-figures.ts";
import { readDocument } from "./document/read-document.ts";

const page = readFileSync(new URL("./TEXT.md", import.meta.url), "utf8");

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([^\`]*)\`\`\``, "u").exec(page)?.[1] ?? "";
}

/** The lines of a block: what is written, and what the page says of it. */
function linesOf(language: string): readonly (readonly [string, string])[] {
  return block(language)
    .trim()
    .split("\n")
    .map((line) => {
      const [, written = "", outcome = "?"] = /^(.*?) +# (.*)$/u.exec(line) ?? [];
      return [written, outcome] as const;
    });
}

function outcomeOf(run: () => string): string {
  try {
    return run();
  } catch (error) {
    return String(error);
  }
}

describe("the page about texts", () => {
  const text = readDocument("birthday", block("markdown"));

  it("shows a text with everything that front matter may say", () => {
    const { title, origin, credits, silent } = text;
    expect({ title, origin, credits, silent }).toEqual({
      title: "The birthday problem",
      origin: "Lecture notes, restated in our own words.",
      credits: "held by N. N.",
      silent: [{ quote: "Welcome to the second lecture.", because: "a greeting" }],
    });
  });

  it("lists the sentences of that text", () => {
    expect(text.sentences.map(({ section, source }) => `${section}: ${source}`)).toEqual(
      block("sentences").trim().split("\n"),
    );
  });

  it("shows a page with the lines of its sentences", () => {
    const { title, sentences, lines } = readDocument("dice", block("html"), "html");
    expect(title).toBe("Two dice");
    expect(sentences.map(({ source, start }) => `${placeAt(lines, start).line}: ${source}`)).toEqual([
      "3: A total of 7 comes in **6 of 36** ways.",
      "4: A total of 12 in one.",
      "6: | 7 | 6 |",
    ]);
  });

  it.each(linesOf("quotes"))("%s stands in: %s", (written, outcome) => {
    const given: unknown = JSON.parse(written);
    const quote = typeof given === "string" ? { exact: given } : (given as TextQuote);
    const found = outcomeOf(() =>
      anchor(text, quote)
        .sentences.map((index) => text.sentences[index]?.source)
        .join(" "),
    );
    expect(found).toBe(outcome);
  });

  it.each(linesOf("front-matter"))("%s gives: %s", (written, outcome) => {
    expect(outcomeOf(() => readFrontMatter("dice", written.replace(", silent", "\nsilent")).title)).toBe(outcome);
  });

  it.each([
    ...linesOf("figures").map((line) => [...line, ""] as const),
    ...linesOf("figures-de").map((line) => [...line, "de"] as const),
  ])("%s prints: %s %s", (written, outcome, lang) => {
    const values = printedFigures(written, lang).map(({ value }) => value);
    expect(values.length === 0 ? "none" : values.join(", ")).toBe(outcome);
  });
});
