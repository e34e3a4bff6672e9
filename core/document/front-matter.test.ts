import { describe, expect, it } from "vitest";
import { readFrontMatter } from "./front-matter.ts";

describe("readFrontMatter", () => {
  it("reads what a text says of itself", () => {
    const yaml =
      'title: A  text\nlang: de-ch\norigin: >-\n  two\n  lines\nsilent:\n  - { quote: "Hello.", because: a greeting }';
    expect(readFrontMatter("demo", yaml)).toEqual({
      title: "A text",
      origin: "two lines",
      credits: "",
      lang: "de-CH",
      silent: [{ quote: "Hello.", because: "a greeting" }],
    });
  });

  it.each([
    ["origin: x", "title in the front matter of demo must be a non-empty text, got nothing"],
    ["title: 7", "title in the front matter of demo must be a non-empty text, got 7"],
    ["title: ' '", 'title in the front matter of demo must be a non-empty text, got " "'],
    ["title: x\ncredits: [a]", 'credits in the front matter of demo must be a non-empty text, got ["a"]'],
    ["just words", 'front matter of demo must be fields with at least a title, got "just words"'],
    ["", "front matter of demo must be fields with at least a title, got null"],
    [
      "title: x\nslient: []",
      "keys in the front matter of demo must be among title, lang, origin, credits, silent, got slient; the nearest is silent",
    ],
    [
      "title: x\nauthors: me",
      "keys in the front matter of demo must be among title, lang, origin, credits, silent, got authors",
    ],
    [
      "title: x\nlang: german!",
      'lang in the front matter of demo must be a language tag such as "en" or "de-CH", got "german!"',
    ],
    ["title: x\nsilent: Hello", 'silent in the front matter of demo must be a list, got "Hello"'],
    [
      "title: x\nsilent:\n  - quote: Hello",
      'silent[0] in the front matter of demo must be { quote, because }, got {"quote":"Hello"}',
    ],
    [
      "title: x\nsilent:\n  - quote: Hello\n    because:",
      "because of silent[0] in the front matter of demo must be a non-empty text, got null",
    ],
  ])("refuses %j", (yaml, message) => {
    expect(() => readFrontMatter("demo", yaml)).toThrow(new TypeError(message));
  });

  it("takes the first heading for the title where none is given", () => {
    expect(readFrontMatter("demo", "origin: x", "A heading").title).toBe("A heading");
    expect(readFrontMatter("demo", "title: y", "A heading").title).toBe("y");
  });

  it("says where the YAML breaks", () => {
    expect(() => readFrontMatter("demo", 'title: "open')).toThrow(
      /^front matter of demo must be YAML with a title, got Missing closing "quote/u,
    );
  });
});
