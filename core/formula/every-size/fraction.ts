import {
  constant,
  constantOf,
  isNothing,
  minus,
  monomial,
  negated,
  type Polynomial,
  plus,
  powersOf,
  scaled,
  times,
  UNITY,
} from "../../numeric/polynomial.ts";
import { divide, ONE, printRational, type Rational } from "../../numeric/rational.ts";

/** A quotient of two polynomials; the bottom is never the polynomial 0. That its value is not 0 is somebody else's duty. */
export interface Fraction {
  readonly top: Polynomial;
  readonly bottom: Polynomial;
}

export function whole(top: Polynomial): Fraction {
  return { top, bottom: UNITY };
}

export function number(value: Rational): Fraction {
  return whole(constant(value));
}

export function sum(a: Fraction, b: Fraction): Fraction {
  if (keyOf(a.bottom) === keyOf(b.bottom)) return simplified(plus(a.top, b.top), a.bottom);
  return simplified(plus(times(a.top, b.bottom), times(b.top, a.bottom)), times(a.bottom, b.bottom));
}

export function difference(a: Fraction, b: Fraction): Fraction {
  return sum(a, opposite(b));
}

export function product(a: Fraction, b: Fraction): Fraction {
  return simplified(times(a.top, b.top), times(a.bottom, b.bottom));
}

/** Throws RangeError where the divisor is 0 as a polynomial. */
export function quotient(a: Fraction, b: Fraction): Fraction {
  if (isNothing(b.top)) throw new RangeError("divisor must be another polynomial than 0, got 0");
  return simplified(times(a.top, b.bottom), times(a.bottom, b.top));
}

export function opposite({ top, bottom }: Fraction): Fraction {
  return { top: negated(top), bottom };
}

export function isZero({ top }: Fraction): boolean {
  return isNothing(top);
}

/** The number that a fraction without unknowns is, or null. */
export function numberOf({ top, bottom }: Fraction): Rational | null {
  const [above, below] = [constantOf(top), constantOf(bottom)];
  return above === null || below === null ? null : divide(above, below);
}

/** A text that equal polynomials share. */
export function keyOf(a: Polynomial): string {
  const terms = [...a].map(([key, coefficient]) => `${printRational(coefficient)}*${key}`);
  return terms.sort().join("+");
}

/** A text that fractions share only if they are equal; equal ones may differ where a common factor was not seen. */
export function fractionKey({ top, bottom }: Fraction): string {
  return `(${keyOf(top)})/(${keyOf(bottom)})`;
}

/** Common unknowns are taken out, and the bottom begins with coefficient 1. */
function simplified(top: Polynomial, bottom: Polynomial): Fraction {
  if (isNothing(top)) return { top, bottom: UNITY };
  const common = sharedPowers([...top.keys(), ...bottom.keys()]);
  const [above, below] = common.size === 0 ? [top, bottom] : [without(top, common), without(bottom, common)];
  const lead = [...below.keys()].sort()[0] ?? "";
  const scale = divide(ONE, below.get(lead) ?? ONE);
  const [over, under] = [scaled(above, scale), scaled(below, scale)];
  if (keyOf(over) === keyOf(under)) return { top: UNITY, bottom: UNITY };
  if (isNothing(minus(over, under))) return { top: UNITY, bottom: UNITY };
  return { top: over, bottom: under };
}

/** The power of each unknown that every monomial has. */
function sharedPowers(keys: readonly string[]): ReadonlyMap<number, number> {
  let shared: Map<number, number> | null = null;
  for (const key of keys) {
    const powers = new Map(powersOf(key));
    if (shared === null) shared = powers;
    else {
      for (const [id, power] of shared) {
        const least = Math.min(power, powers.get(id) ?? 0);
        if (least === 0) shared.delete(id);
        else shared.set(id, least);
      }
    }
    if (shared.size === 0) break;
  }
  return shared ?? new Map();
}

function without(a: Polynomial, common: ReadonlyMap<number, number>): Polynomial {
  return new Map(
    [...a].map(([key, coefficient]) => {
      const left = powersOf(key).map(([id, power]) => [id, power - (common.get(id) ?? 0)] as const);
      return [monomial(left.filter(([, power]) => power > 0)), coefficient];
    }),
  );
}
