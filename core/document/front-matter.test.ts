import { describe, expect, it } from "vitest";
import { readFrontMatter } from "./front-matter.ts";

describe("readFrontMatter", () => {
  it("reads what a text says of itself", () => {
    const yaml = 'title: A  text\norigin: >-\n  two\n  lines\nsilent:\n  - { quote: "Hello.", because: a greeting }';
    expect(readFrontMatter("demo", yaml)).toEqual({
      title: "A text",
      origin: "two lines",
      credits: "",
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
      "keys in the front matter of demo must be among title, origin, credits, silent, got slient",
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

  it("says where the YAML breaks", () => {
    expect(() => readFrontMatter("demo", 'title: "open')).toThrow(
      /^front matter of demo must be YAML with a title, got Missing closing "quote/u,
    );
  });
});
