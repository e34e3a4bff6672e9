import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NoValue } from "./no-value.ts";
import { add, compare, divide, fromDecimal, negate, ONE, power, type Rational, rational, ZERO } from "./rational.ts";
import {
  absoluteReal,
  addReals,
  approximateReal,
  bracketOf,
  compareReals,
  cosine,
  divideReals,
  equalReals,
  exponential,
  floorReal,
  hyperbolicTangent,
  isExact,
  less,
  lessOrEqual,
  logarithm,
  maxReals,
  minReals,
  multiplyReals,
  negateReal,
  powerReals,
  type Real,
  signOfReal,
  sine,
  squareRootReal,
  subtractReals,
} from "./real.ts";

const r = fromDecimal;
const E = exponential(ONE);

/** Both bounds of a bracket enclose `text` to its last digit. */
function encloses(a: Real, text: string): void {
  const last = 10n ** BigInt(text.split(".")[1]?.length ?? 0);
  const step = divide(ONE, { n: last, d: 1n });
  expect(less(a, add(r(text), step))).toBe(true);
  expect(less(add(r(text), negate(step)), a)).toBe(true);
}

function reasonOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof NoValue) return `${error.kind}: ${error.message}`;
    throw error;
  }
  return "none";
}

/** x^p / p! - x^(p + step) / (p + step)! + …: for 0 < x <= 1 the sum lies between any two partial sums that follow each other. */
function alternating(x: Rational, first: number, step: number, terms: number): readonly [Rational, Rational] {
  let [before, sum] = [ZERO, ZERO];
  for (let k = 0; k < terms; k += 1) {
    const exponent = first + k * step;
    const term = divide(power(x, exponent), rational(factorial(exponent)));
    [before, sum] = [sum, add(sum, k % 2 === 0 ? term : negate(term))];
  }
  return compare(before, sum) < 0 ? [before, sum] : [sum, before];
}

function factorial(n: number): bigint {
  return n < 2 ? 1n : BigInt(n) * factorial(n - 1);
}

describe("brackets", () => {
  it("enclose constants to the digits of the tables (Abramowitz and Stegun 1964, table 1.1; OEIS A001113, A002193, A002162)", () => {
    encloses(E, "2.7182818284590452353602874713526624977572470936999595749669");
    encloses(squareRootReal(rational(2)), "1.4142135623730950488016887242096980785696718753769480731766");
    encloses(logarithm(rational(2)), "0.6931471805599453094172321214581765680755001343602552541206");
    // OEIS A049469, A049470, A073744.
    encloses(sine(ONE), "0.8414709848078965066525023216302989996225630607983710656727");
    encloses(cosine(ONE), "0.5403023058681397174009366074429766037323104206179222276700");
    encloses(hyperbolicTangent(ONE), "0.7615941559557648881194582826047935904127685972579365515968");
  });

  it("enclose exp(-x), sin(x) and cos(x) between partial sums of their alternating series", () => {
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 1000 }), (thousandths) => {
        const x = rational(thousandths, 1000);
        const bounds = [
          [exponential(negate(x)), alternating(x, 0, 1, 35)],
          [sine(x), alternating(x, 1, 2, 17)],
          [cosine(x), alternating(x, 0, 2, 17)],
        ] as const;
        for (const [value, [low, high]] of bounds) {
          expect(less(low, value)).toBe(true);
          expect(less(value, high)).toBe(true);
        }
      }),
      { seed: 1, numRuns: 25 },
    );
  });

  it("keep identities that hold for all x undecided, never false", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 100 }), (n, d) => {
        const x = rational(n, d);
        const square = (a: Real): Real => multiplyReals(a, a);
        expect(equalReals(addReals(square(sine(x)), square(cosine(x))), ONE)).not.toBe(false);
        expect(equalReals(multiplyReals(exponential(x), exponential(negate(x))), ONE)).not.toBe(false);
        expect(equalReals(logarithm(exponential(x)), x)).not.toBe(false);
        expect(equalReals(square(squareRootReal(absoluteReal(x))), absoluteReal(x))).not.toBe(false);
        const tanh = hyperbolicTangent(x);
        const [up, down] = [exponential(x), exponential(negate(x))];
        expect(equalReals(divideReals(subtractReals(up, down), addReals(up, down)), tanh)).not.toBe(false);
      }),
      { seed: 2, numRuns: 40 },
    );
  });

  it("are narrow: 55 digits after a few steps", () => {
    const value = divideReals(logarithm(rational(7)), addReals(E, squareRootReal(rational(3))));
    const { low, high } = bracketOf(value);
    expect(high.minus(low).lt("1e-55")).toBe(true);
  });
});

describe("exact results", () => {
  it("stay fractions where the value is known", () => {
    expect(exponential(ZERO)).toEqual(ONE);
    expect(logarithm(ONE)).toEqual(ZERO);
    expect(hyperbolicTangent(ZERO)).toEqual(ZERO);
    expect(sine(ZERO)).toEqual(ZERO);
    expect(cosine(ZERO)).toEqual(ONE);
    expect(squareRootReal(r("2.25"))).toEqual({ n: 3n, d: 2n });
    expect(multiplyReals(E, ZERO)).toEqual(ZERO);
    expect(divideReals(ZERO, E)).toEqual(ZERO);
    expect(powerReals(E, ZERO)).toEqual(ONE);
    expect(powerReals(rational(4), r("0.5"))).toEqual(rational(2));
    expect(powerReals(ZERO, r("0.25"))).toEqual(ZERO);
    expect(isExact(subtractReals(rational(1, 3), rational(1, 7)))).toBe(true);
  });
});

describe("order", () => {
  it("is decided where brackets are apart, and only there", () => {
    expect(compareReals(E, r("2.7"))).toBe(1);
    expect(compareReals(r("2.7"), E)).toBe(-1);
    expect(compareReals(E, exponential(ONE))).toBe("undecided");
    expect(compareReals(ONE, ONE)).toBe(0);
    expect(lessOrEqual(E, E)).toBe("undecided");
    expect(equalReals(E, r("2.7"))).toBe(false);
    expect(less(r("2.8"), E)).toBe(false);
  });

  it("knows that a cut at zero is not negative", () => {
    const nothing = subtractReals(E, exponential(ONE));
    expect(lessOrEqual(ZERO, maxReals(nothing, ZERO))).toBe(true);
    expect(lessOrEqual(ZERO, absoluteReal(nothing))).toBe(true);
    expect(lessOrEqual(ZERO, powerReals(nothing, rational(2)))).toBe(true);
    expect(lessOrEqual(minReals(nothing, ZERO), ZERO)).toBe(true);
  });

  it("gives greatest, least, size and sign", () => {
    expect(maxReals(E, rational(3))).toEqual(rational(3));
    expect(maxReals(rational(3), E)).toEqual(rational(3));
    expect(minReals(rational(1), rational(2))).toEqual(rational(1));
    expect(absoluteReal(negateReal(E))).toEqual(E);
    expect(signOfReal(negateReal(E))).toEqual(rational(-1));
    expect(signOfReal(ZERO)).toEqual(ZERO);
  });
});

describe("powers", () => {
  it("are products for integers, by sign of the base", () => {
    const minus = negateReal(E);
    expect(compareReals(powerReals(minus, rational(3)), rational(-20))).toBe(-1);
    expect(compareReals(powerReals(minus, rational(2)), r("7.38"))).toBe(1);
    expect(compareReals(powerReals(E, rational(-2)), r("0.136"))).toBe(-1);
    expect(equalReals(powerReals(E, rational(20)), exponential(rational(20)))).toBe("undecided");
    expect(compareReals(powerReals(rational(2), r("0.25")), r("1.19"))).toBe(-1);
  });

  it("turn to brackets where an exact one would be too long", () => {
    const long = powerReals(r("1.0000000000000000000000000000001"), rational(4000));
    expect(isExact(long)).toBe(false);
    expect(compareReals(long, ONE)).toBe(1);
  });
});

describe("far away", () => {
  it("bounds waves by one and exponentials by zero", () => {
    expect(lessOrEqual(sine(r("1e300")), ONE)).toBe(true);
    expect(lessOrEqual(negate(ONE), cosine(r("1e300")))).toBe(true);
    expect(lessOrEqual(ZERO, exponential(r("-1e300")))).toBe(true);
    expect(less(ZERO, exponential(r("-1e300")))).toBe("undecided");
    expect(lessOrEqual(hyperbolicTangent(r("1e300")), ONE)).toBe(true);
    expect(less(hyperbolicTangent(r("-1e300")), r("-0.999999"))).toBe(true);
  });
});

describe("no value", () => {
  it("says undefined where there is none and undecided where the digits do not tell", () => {
    const nothing = subtractReals(E, exponential(ONE));
    expect(reasonOf(() => divideReals(E, ZERO))).toBe("undefined: division by zero");
    expect(reasonOf(() => divideReals(ONE, nothing))).toBe(
      "undecided: 64 digits do not tell whether a divisor is zero",
    );
    expect(reasonOf(() => squareRootReal(rational(-2)))).toBe("undefined: square root of a negative number");
    expect(reasonOf(() => squareRootReal(nothing))).toBe(
      "undecided: 64 digits do not tell whether a number under a root is negative",
    );
    expect(reasonOf(() => logarithm(ZERO))).toBe("undefined: logarithm of a number that is not positive");
    expect(reasonOf(() => logarithm(nothing))).toBe(
      "undecided: 64 digits do not tell whether a number under a logarithm is positive",
    );
    expect(reasonOf(() => signOfReal(nothing))).toBe("undecided: 64 digits do not tell the sign of a number");
    expect(reasonOf(() => exponential(r("1e300")))).toBe(
      "undecided: an exponential is beyond every number of 64 digits",
    );
    expect(reasonOf(() => powerReals(ZERO, rational(-1)))).toBe("undefined: division by zero");
    expect(reasonOf(() => powerReals(ZERO, r("-0.25")))).toBe("undefined: zero to a negative power");
    expect(reasonOf(() => powerReals(rational(-2), r("0.25")))).toBe(
      "undefined: a negative number to a power that is no integer",
    );
    expect(reasonOf(() => powerReals(rational(-2), E))).toBe(
      "undecided: 64 digits do not tell whether an exponent is an integer",
    );
    expect(reasonOf(() => powerReals(E, rational(10n ** 31n)))).toBe("undecided: a power is too large to work out");
  });
});

describe("approximateReal", () => {
  it("rounds to significant digits", () => {
    expect(approximateReal(rational(1, 3), 6)).toBe("0.333333");
    expect(approximateReal(E, 12)).toBe("2.71828182846");
    expect(approximateReal(r("1e300"), 3)).toBe("1e300");
  });
});

describe("floorReal", () => {
  it("is exact for rationals, and for brackets where both ends agree", () => {
    expect(floorReal(r("-0.5"))).toEqual(rational(-1));
    // e = 2.718…
    expect(floorReal(E)).toEqual(rational(2));
    expect(() => floorReal(multiplyReals(squareRootReal(rational(2)), squareRootReal(rational(2))))).toThrow(
      "64 digits do not tell the whole part of a number",
    );
  });
});
