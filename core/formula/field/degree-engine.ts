import { NoValue } from "../../numeric/no-value.ts";
import { fromDecimal, integerOf, type Rational } from "../../numeric/rational.ts";
import type { Engine } from "../engine.ts";

/** How large a polynomial with integer coefficients can be. */
export interface Extent {
  readonly degree: number;
  /** Base-2 logarithm of the sum of the sizes of its coefficients, or more. */
  readonly bits: number;
}

/** A quotient of two such polynomials, with its value where it is a plain number. */
export interface Bounded {
  readonly top: Extent;
  readonly bottom: Extent;
  readonly number: Rational | null;
}

/** What the equations of a formula amount to, and how many functions were taken as unknowns of their own. */
export interface Ledger {
  degree: number;
  bits: number;
  opaque: number;
}

const UNIT: Extent = { degree: 0, bits: 0 };
const UNKNOWN: Bounded = { top: { degree: 1, bits: 0 }, bottom: UNIT, number: null };

/**
 * Counts instead of computing: the degree and the coefficients that the two sides of every equation can have, once fractions are
 * cleared. The largest of each is kept in the ledger.
 */
export function degreeEngine(ledger: Ledger): Engine<Bounded> {
  const opaque = (): Bounded => {
    ledger.opaque += 1;
    return UNKNOWN;
  };
  const add = (a: Bounded, b: Bounded): Bounded => ({
    top: either(both(a.top, b.bottom), both(b.top, a.bottom)),
    bottom: both(a.bottom, b.bottom),
    number: null,
  });
  const multiply = (a: Bounded, b: Bounded): Bounded => ({
    top: both(a.top, b.top),
    bottom: both(a.bottom, b.bottom),
    number: null,
  });
  const divide = (a: Bounded, b: Bounded): Bounded => ({
    top: both(a.top, b.bottom),
    bottom: both(a.bottom, b.top),
    number: null,
  });
  return {
    literal: (text) => plain(fromDecimal(text)),
    fromRational: () => UNKNOWN,
    add,
    subtract: add,
    multiply,
    divide,
    power: (a, exponent) => {
      const size = Math.abs(integerIn(exponent) ?? undecided("a power is no small integer"));
      const raised = { top: times(a.top, size), bottom: times(a.bottom, size), number: null };
      return (integerIn(exponent) ?? 0) < 0 ? { ...raised, top: raised.bottom, bottom: raised.top } : raised;
    },
    negate: (a) => ({ ...a, number: null }),
    max: opaque,
    min: opaque,
    functions: {
      abs: opaque,
      exp: opaque,
      log: opaque,
      sqrt: () => undecided("roots have no single value modulo a prime"),
      tanh: opaque,
      sin: opaque,
      cos: opaque,
      sign: opaque,
      floor: opaque,
      relu: opaque,
    },
    less: () => "undecided",
    lessOrEqual: () => "undecided",
    equal: (a, b) => {
      const { degree, bits } = add(a, b).top;
      ledger.degree = Math.max(ledger.degree, degree);
      ledger.bits = Math.max(ledger.bits, bits);
      return true;
    },
    isExact: () => true,
    isDefined: () => true,
    isFinite: () => true,
    integer: integerIn,
    show: () => "a polynomial",
  };
}

function plain(value: Rational): Bounded {
  return { top: size(value.n), bottom: size(value.d), number: value };
}

function size(n: bigint): Extent {
  const magnitude = n < 0n ? -n : n;
  return { degree: 0, bits: magnitude <= 1n ? 0 : (magnitude - 1n).toString(2).length };
}

function both(a: Extent, b: Extent): Extent {
  return { degree: a.degree + b.degree, bits: a.bits + b.bits };
}

function either(a: Extent, b: Extent): Extent {
  const [low, high] = a.bits < b.bits ? [a.bits, b.bits] : [b.bits, a.bits];
  // log2(2^high + 2^low), rounded up a little.
  return { degree: Math.max(a.degree, b.degree), bits: high + Math.log2(1 + 2 ** (low - high)) + 1e-9 };
}

function times({ degree, bits }: Extent, factor: number): Extent {
  return { degree: degree * factor, bits: bits * factor };
}

function integerIn({ number }: Bounded): number | null {
  const whole = number === null ? null : integerOf(number);
  return whole === null || whole > 1_000_000n || whole < -1_000_000n ? null : Number(whole);
}

function undecided(reason: string): never {
  throw new NoValue("undecided", reason);
}
