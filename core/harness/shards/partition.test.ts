import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partOf, shardFrom } from "./partition.ts";

describe("the shards of a run", () => {
  it("hold every claim once, and equally many but for one, whatever the order of the list", () => {
    const paths = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/u), { maxLength: 30 });
    fc.assert(
      fc.property(paths, fc.integer({ min: 1, max: 40 }), (all, count) => {
        const parts = Array.from({ length: count }, (_, at) => partOf(all, { index: at + 1, count }));
        expect(parts.flat().sort()).toEqual([...all].sort());
        const sizes = parts.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(partOf(all.toReversed(), { index: 1, count })).toEqual(parts[0]);
      }),
    );
  });

  it("are named by two numbers", () => {
    expect(shardFrom("2/3")).toEqual({ index: 2, count: 3 });
    for (const wrong of ["0/3", "4/3", "3", "1/3/5", "a/3", ""])
      expect(() => shardFrom(wrong)).toThrow(`shard must be <index>/<count>, such as 1/3, got ${wrong}`);
  });
});
