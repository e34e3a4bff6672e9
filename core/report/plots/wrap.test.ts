import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrapped } from "./wrap.ts";

describe("wrapped", () => {
  it("breaks between words and cuts only what is left over", () => {
    expect(wrapped("share of pairs that the first arm wins", 20, 3)).toEqual([
      "share of pairs that",
      "the first arm wins",
    ]);
    expect(wrapped("share of pairs that the first arm wins", 20, 1)).toEqual(["share of pairs that…"]);
    expect(wrapped("the total lies within 0.05 of 1", 29, 3)).toEqual(["the total lies", "within 0.05 of 1"]);
    expect(wrapped("w\u00a0=\u00a0(1,\u00a02), x\u00a0=\u00a00", 14, 2)).toEqual(["w = (1, 2),", "x = 0"]);
    expect(wrapped("unbreakably", 5, 2)).toEqual(["unbr…"]);
    expect(wrapped("", 5, 2)).toEqual([""]);
  });

  it("keeps every word where there is room, and never makes a line too long", () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 9, unit: fc.constantFrom("a", "b", "𝛽") }), {
      minLength: 1,
    });
    const law = fc.property(
      words,
      fc.integer({ min: 9, max: 30 }),
      fc.integer({ min: 1, max: 4 }),
      (all, length, most) => {
        const roomy = wrapped(all.join(" "), length, all.length);
        expect(roomy.join(" ")).toBe(all.join(" "));
        const lines = wrapped(all.join(" "), length, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of [...lines, ...roomy]) expect([...line].length).toBeLessThanOrEqual(length);
      },
    );
    fc.assert(law, { seed: 24, numRuns: 300 });
  });
});
