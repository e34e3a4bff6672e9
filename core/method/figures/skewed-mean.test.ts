import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { momentsOf } from "../../numeric/describe/moments.ts";
import { studentAbove } from "../../numeric/tails/tails.ts";
import { hallStatistic, skewedAbove, skewnessOf } from "./skewed-mean.ts";

const SKEWED = [0.2, 0.5, 0.1, 1.4, 0.3, 3.2, 0.7, 0.4];

describe("skewnessOf", () => {
  it("agrees with scipy 1.17.1: skew(data, bias=False), and with the textbook error", () => {
    const { value, error } = skewnessOf(momentsOf(SKEWED));
    expect(value).toBeCloseTo(2.1025255107212835, 13);
    // sqrt(6 n (n - 1) / ((n - 2) (n + 1) (n + 3))) at n = 8
    expect(error).toBeCloseTo(0.7521014330903549, 15);
    expect(skewnessOf(momentsOf(SKEWED.map((x) => -x))).value).toBeCloseTo(-value, 13);
  });
});

describe("hallStatistic", () => {
  it("is Student's where nothing is skewed, and grows with it whatever the skewness is", () => {
    const size = fc.double({ min: -30, max: 30, noNaN: true });
    fc.assert(
      fc.property(
        size,
        size,
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.integer({ min: 8, max: 200 }),
        (a, b, skew, n) => {
          expect(hallStatistic(a, 0, n)).toBeCloseTo(a, 15);
          fc.pre(b - a > 1e-6);
          expect(hallStatistic(a, skew, n)).toBeLessThanOrEqual(hallStatistic(b, skew, n));
        },
      ),
      { seed: 1 },
    );
  });

  it("is a cube of a line, by Hall's own form of it", () => {
    // ((1 + a T / 3)³ - 1) / a + a / 6 with a = skewness / sqrt(n)
    const form = (t: number, a: number) => ((1 + (a * t) / 3) ** 3 - 1) / a + a / 6;
    for (const [t, skew, n] of [
      [1.7, 2, 16],
      [-3, 0.5, 100],
      [4, -1.5, 9],
    ] as const) {
      expect(hallStatistic(t, skew, n)).toBeCloseTo(form(t, skew / Math.sqrt(n)), 12);
    }
  });
});

describe("skewedAbove", () => {
  it("is the worst over a fine grid of skewnesses, searched with numpy 2.4.6", () => {
    const moments = momentsOf(SKEWED);
    const { value, error } = skewnessOf(moments);
    const t = (end: number) => (moments.mean - end) / Math.sqrt(moments.second / 7 / 8);
    // Above 0.2, and below 2.0 as seen from there. 200,001 skewnesses within one standard error.
    expect(skewedAbove(t(0.2), { value, error }, 8)).toBeCloseTo(0.02328729020146546, 10);
    expect(skewedAbove(-t(2), { value: -value, error }, 8)).toBeCloseTo(0.21886780103209277, 10);
  });

  it("is never less than what any skewness within the error gives, and reached by one", () => {
    const positive = fc.double({ min: 0.01, max: 40, noNaN: true });
    fc.assert(
      fc.property(positive, fc.double({ min: -4, max: 4, noNaN: true }), positive, (t, value, error) => {
        const p = skewedAbove(t, { value, error }, 12);
        const others = Array.from({ length: 101 }, (_, i) => value + ((i - 50) / 50) * error);
        const all = others.map((skew) => studentAbove(hallStatistic(t, skew, 12), 11));
        expect(p).toBeGreaterThanOrEqual(Math.max(...all) - 1e-12);
      }),
      { seed: 1 },
    );
  });

  it("shows nothing where the mean is not above", () => {
    const none = { value: 0, error: 1 };
    expect([skewedAbove(0, none, 8), skewedAbove(-3, none, 8)]).toEqual([1, 1]);
  });
});
