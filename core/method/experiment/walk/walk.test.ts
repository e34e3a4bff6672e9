import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stream } from "../../../random/streams.ts";
import { designFor } from "./design.ts";
import { walk, walkInOrder } from "./walk.ts";

const PLAN = designFor({ region: { from: 0.4, to: 0.6 }, gap: 0.1, tail: { range: [0, 1] }, alpha: 0.05 });
const values = (claim: string, replicate: number) => {
  const draw = stream({ document: "walk", claim, reading: "a", role: "main" }).replicate(replicate);
  return Float64Array.from({ length: 2000 }, () => draw.uniform());
};

describe("walk", () => {
  it("stops at the first value after which the answer is definite", () => {
    // By hand: stakes 0.99 / 0.6 · 2^-k against 1, 1, 1, …; refuted when one side reaches log 40.
    const far = walk(PLAN, () => 1, 100);
    expect(far.outcome).toBe("refuted");
    expect(walk(PLAN, () => 1, far.count).outcome).toBe("refuted");
    expect(walk(PLAN, () => 1, far.count - 1)).toEqual({ outcome: "inconclusive", count: far.count - 1 });
  });
});

describe("walkInOrder", () => {
  it("ends where one worker ends, whatever the order in which blocks arrive", () => {
    const order = fc.shuffledSubarray(
      Array.from({ length: 20 }, (_, i) => i),
      { minLength: 20, maxLength: 20 },
    );
    fc.assert(
      fc.property(order, fc.integer({ min: 0, max: 1000 }), (arrivals, replicate) => {
        const all = values("order", replicate);
        const block = (index: number) => all.subarray(100 * index, 100 * index + 100);
        const alone = walkInOrder(PLAN, 20);
        for (let index = 0; index < 20 && alone.end() === undefined; index++) alone.arrive(index, block(index));
        const many = walkInOrder(PLAN, 20);
        for (const index of arrivals) many.arrive(index, block(index));
        expect(many.end()).toEqual(alone.end());
        expect(many.end()).toBeDefined();
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it("names what it refuses", () => {
    const { arrive } = walkInOrder(PLAN, 2);
    arrive(1, [0.5]);
    expect(() => arrive(1, [0.5])).toThrow(new RangeError("index must be new, got 1 twice"));
    expect(() => arrive(2, [0.5])).toThrow(new RangeError("index must be an integer from 0 to 1, got 2"));
  });
});
