import { describe, expect, it } from "vitest";
import { alphaText, counted, errorWords } from "./figures.ts";

describe("alphaText", () => {
  it("hides the last bit of a sum", () => {
    expect(alphaText(0)).toBe("0");
    expect(alphaText(1e-6 + 1e-6 + 1e-6)).toBe("3e-6");
    expect(alphaText(2.5e-6)).toBe("2.5e-6");
  });
});

describe("errorWords", () => {
  it("tells how often such a verdict is wrong", () => {
    expect(errorWords(1e-6)).toBe("at most once in a million");
    expect(errorWords(1e-6 * 12)).toBe("at most 12 times in a million");
    expect(errorWords(5e-7)).toBe("at most once in 2 million");
  });
});

describe("counted", () => {
  it("knows one from many", () => {
    expect([counted(0, "claim"), counted(1, "claim"), counted(2, "claim")]).toEqual([
      "0 claims",
      "1 claim",
      "2 claims",
    ]);
  });
});
