import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addTo, binsOf, emptyTally } from "./tally.ts";

function binned(values: readonly number[]) {
  const tally = emptyTally();
  for (const value of values) addTo(tally, value);
  return binsOf(tally);
}

describe("a tally", () => {
  it("counts values in bins of a power of two that begin at whole multiples of it", () => {
    // Eight values ask for 6 bins at most; 0 to 7 lie in four bins of width 2.
    expect(binned([0, 1, 2, 3, 4, 5, 6, 7])).toEqual({ edges: [0, 2, 4, 6, 8], counts: [2, 2, 2, 2] });
    expect(binned([-1, -1, 1, 0])).toEqual({ edges: [-1, -0.5, 0, 0.5, 1, 1.5], counts: [2, 0, 1, 0, 1] });
    // 1,000 values ask for 20.
    const fine = binned(Array.from({ length: 1000 }, (_, i) => i / 1000));
    expect(fine?.counts).toHaveLength(16);
    expect(fine?.edges[1]).toBe(1 / 16);
  });

  it("says nothing of values that are all alike", () => {
    expect(binned([])).toBeUndefined();
    expect(binned([0, 0])).toBeUndefined();
    expect(binned([0.7, 0.7, 0.7])).toBeUndefined();
  });

  it("holds every value in the bin that it belongs to, in 40 bins at most", () => {
    const sizes = fc.constantFrom(1e-300, 1e-9, 1, 1e9, 1e300);
    const value = fc.tuple(sizes, fc.integer({ min: -999, max: 999 })).map(([size, whole]) => (size * whole) / 7);
    const law = fc.property(fc.array(value, { minLength: 2, maxLength: 60 }), (values) => {
      const bins = binned(values);
      if (bins === undefined) return;
      const { edges, counts } = bins;
      expect(edges).toHaveLength(counts.length + 1);
      expect(counts.length).toBeLessThanOrEqual(40);
      counts.forEach((held, index) => {
        const [from = 0, to = 0] = [edges[index], edges[index + 1]];
        expect(held).toBe(values.filter((each) => each >= from && each < to).length);
      });
      expect(counts[0]).toBeGreaterThan(0);
      expect(counts.at(-1)).toBeGreaterThan(0);
    });
    fc.assert(law, { seed: 40, numRuns: 200 });
  });
});
