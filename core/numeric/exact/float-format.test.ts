import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROUND, smallestPositive } from "./float-format.ts";

/** Node 24 and later have it; older ones run the other tests. */
const f16round = (Math as unknown as { f16round?: (x: number) => number }).f16round;

describe("rounding to a float format", () => {
  it("agrees with IEEE 754's own figures", () => {
    // IEEE 754-2019, table 3.5: float16 has 11 digits and largest number 65504; halfway to the next goes to an infinity.
    expect(ROUND.float16(65504)).toBe(65504);
    expect(ROUND.float16(65519.99)).toBe(65504);
    expect(ROUND.float16(65520)).toBe(Number.POSITIVE_INFINITY);
    expect(ROUND.float16(2049)).toBe(2048); // ties to even
    expect(ROUND.float16(2051)).toBe(2052);
    expect(ROUND.bfloat16(257)).toBe(256);
    expect(ROUND.bfloat16(259)).toBe(260);
    // A double that a detour over float32 would round twice: just above the tie between 1 and 1 + 2^-7.
    expect(ROUND.bfloat16(1 + 2 ** -8 + 2 ** -40)).toBe(1 + 2 ** -7);
    expect(smallestPositive("float16")).toBe(2 ** -24);
    expect(smallestPositive("bfloat16")).toBe(2 ** -133);
    expect(smallestPositive("float32")).toBe(2 ** -149);
    expect(smallestPositive("float64")).toBe(Number.MIN_VALUE);
  });

  it("rounds half of the smallest number, and what is below, to 0, with the sign", () => {
    for (const format of ["float16", "bfloat16", "float32"] as const) {
      const least = smallestPositive(format);
      expect(ROUND[format](least / 2)).toBe(0);
      expect(ROUND[format](-least / 2)).toBe(-0);
      expect(ROUND[format](0.75 * least)).toBe(least);
      expect(ROUND[format](Number.NaN)).toBeNaN();
    }
  });

  it.skipIf(f16round === undefined)("is Math.f16round for every double tried", () => {
    const scaled = fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.integer({ min: -30, max: 18 }));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double(),
          scaled.map(([m, e]) => m * 2 ** e),
        ),
        (x) => {
          expect(ROUND.float16(x)).toBe(f16round?.(x));
        },
      ),
      { seed: 1, numRuns: 2000 },
    );
  });

  it("keeps float32's leading 8 digits: bfloat16 of what bfloat16 gives is itself, and no neighbour is nearer", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e38, max: 1e38, noNaN: true }), (x) => {
        const y = ROUND.bfloat16(x);
        expect(ROUND.bfloat16(y)).toBe(y);
        const view = new DataView(new ArrayBuffer(4));
        view.setFloat32(0, y);
        expect(view.getUint32(0) & 0xffff).toBe(0);
        for (const step of [-65536, 65536]) {
          const next = new DataView(new ArrayBuffer(4));
          next.setUint32(0, view.getUint32(0) + step);
          expect(Math.abs(next.getFloat32(0) - x)).not.toBeLessThan(Math.abs(y - x));
        }
      }),
      { seed: 2, numRuns: 2000 },
    );
  });
});
