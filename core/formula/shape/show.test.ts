import { describe, expect, it } from "vitest";
import { rational } from "../../numeric/exact/rational.ts";
import { printCase, readCase } from "./show.ts";

describe("readCase", () => {
  it("tells decimals first, and a fraction behind one where it is short", () => {
    expect(readCase(rational(1, 4))).toBe("0.25");
    expect(readCase(rational(-2, 3))).toBe("≈ -0.666667 (-2/3)");
    // The value 1/3 of a longer spelling is short again in lowest terms.
    expect(readCase([rational(100000, 300000), rational(2)])).toBe("(≈ 0.333333 (1/3), 2)");
    expect(readCase(rational(100001, 300000))).toBe("≈ 0.333337");
    expect(readCase(true)).toBe("true");
  });

  it("tells a long list by its ends and its count, where the exact print has all of it", () => {
    const list = Array.from({ length: 13 }, (_, index) => rational(index));
    expect(readCase(list)).toBe("(0, 1, 2, …, 12: 13 entries)");
    expect(readCase(list.slice(0, 4))).toBe("(0, 1, 2, 3)");
    expect(printCase(list)).toBe("(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)");
  });
});
