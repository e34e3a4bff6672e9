import { describe, expect, it } from "vitest";
import { wordsOfHtml } from "./markdown/html-words.ts";
import { printedFigures } from "./printed-figures.ts";
import { seenOf } from "./seen.ts";
import { splitSentences } from "./sentence/split-sentences.ts";

/** Long enough that work that grows with the square of the length takes minutes, and the test is ended. */
const LENGTH = 1_000_000;

/** What repeats in texts that are made to hold a reader up: beginnings without an end, groups, signs and blanks. */
const repeated = [
  ...["1", " ", ".", "−", "$", "\\", "(", "&", "“", "\u0301", "\u2028"],
  ...["1,", ",111", ".111", " 111", "'111", ",11", "1e1", "10^{", "1-", "1x", "1 million "],
  ...["_{", "^{", "_{a}", "{a}", "^{{a}", "[^", "](", "](a", "http://", "1.1."],
  ...[". ", "A. ", "a.b.", "?!", "1. ", "3. Mai "],
  ...["<a", "<!--", "</p", "<br>", "<script>", "</script ", "&a", "&#1", "\\(", "$a "],
];

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  "figures in German": (text) => printedFigures(text, "de"),
  "figures in India": (text) => printedFigures(text, "en-IN"),
  sentences: (text) => splitSentences(text, [], "de"),
  "what is seen": (text) => seenOf(text, [{ kind: "prose", start: 0, end: text.length, apart: false }]),
  "words of HTML": (text) => wordsOfHtml(text),
};

describe("readers of long texts", () => {
  it.each(Object.keys(readers))("come to an end, whatever repeats: %s", (name) => {
    for (const one of repeated) expect(readers[name]?.(`x ${one.repeat(LENGTH / one.length)},`)).toBeDefined();
  });
});
