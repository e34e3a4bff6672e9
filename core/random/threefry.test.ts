import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { threefry } from "./threefry.ts";

describe("threefry", () => {
  // Random123 1.14, tests/kat_vectors, "threefry2x32 20": counter, key, result.
  it.each([
    [0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x6b200159, 0x99ba4efe],
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc, 0xbb002be7],
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xc4923a9c, 0x483df7a0],
  ])("agrees with the known answer for counter %i, %i", (counter0, counter1, key0, key1, first, second) => {
    const words = new Uint32Array(2);
    threefry(key0, key1, counter0, counter1, words);
    expect([...words]).toEqual([first, second]);
  });

  it("keeps no state: equal keys and counters give equal bits", () => {
    const word = fc.integer({ min: 0, max: 0xffffffff });
    fc.assert(
      fc.property(word, word, word, word, (key0, key1, counter0, counter1) => {
        const [once, again, other] = [new Uint32Array(2), new Uint32Array(2), new Uint32Array(2)];
        threefry(key0, key1, counter0, counter1, once);
        threefry(key0, key1, counter0, counter1 + 1, other);
        threefry(key0, key1, counter0, counter1, again);
        expect(again).toEqual(once);
        // For one key the map from counters to words is one to one.
        expect(other).not.toEqual(once);
      }),
      { seed: 1 },
    );
  });
});
