import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, fromDouble, multiply, type Rational, toNumber, ZERO } from "../exact/rational.ts";
import { leastSquares } from "./least-squares.ts";
import { fitLine } from "./line.ts";
import { solveExactly } from "./linear-system.ts";
import { NIST_LINEAR, type NistSet } from "./nist.fixture.ts";

describe("leastSquares", () => {
  // NIST Statistical Reference Datasets, Wampler 1 to 5: y is a polynomial at x = 0, 1, …, 20, from the third on plus a multiple of
  // errors orthogonal to it. All certified coefficients of 1, 3, 4 and 5 are 1; of the second they are 0.1^k.
  const errors = [
    759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 2523, -2048,
    2048, -2048, 759,
  ];
  it.each([
    ["Wampler 1", 1, 0, 0],
    ["Wampler 2", 0.1, 0, 13],
    ["Wampler 3", 1, 1, 0],
    ["Wampler 4", 1, 100, 0],
    ["Wampler 5", 1, 10_000, 0],
  ])("finds every digit of %s", (_, ratio, weight, digits) => {
    const X = errors.map((_unused, x) => powers(x, 5));
    const y = X.map(
      (row, i) => weight * (errors[i] as number) + row.reduceRight((sum, p, k) => sum + p * power(ratio, k), 0),
    );
    const got = leastSquares(X, y);
    // The second's y are decimals, of which doubles are not the last word.
    const want = powers(ratio, 5);
    if (digits === 0) expect(got).toEqual(want);
    else expect(lre(got, want)).toBeGreaterThanOrEqual(digits);
  });

  it("is what the normal equations say exactly", () => {
    const entry = fc.integer({ min: -1000, max: 1000 }).map((n) => n / 10);
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(entry, { minLength: width + 1, maxLength: width + 1 }), { minLength: width, maxLength: 8 }),
      );
    let refused = 0;
    fc.assert(
      fc.property(rows, (given) => {
        const X = given.map((row) => row.slice(1));
        const y = given.map(([first]) => first as number);
        let got: readonly number[];
        try {
          got = leastSquares(X, y);
        } catch (error) {
          expect(String(error)).toContain("independent columns, got rank");
          refused += 1;
          return;
        }
        const want = exactly(X, y);
        const norms = want.map((_, j) => Math.hypot(...X.map((row) => row[j] as number)));
        const scale = Math.max(...want.map((b, j) => Math.abs(b) * (norms[j] as number)));
        for (const [j, b] of got.entries()) {
          expect(Math.abs(b - (want[j] as number)) * (norms[j] as number)).toBeLessThanOrEqual(
            8 * Number.EPSILON * scale,
          );
        }
      }),
      { seed: 1 },
    );
    expect(refused).toBeLessThan(20);
  });

  it("draws the line of fitLine", () => {
    const points = [10, 8, 13, 9, 11, 14, 6, 4].map((x, i) => [x, ((i * 7) % 5) + x / 3] as const);
    const { slope, intercept } = fitLine(points);
    const [b0 = 0, b1 = 0] = leastSquares(
      points.map(([x]) => [1, x]),
      points.map(([, y]) => y),
    );
    expect(Math.abs(b1 - slope)).toBeLessThan(32 * Number.EPSILON);
    expect(Math.abs(b0 - intercept)).toBeLessThan(32 * Number.EPSILON * 10);
  });

  it("names what it refuses", () => {
    const refuses = (X: readonly (readonly number[])[], y: readonly number[], text: string) =>
      expect(() => leastSquares(X, y)).toThrow(new RangeError(text));
    const ones = (n: number) => Array.from({ length: n }, () => 1);
    refuses(
      [
        [1, 2],
        [2, 4],
        [3, 6],
      ],
      [1, 2, 3],
      "X must be 2 independent columns, got rank 1",
    );
    refuses([[0], [0]], [1, 2], "X must be 1 independent columns, got rank 0");
    // Three columns of which none is nearly another: 3 times the first minus the second.
    refuses(
      [
        [1, 0.5, 2.5],
        [2, 0.25, 5.75],
        [4, 1, 11],
        [1, 1, 2],
      ],
      ones(4),
      "X must be 3 independent columns, got rank 2",
    );
    refuses(
      Array.from({ length: 40 }, (_, x) => powers(1000 + x, 9)),
      Array.from({ length: 40 }, (_, x) => Math.sin(x)),
      "X must be columns that doubles can tell apart, got nearly dependent ones",
    );
    refuses([], [], "X must be rows of at least 1 figure, got none");
    refuses([[1], [1, 2]], [1, 2], "X must be rows of 1 figures, got one of 2");
    refuses([[1, 2]], [1], "X must be at least 2 rows, got 1");
    refuses([[1]], [1, 2], "y must be 1 figures, got 2");
    refuses([[Number.NaN]], [1], "X and y must be finite numbers, got NaN");
  });
});

describe("leastSquares on the linear sets of NIST", () => {
  it.each([
    // Right digits of numpy 2.4.6, numpy.linalg.lstsq(X, y, rcond=None), worst coefficient, rounded up.
    ["norris", 12.31],
    ["pontius", 6.24],
    ["noint1", 14.72],
    ["noint2", 15],
    ["filip", 0],
    ["longley", 10.94],
    ["wampler1", 9.33],
    ["wampler2", 10.19],
    ["wampler3", 9.63],
    ["wampler4", 7.86],
    ["wampler5", 5.86],
  ])("has at least the right digits of numpy on %s, %f", (name, digits) => {
    const { data, degree, intercept, certified } = NIST_LINEAR[name] as NistSet;
    const from = intercept ? 0 : 1;
    const X = data.map(([, ...x]) => (x.length > 1 ? [1, ...x] : powers(x[0] as number, degree).slice(from)));
    const got = leastSquares(
      X,
      data.map(([y]) => y as number),
    );
    // A certificate of 15 digits cannot show more than 14.7 of the last.
    expect(lre(got, certified)).toBeGreaterThanOrEqual(Math.min(digits, 14.7));
  });
});

/** How many leading digits of the worst coefficient are right, at most 15. NIST calls it the log relative error. */
function lre(got: readonly number[], want: readonly number[]): number {
  return Math.min(...got.map((b, j) => Math.min(15, -Math.log10(Math.abs(b / (want[j] as number) - 1)))));
}

function power(x: number, k: number): number {
  return powers(x, k)[k] as number;
}

function powers(x: number, degree: number): number[] {
  const list = [1];
  while (list.length <= degree) list.push((list.at(-1) as number) * x);
  return list;
}

function exactly(X: readonly (readonly number[])[], y: readonly number[]): readonly number[] {
  const columns = (X[0] ?? []).map((_, j) => X.map((row) => fromDouble(row[j] as number)));
  const target = y.map(fromDouble);
  const dot = (a: readonly Rational[], b: readonly Rational[]) =>
    a.reduce((sum, each, i) => add(sum, multiply(each, b[i] as Rational)), ZERO);
  return solveExactly(columns.map((a) => [...columns.map((b) => dot(a, b)), dot(a, target)])).map((b) => toNumber(b));
}
