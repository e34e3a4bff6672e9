import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalQuantile } from "./normal.ts";

describe("normalQuantile", () => {
  // mpmath 1.3, 40 digits: findroot(lambda x: log(ncdf(x)) - log(p), …) with p the double printed here.
  it.each([
    [1e-300, -37.0470962993612],
    [1e-100, -21.273453560965326],
    [1e-20, -9.262340089798407],
    [1e-12, -7.034483825301132],
    [1e-10, -6.361340902404057],
    [1e-6, -4.753424308822899],
    [0.001, -3.0902323061678136],
    [0.025, -1.9599639845400543],
    [0.07, -1.4757910281791706],
    [0.075, -1.439531470938456],
    [0.08, -1.4050715603096327],
    [0.25, -0.6744897501960817],
    [0.4, -0.2533471031357997],
    [0.6, 0.2533471031357997],
    [0.9, 1.2815515655446006],
    [0.975, 1.9599639845400538],
    [0.995, 2.5758293035489004],
    [0.999999, 4.753424308817087],
  ])("has the quantile of %f", (p, quantile) => {
    // Wichura gives 1 part in 10^16; about 30 rounded operations may add a few units in the last place.
    expect(Math.abs(normalQuantile(p) / quantile - 1)).toBeLessThan(8 * Number.EPSILON);
  });

  it("is 0 in the middle, odd about it, and rising", () => {
    expect(normalQuantile(0.5)).toBe(0);
    const cell = fc.integer({ min: 1, max: 4503599627370495 });
    fc.assert(
      fc.property(cell, cell, (a, b) => {
        expect(normalQuantile(1 - a / 4503599627370496)).toBe(-normalQuantile(a / 4503599627370496));
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(normalQuantile(less / 4503599627370496)).toBeLessThanOrEqual(normalQuantile(more / 4503599627370496));
      }),
      { seed: 1 },
    );
  });

  it.each([0, 1, -0.1, 1.5, Number.NaN])("refuses %f", (p) => {
    expect(() => normalQuantile(p)).toThrow(new RangeError(`p must be between 0 and 1, both excluded, got ${p}`));
  });
});
