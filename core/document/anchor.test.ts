import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchor } from "./anchor.ts";
import { readDocument } from "./read-document.ts";

const text =
  "---\ntitle: Demo\n---\n\n## Part\n\nThe sky is blue. The sea is\nblue too. Grass is not.\n\n| a | b |\n| - | - |\n| Total  |  100% |";
const demo = readDocument("demo", text);

describe("anchor", () => {
  it("finds a quote across a line end and with other white space", () => {
    const { start, end, sentences } = anchor(demo, { exact: "sea is blue" });
    expect(demo.source.slice(start, end)).toBe("sea is blue");
    expect(sentences).toEqual([1]);
    expect(anchor(demo, { exact: "| Total |\n100% |" }).sentences).toEqual([3]);
  });

  it("names every sentence that it touches, none in a heading", () => {
    expect(anchor(demo, { exact: "blue. The sea" }).sentences).toEqual([0, 1]);
    expect(anchor(demo, { exact: "## Part" }).sentences).toEqual([]);
  });

  it("does not touch a sentence that begins where the quote ends", () => {
    const close = readDocument("demo", "---\ntitle: x\n---\n\nGo!Then on.");
    expect(anchor(close, { exact: "Go!" }).sentences).toEqual([0]);
    expect(anchor(close, { exact: "Then on." }).sentences).toEqual([1]);
  });

  it("tells places apart by what stands around them", () => {
    expect(anchor(demo, { exact: "blue", prefix: "sky is" }).sentences).toEqual([0]);
    expect(anchor(demo, { exact: "blue", suffix: " too" }).sentences).toEqual([1]);
  });

  it("finds every sentence that stands once", () => {
    const index = fc.nat({ max: demo.sentences.length - 1 });
    fc.assert(
      fc.property(index, (i) => {
        const { source = "" } = demo.sentences[i] ?? {};
        expect(anchor(demo, { exact: source }).sentences).toEqual([i]);
      }),
      { seed: 1 },
    );
  });

  it("names the nearest sentence where there is none", () => {
    expect(() => anchor(demo, { exact: "Grass is never blue" })).toThrow(
      new RangeError('quote must be found exactly once in demo, got 0 places; the nearest sentence is "Grass is not."'),
    );
    expect(() => anchor(demo, { exact: "qqq" })).toThrow(
      new RangeError("quote must be found exactly once in demo, got 0 places"),
    );
  });

  it("asks for more where there are several, overlapping ones too", () => {
    expect(() => anchor(demo, { exact: "blue" })).toThrow(
      new RangeError("quote must be found exactly once in demo, got 2 places; add prefix or suffix"),
    );
    expect(() => anchor({ ...demo, source: "aaa" }, { exact: "aa" })).toThrow("got 2 places");
  });

  it("refuses an empty quote", () => {
    expect(() => anchor(demo, { exact: " \n" })).toThrow(new RangeError('quote must be a non-empty text, got " \\n"'));
  });
});
