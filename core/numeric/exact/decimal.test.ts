import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { floorTo, nearestTo, writeDecimal } from "./decimal.ts";
import { absolute, compare, fromDecimal, printRational, rational, subtract } from "./rational.ts";

describe("decimals", () => {
  it("write a number with all its noughts, and none that has more decimals", () => {
    expect(writeDecimal(rational(21, 10), 2)).toBe("2.10");
    expect(writeDecimal(rational(-1, 20), 2)).toBe("-0.05");
    expect(writeDecimal(rational(7), 0)).toBe("7");
    expect(writeDecimal(rational(1, 3), 5)).toBeNull();
  });

  it("go down to the next one, or to the nearest, the greater of two", () => {
    expect(printRational(floorTo(rational(2, 3), 2))).toBe("0.66");
    expect(printRational(floorTo(rational(-2, 3), 2))).toBe("-0.67");
    expect(printRational(nearestTo(rational(2, 3), 2))).toBe("0.67");
    expect(printRational(nearestTo(rational(1, 8), 2))).toBe("0.13");
  });

  it("are at most half a unit away, and read back as themselves", () => {
    fc.assert(
      fc.property(fc.bigInt(-9999n, 9999n), fc.bigInt(1n, 999n), fc.integer({ min: 0, max: 6 }), (n, d, decimals) => {
        const value = rational(n, d);
        const near = nearestTo(value, decimals);
        const half = rational(1n, 2n * 10n ** BigInt(decimals));
        expect(compare(absolute(subtract(near, value)), half)).toBeLessThanOrEqual(0);
        expect(compare(fromDecimal(writeDecimal(near, decimals) ?? ""), near)).toBe(0);
      }),
      { seed: 1 },
    );
  });
});
