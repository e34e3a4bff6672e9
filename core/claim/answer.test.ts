import { describe, expect, it } from "vitest";
import { says } from "./answer.ts";

describe("says", () => {
  it("keeps a sentence with the readings that it rests on", () => {
    expect(says("It is so.", { "c1/a": "verified", "c2/b": "refuted" })).toEqual({
      sentence: "It is so.",
      rests: { "c1/a": "verified", "c2/b": "refuted" },
    });
  });

  it("refuses a sentence that rests on nothing, on no reading, or on no verdict", () => {
    expect(() => says("", { "c1/a": "verified" })).toThrow('sentence must be a text that is not empty, got ""');
    expect(() => says("It is so.", {})).toThrow("rests must name at least one reading, got none");
    expect(() => says("It is so.", { c1: "verified" })).toThrow(
      'rests must name readings as "claim/reading", got "c1"',
    );
    const misspelt = { "c1/a": "true" } as unknown as Parameters<typeof says>[1];
    expect(() => says("It is so.", misspelt)).toThrow(
      'rests: c1/a must need one of verified, refuted, inconclusive, not testable, got "true"',
    );
  });
});
