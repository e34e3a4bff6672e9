import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  absolute,
  add,
  compare,
  divide,
  floor,
  fromDecimal,
  fromDouble,
  integerOf,
  multiply,
  negate,
  ONE,
  power,
  printRational,
  type Rational,
  rational,
  reduce,
  squareRoot,
  subtract,
  toNumber,
  ZERO,
} from "./rational.ts";

const fractions = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([n, d]) => rational(n, d));
const doubles = fc.double({ noNaN: true, noDefaultInfinity: true });

function same(a: Rational, b: Rational): void {
  expect(printRational(a)).toBe(printRational(b));
}

describe("fromDecimal", () => {
  it("reads decimals exactly", () => {
    same(fromDecimal("2.79"), rational(279, 100));
    same(fromDecimal("1e-5"), rational(1, 100_000));
    same(fromDecimal("-.5"), rational(-1, 2));
    same(fromDecimal("4.10"), rational(41, 10));
    same(fromDecimal("1.5E+3"), rational(1500));
  });

  it("adds the figures of a table as on paper, where doubles do not", () => {
    same(add(add(fromDecimal("2.79"), fromDecimal("2.01")), fromDecimal("4.11")), fromDecimal("8.91"));
  });

  it("refuses other text and huge exponents", () => {
    for (const text of ["", ".", "e5", "1/3", "1,5", "0x10", "NaN", "Infinity", "1e"]) {
      expect(() => fromDecimal(text)).toThrow(
        new RangeError(`number must be a decimal such as 2.79 or 1e-5, got "${text}"`),
      );
    }
    expect(() => fromDecimal("1e9999")).toThrow(new RangeError("exponent must be from -5000 to 5000, got 9999"));
  });
});

describe("fromDouble and toNumber", () => {
  it("know the double behind 0.1 (IEEE 754: 3602879701896397 / 2^55)", () => {
    expect(fromDouble(0.1)).toEqual({ n: 3602879701896397n, d: 2n ** 55n });
  });

  it("round trip every double", () => {
    fc.assert(
      fc.property(doubles, (x) => {
        expect(toNumber(fromDouble(x))).toBe(x === 0 ? 0 : x);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it("round to float32 as Math.fround does", () => {
    fc.assert(
      fc.property(doubles, (x) => {
        expect(toNumber(fromDouble(x), "float32")).toBe(
          x === 0 ? 0 : Math.fround(x) === 0 ? (x < 0 ? -0 : 0) : Math.fround(x),
        );
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  it("round decimals as the language reads them (ECMAScript, StringToNumber)", () => {
    const decimals = fc.tuple(fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n }), fc.integer({ min: -345, max: 300 }));
    fc.assert(
      fc.property(decimals, ([digits, exponent]) => {
        const text = `${digits}e${exponent}`;
        expect(toNumber(fromDecimal(text)) === Number(text)).toBe(true);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });

  it("round ties to even, at the ends of the format too", () => {
    expect(toNumber(add(ONE, rational(1n, 2n ** 53n)))).toBe(1);
    expect(toNumber(add(ONE, rational(3n, 2n ** 53n)))).toBe(1 + 2 * Number.EPSILON);
    expect(toNumber(rational(1n, 2n ** 1075n))).toBe(0);
    expect(toNumber(rational(3n, 2n ** 1075n))).toBe(1e-323);
    expect(toNumber(fromDecimal("1.7976931348623158e308"))).toBe(Number.MAX_VALUE);
    expect(toNumber(fromDecimal("-1.8e308"))).toBe(Number.NEGATIVE_INFINITY);
    expect(toNumber(fromDecimal("3.5e38"), "float32")).toBe(Number.POSITIVE_INFINITY);
    // Once, not by way of a double: 1 + 2^-24 + 2^-60 is above the tie.
    expect(toNumber(add(add(ONE, rational(1n, 2n ** 24n)), rational(1n, 2n ** 60n)), "float32")).toBe(
      1 + 2 ** -2 * 4.76837158203125e-7,
    );
  });

  it("refuse what is no number", () => {
    expect(() => fromDouble(Number.NaN)).toThrow(new RangeError("double must be finite, got NaN"));
    expect(() => fromDouble(Number.NEGATIVE_INFINITY)).toThrow(new RangeError("double must be finite, got -Infinity"));
  });
});

describe("arithmetic", () => {
  it("keeps the laws of a field", () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        same(add(a, b), add(b, a));
        same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)));
        same(subtract(add(a, b), b), a);
        same(negate(negate(a)), a);
        if (b.n !== 0n) same(multiply(divide(a, b), b), a);
        expect(absolute(a).n >= 0n).toBe(true);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it("adds three thirds to one", () => {
    const third = rational(1, 3);
    expect(compare(add(add(third, third), third), ONE)).toBe(0);
  });

  it("orders as subtraction does", () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        const difference = subtract(a, b).n;
        expect(compare(a, b)).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0);
      }),
      { seed: 5 },
    );
  });

  it("raises to integer powers", () => {
    same(power(rational(-2, 3), 3), rational(-8, 27));
    same(power(rational(-2, 3), -3), rational(-27, 8));
    same(power(ZERO, 0), ONE);
  });

  it("keeps long sums short", () => {
    let total: Rational = ZERO;
    for (let i = 1; i <= 400; i += 1) total = add(total, rational(1, i * i));
    // Below the threshold of 256 bits, or in lowest terms: never the product of all 400 denominators.
    expect(total.d.toString(2).length).toBeLessThan(1300);
  });

  it("tells integers from fractions", () => {
    expect(integerOf({ n: 6n, d: 3n })).toBe(2n);
    expect(integerOf(rational(1, 2))).toBeNull();
  });

  it("refuses a denominator, divisor or exponent that makes no sense", () => {
    expect(() => rational(1, 0)).toThrow(new RangeError("denominator must be another number than 0, got 0"));
    expect(() => divide(ONE, ZERO)).toThrow(new RangeError("divisor must be another number than 0, got 0"));
    expect(() => power(ONE, 0.5)).toThrow(new RangeError("exponent must be an integer, got 0.5"));
  });
});

describe("squareRoot", () => {
  it("inverts squaring", () => {
    fc.assert(
      fc.property(fractions, (a) => {
        same(squareRoot(multiply(a, a)) ?? rational(-1), absolute(a));
      }),
      { seed: 6 },
    );
  });

  it("is null where the root is no fraction", () => {
    for (const a of [rational(2), rational(1, 2), rational(-4), rational(8, 9)]) expect(squareRoot(a)).toBeNull();
  });
});

describe("printRational", () => {
  it("prints integers, short decimals, fractions and far exponents plainly", () => {
    const printed = [
      [rational(4, 2), "2"],
      [rational(-1, 4), "-0.25"],
      [rational(2, 6), "1/3"],
      [fromDecimal("1e-300"), "1e-300"],
      [fromDecimal("-12e-9"), "-12e-9"],
      [fromDecimal("1e300"), "1e300"],
      [fromDecimal("123.456789"), "123.456789"],
      [rational(1n, 2n ** 40n), `1/${2n ** 40n}`],
      [ZERO, "0"],
    ] as const;
    for (const [value, text] of printed) expect(printRational(value)).toBe(text);
  });

  it("loses nothing: what it prints reads back as the same number", () => {
    fc.assert(
      fc.property(fc.oneof(fractions, doubles.map(fromDouble)), (a) => {
        const [n = "", d = "1"] = printRational(a).split("/");
        expect(compare(divide(fromDecimal(n), fromDecimal(d)), a)).toBe(0);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it("stands on lowest terms", () => {
    expect(reduce({ n: -6n, d: 4n })).toEqual({ n: -3n, d: 2n });
  });
});

describe("floor", () => {
  it("is the largest integer that is at most the number", () => {
    const floors = ["2.79", "-2.79", "3", "-3", "0", "-0.5"].map((text) => printRational(floor(fromDecimal(text))));
    expect(floors).toEqual(["2", "-3", "3", "-3", "0", "-1"]);
  });
});

describe("long fractions", () => {
  /** Fractions with denominators around the length from which common factors are taken out, made of few primes so that they have some. */
  const long = fc
    .tuple(
      fc.tuple(fc.nat({ max: 700 }), fc.nat({ max: 500 }), fc.nat({ max: 300 })),
      fc.tuple(fc.nat({ max: 700 }), fc.nat({ max: 500 }), fc.nat({ max: 300 })),
      fc.integer({ min: -99, max: 99 }),
    )
    .map(([[a, b, c], [x, y, z], n]) => {
      const top = BigInt(n) * 2n ** BigInt(a) * 3n ** BigInt(b) * 7n ** BigInt(c);
      return rational(top, 2n ** BigInt(x) * 3n ** BigInt(y) * 7n ** BigInt(z));
    });

  it("add and multiply as their definition says, and long results are in lowest terms", () => {
    fc.assert(
      fc.property(long, long, (a, b) => {
        for (const [result, n, d] of [
          [add(a, b), a.n * b.d + b.n * a.d, a.d * b.d],
          [subtract(a, b), a.n * b.d - b.n * a.d, a.d * b.d],
          [multiply(a, b), a.n * b.n, a.d * b.d],
          [power(a, 3), a.n ** 3n, a.d ** 3n],
        ] as const) {
          expect(result.n * d).toBe(n * result.d);
          expect(result.d > 0n).toBe(true);
          if (result.d > 1n << 1024n) expect(reduce(result)).toEqual(result);
        }
        if (b.n !== 0n) expect(compare(multiply(divide(a, b), b), a)).toBe(0);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
