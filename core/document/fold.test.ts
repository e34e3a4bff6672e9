import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldWithOffsets } from "./fold.ts";

const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "\t", "\u00A0", "𝛼", ".") });

describe("foldWithOffsets", () => {
  it("folds as fold does", () => {
    expect(fold("\n a \t\u00A0b\r\n")).toBe("a b");
    fc.assert(
      fc.property(text, (any) => {
        expect(foldWithOffsets(any).text).toBe(fold(any));
      }),
      { seed: 1 },
    );
  });

  it("finds every stretch of the text folded in its place", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (any, one, other) => {
        const [from = 0, to = 0] = [one % (any.length + 1), other % (any.length + 1)].sort((a, b) => a - b);
        const folded = foldWithOffsets(any);
        const { start, end } = folded.place(from, to);
        expect(folded.text.slice(start, end)).toBe(fold(any.slice(from, to)));
        const whole = folded.placeWithBlanks(from, to);
        expect(folded.text.slice(whole.start, whole.end).trim()).toBe(fold(any.slice(from, to)));
      }),
      { seed: 2, numRuns: 1000 },
    );
  });

  it("keeps one blank at an end where there was one", () => {
    const folded = foldWithOffsets("a  b\n c");
    const part = (from: number, to: number) => {
      const { start, end } = folded.placeWithBlanks(from, to);
      return folded.text.slice(start, end);
    };
    expect([part(0, 2), part(0, 1), part(1, 4), part(3, 6), part(5, 7)]).toEqual(["a ", "a", " b", "b ", " c"]);
  });
});
