import { describe, expect, it } from "vitest";
import { arrivedHead, arrivedReading } from "./arrived.ts";

describe("what a worker hands over", () => {
  it("is taken where it has the form of a head", () => {
    const head = { assertion: "A1", quote: { exact: "x", prefix: "y" }, contradicts: ["b"] };
    expect(arrivedHead(JSON.stringify(head))).toEqual(head);
    const answer = { assertion: "", quote: { exact: "" }, answer: [{ sentence: "So.", rests: { "a/b": "verified" } }] };
    expect(arrivedHead(JSON.stringify(answer))).toEqual(answer);
  });

  it.each([
    ["{", 'the record must be JSON, got "{"'],
    ["7", "the head must be an object, got 7"],
    ['{"assertion":"","quote":7}', "quote must be an object, got 7"],
    ['{"assertion":null,"quote":{}}', "assertion must be a text, got null"],
    ['{"assertion":"","quote":{"exact":"x"},"contradicts":[null]}', "contradicts must be a list of texts, got null"],
    ['{"assertion":"","quote":{"exact":"x"},"answer":[{"sentence":7}]}', "sentence must be a text, got 7"],
    [`{"assertion":"${"x".repeat(100_001)}"}`, "assertion must be at most 100000 characters, got 100001"],
    [`{"assertion":${"[".repeat(40)}${"]".repeat(40)}}`, "assertion must be nested at most 32 deep, got more"],
  ])("is refused where it has not: %#", (text, message) => {
    expect(() => arrivedHead(text)).toThrow(message);
  });

  it("is refused where it is no record of a reading", () => {
    expect(() => arrivedReading('{"id":"x/../../out"}')).toThrow("must be");
    expect(() => arrivedReading("7")).toThrow("reading must be an object, got 7");
  });
});
