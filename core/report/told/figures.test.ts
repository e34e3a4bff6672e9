import { describe, expect, it } from "vitest";
import { alphaText, counted, errorWords, stopWords } from "./figures.ts";

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

describe("stopWords", () => {
  it("tells where a simulation stopped and how far from the edge", () => {
    const data = { replicates: 1536, budget: 4096, mean: 2.0044, region: [1.95, 2.05] };
    expect(stopWords({ data })).toBe(
      "It stopped after 1,536 of at most 4,096 replicates, 0.0456 from the nearer end of the region.",
    );
    expect(stopWords({ data: { ...data, region: [null, 1] } })).toContain(", 1 from the nearer end");
    expect(stopWords({ data: { replicates: 8, budget: 9 } })).toBe("It stopped after 8 of at most 9 replicates.");
  });

  it("says nothing of what is no simulation", () => {
    expect(stopWords({ data: { cases: 8 } })).toBe("");
  });
});
