import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, ONE, printRational, type Rational, rational, subtract, ZERO } from "./rational.ts";
import {
  commonDivisor,
  divided,
  inverseModulo,
  plus,
  realRoots,
  settled,
  simplestBetween,
  through,
  times,
  type Univariate,
  valueAt,
} from "./univariate.ts";

const whole = (...coefficients: readonly number[]): Univariate => settled(coefficients.map((n) => rational(n)));
const isFraction = (root: object): root is Rational => "d" in root;

const fractions = fc
  .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 5 }))
  .map(([n, d]) => rational(n, d));
const polynomials = fc.array(fractions, { maxLength: 5 }).map(settled);
const nonZero = polynomials.filter((p) => p.length > 0);

describe("polynomials in one unknown", () => {
  it("are divided with a rest of smaller degree", () => {
    fc.assert(
      fc.property(polynomials, nonZero, (a, b) => {
        const { quotient, remainder } = divided(a, b);
        expect(plus(times(quotient, b), remainder)).toEqual(settled(a));
        expect(remainder.length).toBeLessThan(b.length);
      }),
      { seed: 1 },
    );
  });

  it("share what their common divisor says", () => {
    fc.assert(
      fc.property(nonZero, nonZero, nonZero, (a, b, shared) => {
        const divisor = commonDivisor(times(a, shared), times(b, shared));
        expect(divided(divisor, shared).remainder).toEqual([]);
        expect(divided(times(a, shared), divisor).remainder).toEqual([]);
      }),
      { seed: 2 },
    );
  });

  it("have an inverse modulo what they share no root with", () => {
    fc.assert(
      fc.property(nonZero, nonZero, (a, p) => {
        fc.pre(p.length > 1 && commonDivisor(a, p).length === 1);
        expect(divided(plus(times(a, inverseModulo(a, p)), [rational(-1)]), p).remainder).toEqual([]);
      }),
      { seed: 3 },
    );
    expect(() => inverseModulo(whole(-1, 1), whole(-1, 0, 1))).toThrow(
      new RangeError("polynomials must have no root in common, got a shared one"),
    );
    expect(() => divided(whole(1), [])).toThrow(new RangeError("divisor must be another polynomial than 0, got 0"));
  });

  it("go through the points that they are laid through", () => {
    fc.assert(
      fc.property(polynomials, (p) => {
        const places = [0, 1, -1, 2, 7].map((n) => rational(n, 3));
        expect(through(places.map((x) => [x, valueAt(p, x)] as const))).toEqual(p);
      }),
      { seed: 4 },
    );
  });

  // x^3 - 2x - 5, the polynomial that Newton solved: 2.0945514815423265914823865405793…
  it("has Newton's root", () => {
    const [root, ...others] = realRoots(whole(-5, -2, 0, 1));
    expect(others).toEqual([]);
    const { low, high } = root as { low: Rational; high: Rational };
    const known = { n: 20945514815423265914823865405793n, d: 10n ** 31n };
    expect(compare(low, { n: known.n + 1n, d: known.d })).toBe(-1);
    expect(compare(high, known)).toBe(1);
  });

  it("has exactly the real roots that it was made of", () => {
    fc.assert(
      fc.property(fc.array(fractions, { minLength: 1, maxLength: 4 }), fc.boolean(), (roots, more) => {
        // x^2 + 1 has no real root, x^2 - 2 has two.
        const others = more ? whole(-2, 0, 1) : whole(1, 0, 1);
        const p = roots.map((root): Univariate => [subtract(ZERO, root), ONE]).reduce(times, others);
        const found = realRoots(p);
        const wanted = [...new Set(roots.map(printRational))].sort();
        expect(found.filter(isFraction).map(printRational).sort()).toEqual(wanted);
        expect(found.length).toBe(wanted.length + (more ? 2 : 0));
      }),
      { seed: 5 },
    );
  });

  it("finds the simplest fraction between two", () => {
    const between = (a: Rational, b: Rational): string => printRational(simplestBetween(a, b));
    expect(between(rational(3, 10), rational(4, 10))).toBe("1/3");
    expect(between(rational(-4, 10), rational(-3, 10))).toBe("-1/3");
    expect(between(rational(-1, 10), rational(1, 10))).toBe("0");
    expect(between(ZERO, rational(1, 10))).toBe("1/11");
    expect(between(ZERO, ONE)).toBe("0.5");
  });
});
