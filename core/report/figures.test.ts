import { describe, expect, it } from "vitest";
import { part, reading } from "./example.fixture.ts";
import { alphaOf, alphaText, basisText, counted } from "./figures.ts";

describe("alphaText", () => {
  it("hides the last bit of a sum", () => {
    expect(alphaText(0)).toBe("0");
    expect(alphaText(1e-6 + 1e-6 + 1e-6)).toBe("3e-6");
    expect(alphaText(2.5e-6)).toBe("2.5e-6");
  });
});

describe("alphaOf", () => {
  it("counts the parts once", () => {
    const parts = [part({ alpha: 1e-6 }), part({ alpha: 1e-6 })];
    expect(alphaOf(reading({ alpha: 2e-6, parts }))).toBe(2e-6);
    expect(alphaOf(reading({ alpha: 1e-6 }))).toBe(1e-6);
  });
});

describe("basisText", () => {
  it("names what carried a verdict, the sizes and the error", () => {
    expect(basisText({ basis: "proof", scope: "every d", alpha: 0, conditional: false })).toBe("proof, every d");
    expect(basisText({ basis: "statistical", scope: "", alpha: 1e-6, conditional: false })).toBe(
      "statistical, alpha 1e-6",
    );
    expect(basisText({ basis: "none", scope: "", alpha: 0, conditional: false })).toBe("");
  });
});

describe("an alpha that rests on an estimated bound", () => {
  it("is called assumed", () => {
    const text = basisText({ basis: "statistical", scope: "", alpha: 1e-6, conditional: true });
    expect(text).toBe("statistical, alpha 1e-6 (assumed)");
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
