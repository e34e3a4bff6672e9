import type { Truth } from "../../numeric/exact/real.ts";
import type { Engine, ScalarFunction } from "../language/engine.ts";

/**
 * How long a number is, not which one: the binary digits of its fraction, none where it is a bracket of 64 digits. Equal lengths below
 * are taken for equal denominators, as those of cases on a grid are.
 */
export interface Length {
  readonly top: number;
  readonly bottom: number;
  readonly isBracket: boolean;
  /** The value of a literal, for powers and indices. */
  readonly value: number | null;
}

/** Binary digits of a number of a case: those that are drawn are multiples of 2^-20 of a few units. */
export const DRAWN: Length = { top: 24, bottom: 20, isBracket: false, value: null };
const BRACKET: Length = { top: 0, bottom: 0, isBracket: true, value: null };

/** What a run took: how many steps, and how much more for long numbers and brackets. */
export interface Ledger {
  steps: number;
  work: number;
}

/** Units for a step on brackets: about microseconds, measured on two shared cores. */
const BRACKETS = { add: 5, multiply: 20, divide: 30, compare: 4, enclose: 25 };
const FUNCTIONS: Readonly<Record<ScalarFunction, number>> = {
  abs: 6,
  exp: 500,
  log: 450,
  sqrt: 60,
  tanh: 1000,
  sin: 350,
  cos: 350,
  sign: 4,
  floor: 4,
  relu: 4,
};
/** A power that is no integer takes a logarithm, a product and an exponential. */
const REAL_POWER = FUNCTIONS.log + BRACKETS.multiply + FUNCTIONS.exp;

/** A tail of a distribution, the dearest of the others. */
const FURTHER = 8000;

/** Beyond so many binary digits common factors are taken out, in steps that grow with the square of the shorter side. */
const LONG = 1024;
const FACTORING = 6e-5;
const MULTIPLYING = 3e-7;

/**
 * Counts what exact fractions and brackets of 64 digits take, without any of their digits.
 *
 * @param truth - how every comparison comes out
 */
export function lengthEngine(truth: Truth, ledger: Ledger): Engine<Length> {
  const compared = (a: Length, b: Length): Truth => {
    if (a.isBracket || b.isBracket) bracketed(ledger, BRACKETS.compare, a, b);
    else take(ledger, 0);
    return truth;
  };
  const either = (a: Length, b: Length): Length => {
    compared(a, b);
    return a.isBracket || b.isBracket ? BRACKET : sizeOf(a) >= sizeOf(b) ? a : b;
  };
  return {
    literal: literalLength,
    fromRational: () => DRAWN,
    add: (a, b) => sum(ledger, a, b),
    subtract: (a, b) => sum(ledger, a, b),
    multiply: (a, b) => product(ledger, a, b),
    divide: (a, b) =>
      a.isBracket || b.isBracket
        ? bracketed(ledger, BRACKETS.divide, a, b)
        : product(ledger, a, { ...b, top: b.bottom, bottom: b.top }),
    power: (a, { value }) => power(ledger, a, value),
    negate: (a) => ({ ...a, value: a.value === null ? null : -a.value }),
    max: either,
    min: either,
    functions: functionsOf(ledger),
    further: (_, args) => bracketed(ledger, FURTHER, ...args),
    less: compared,
    lessOrEqual: compared,
    equal: compared,
    ...OF_LENGTHS,
  };
}

function functionsOf(ledger: Ledger): Engine<Length>["functions"] {
  const called = (name: ScalarFunction, isRational: boolean): ((a: Length) => Length) => {
    return (a) => {
      if (a.isBracket || !isRational) return bracketed(ledger, FUNCTIONS[name], a);
      take(ledger, 0);
      return name === "sign" || name === "floor" ? { ...a, bottom: 0 } : a;
    };
  };
  return {
    abs: called("abs", true),
    exp: called("exp", false),
    log: called("log", false),
    sqrt: called("sqrt", false),
    tanh: called("tanh", false),
    sin: called("sin", false),
    cos: called("cos", false),
    sign: called("sign", true),
    floor: called("floor", true),
    relu: called("relu", true),
  };
}

function take(ledger: Ledger, work: number): void {
  ledger.steps += 1;
  ledger.work += work;
}

function bracketed(ledger: Ledger, work: number, ...args: readonly Length[]): Length {
  take(ledger, work + BRACKETS.enclose * args.filter(({ isBracket }) => !isBracket).length);
  return BRACKET;
}

function exact(ledger: Ledger, top: number, bottom: number, [a, b]: readonly [number, number]): Length {
  const shorter = Math.min(a, b);
  take(ledger, MULTIPLYING * a * b + (bottom > LONG ? FACTORING * shorter * shorter : 0));
  return { top, bottom, isBracket: false, value: null };
}

function product(ledger: Ledger, a: Length, b: Length): Length {
  return a.isBracket || b.isBracket
    ? bracketed(ledger, BRACKETS.multiply, a, b)
    : exact(ledger, a.top + b.top, a.bottom + b.bottom, [sizeOf(a), sizeOf(b)]);
}

function sum(ledger: Ledger, a: Length, b: Length): Length {
  if (a.isBracket || b.isBracket) return bracketed(ledger, BRACKETS.add, a, b);
  if (a.bottom === b.bottom)
    return exact(ledger, Math.max(a.top, b.top) + 1, a.bottom, [sizeOf(a), a.bottom > LONG ? sizeOf(a) : 1]);
  const bottom = a.bottom + b.bottom;
  return exact(ledger, Math.max(a.top + b.bottom, b.top + a.bottom) + 1, bottom, [sizeOf(a), sizeOf(b)]);
}

function power(ledger: Ledger, a: Length, value: number | null): Length {
  if (value === null || !Number.isInteger(value))
    return bracketed(ledger, value === 0.5 ? FUNCTIONS.sqrt : REAL_POWER, a);
  const times = Math.max(1, Math.abs(value));
  if (a.isBracket) return bracketed(ledger, 2 * BRACKETS.multiply * Math.min(times, 4096), a);
  // Raised by squares; what has no common factor has none then.
  const size = sizeOf(a) * times;
  take(ledger, MULTIPLYING * size * size);
  return { top: a.top * times, bottom: a.bottom * times, isBracket: false, value: null };
}

const OF_LENGTHS = {
  isExact: ({ isBracket }: Length) => !isBracket,
  isDefined: () => true,
  isFinite: () => true,
  integer: ({ value }: Length) => (value !== null && Number.isInteger(value) ? value : null),
  show: () => "",
};

function literalLength(text: string): Length {
  const digits = (part: string): number => Math.ceil(part.length * 3.33);
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const shift = 3.33 * Math.abs(Number(exponent));
  const top = digits(whole + fraction) + (Number(exponent) > 0 ? shift : 0);
  const bottom = fraction === "" && Number(exponent) >= 0 ? 0 : digits(fraction) + (Number(exponent) < 0 ? shift : 0);
  return { top, bottom, isBracket: false, value: Number(text) };
}

function sizeOf({ top, bottom }: Length): number {
  return top + bottom;
}
