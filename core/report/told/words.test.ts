import { describe, expect, it } from "vitest";
import { firstClause, sentence, shortened } from "./words.ts";

describe("sentence", () => {
  it("begins words with a capital, leaves names alone and ends with a stop", () => {
    expect(sentence("negative numbers exist")).toBe("Negative numbers exist.");
    expect(sentence("a case exists")).toBe("A case exists.");
    expect(sentence("w = (1, 0)")).toBe("w = (1, 0).");
    expect(sentence("Is it?")).toBe("Is it?");
    expect(sentence("")).toBe("");
  });
});

describe("shortened", () => {
  it("cuts between words, never inside a formula or code", () => {
    expect(shortened("one two three", 13)).toBe("one two three");
    expect(shortened("one, two three", 5)).toBe("one …");
    expect(shortened("one $a b c$ two", 9)).toBe("one …");
    expect(shortened("$a b c d$ two", 6)).toBe("$a b c d$ two");
  });
});

describe("firstClause", () => {
  it("is what stands before the first colon or semicolon that ends a clause", () => {
    expect(firstClause("Inputs may be larger than any weight: weights 1 and 0 give 2.")).toBe(
      "Inputs may be larger than any weight",
    );
    expect(firstClause("they differ; so")).toBe("they differ; so");
    expect(firstClause("the two of them differ (as 2: 1); so")).toBe("the two of them differ (as 2: 1)");
    expect(firstClause("of the five `a; b` is one; so")).toBe("of the five `a; b` is one");
    expect(firstClause("No: none.")).toBe("No: none.");
  });
});
