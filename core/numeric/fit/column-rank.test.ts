import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnRank } from "./column-rank.ts";

describe("columnRank", () => {
  it("tells doubles apart that arithmetic in doubles cannot", () => {
    expect(
      columnRank([
        [1, 1],
        [1, 1 + Number.EPSILON],
      ]),
    ).toBe(2);
    // In doubles 0.1 + 0.2 is not 0.3.
    expect(
      columnRank([
        [0.1, 0.2, 0.3],
        [1, 1, 2],
        [1, 2, 3],
      ]),
    ).toBe(3);
    expect(columnRank([[0, 0]])).toBe(0);
  });

  it("is at most the inner length of a product, and for small whole factors mostly that", () => {
    const whole = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 12, maxLength: 12 });
    let full = 0;
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        // 6 by 2 times 2 by 6.
        const product = Array.from({ length: 6 }, (_, i) =>
          Array.from({ length: 6 }, (_unused, j) => at(a, 2 * i) * at(b, j) + at(a, 2 * i + 1) * at(b, 6 + j)),
        );
        const rank = columnRank(product);
        expect(rank).toBeLessThanOrEqual(2);
        full += rank === 2 ? 1 : 0;
      }),
      { seed: 1 },
    );
    expect(full).toBeGreaterThan(90);
  });
});

function at(list: readonly number[], i: number): number {
  return list[i] as number;
}
