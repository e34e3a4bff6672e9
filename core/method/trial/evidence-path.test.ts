import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepLook, kept, type Look, NO_LOOKS } from "./evidence-path.ts";

const look = (count: number, inside = 0): Look => ({ count, inside, outside: -inside });

describe("keepLook", () => {
  it("keeps every look of a short run, in order", () => {
    const path = [1, 2, 3].map((n) => look(256 * n)).reduce(keepLook, NO_LOOKS);
    expect(kept(path, look(768)).map(({ count }) => count)).toEqual([256, 512, 768]);
  });

  it("keeps at most 60 of any run, evenly spread, and always the last", () => {
    const law = fc.property(fc.integer({ min: 1, max: 5000 }), (length) => {
      const looks = Array.from({ length }, (_, index) => look(index + 1));
      const counts = kept(looks.reduce(keepLook, NO_LOOKS), look(length)).map(({ count }) => count);
      expect(counts.length).toBeLessThanOrEqual(60);
      expect(counts.length).toBeGreaterThanOrEqual(Math.min(length, 29));
      expect(counts.at(-1)).toBe(length);
      const gaps = counts.slice(1, -1).map((count, index) => count - (counts[index] ?? 0));
      expect(new Set(gaps).size).toBeLessThanOrEqual(1);
    });
    fc.assert(law, { seed: 31, numRuns: 50 });
  });

  it("keeps the same looks whatever they say", () => {
    const counts = (inside: (n: number) => number) =>
      Array.from({ length: 1000 }, (_, index) => look(index + 1, inside(index)))
        .reduce(keepLook, NO_LOOKS)
        .looks.map(({ count }) => count);
    expect(counts((n) => n)).toEqual(counts((n) => -n * n));
  });
});
