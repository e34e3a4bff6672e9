import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  constant,
  constantOf,
  isNothing,
  minus,
  monomial,
  negate,
  type Polynomial,
  plus,
  powersOf,
  scaled,
  times,
  UNITY,
  unknown,
  unknownsOf,
} from "./polynomial.ts";
import { add, compare, multiply, power, type Rational, rational, ZERO } from "./rational.ts";

const [x, y] = [unknown(1), unknown(2)];
const whole = (n: number): Polynomial => constant(rational(n));

/** The value at x1, x2, x3. */
function at(a: Polynomial, point: readonly Rational[]): Rational {
  let total = ZERO;
  for (const [key, coefficient] of a) {
    const factors = powersOf(key).map(([id, exponent]) => power(point[id - 1] as Rational, exponent));
    total = add(total, factors.reduce(multiply, coefficient));
  }
  return total;
}

const small = fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 1, max: 4 })).map(([n, d]) => rational(n, d));
const polynomials: fc.Arbitrary<Polynomial> = fc
  .array(fc.tuple(small, fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 })), { maxLength: 4 })
  .map((terms) => terms.map(([c, ids]) => ids.map(unknown).reduce(times, constant(c))).reduce(plus, constant(ZERO)));
const points = fc.tuple(small, small, small);

describe("polynomials", () => {
  it("multiply out: (x + y)^2 = x^2 + 2 x y + y^2", () => {
    const square = times(plus(x, y), plus(x, y));
    const byHand = new Map([
      [monomial([[1, 2]]), rational(1)],
      [
        monomial([
          [2, 1],
          [1, 1],
        ]),
        rational(2),
      ],
      [monomial([[2, 2]]), rational(1)],
    ]);
    expect(isNothing(minus(square, byHand))).toBe(true);
    expect(unknownsOf(square)).toEqual([1, 2]);
    expect(isNothing(minus(times(plus(x, y), minus(x, y)), minus(times(x, x), times(y, y))))).toBe(true);
  });

  it("have the values that their parts have", () => {
    const same = (a: Rational, b: Rational): boolean => compare(a, b) === 0;
    fc.assert(
      fc.property(polynomials, polynomials, small, points, (a, b, factor, point) => {
        const [p, q] = [at(a, point), at(b, point)];
        return (
          same(at(plus(a, b), point), add(p, q)) &&
          same(at(times(a, b), point), multiply(p, q)) &&
          same(at(scaled(a, factor), point), multiply(p, factor)) &&
          isNothing(plus(a, negate(a)))
        );
      }),
      { seed: 1 },
    );
  });

  it("tell a number from the rest", () => {
    expect(constantOf(minus(x, x))).toEqual({ n: 0n, d: 1n });
    expect(constantOf(plus(whole(2), UNITY))).toMatchObject({ n: 3n });
    expect(constantOf(plus(x, UNITY))).toBeNull();
  });
});
