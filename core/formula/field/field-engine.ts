import { NoValue } from "../../numeric/no-value.ts";
import type { PrimeField } from "../../numeric/prime-field.ts";
import { fromDecimal } from "../../numeric/rational.ts";
import type { Engine } from "../engine.ts";

/**
 * The remainders modulo a prime. What is no rational function of its arguments (exp, max, tanh) becomes a number of its own for
 * each argument, drawn at random: an equation that holds for any such numbers holds for the true ones. A comparison of order
 * has no answer here.
 *
 * @param draw - a uniform element of the field
 */
export function fieldEngine(field: PrimeField, draw: () => bigint): Engine<bigint> {
  const chosen = new Map<string, bigint>();
  const opaque = (name: string, ...args: readonly bigint[]): bigint => {
    const key = `${name}(${args.join(",")})`;
    const known = chosen.get(key) ?? draw();
    chosen.set(key, known);
    return known;
  };
  const symmetric = (name: string, a: bigint, b: bigint): bigint =>
    a === b ? a : a < b ? opaque(name, a, b) : opaque(name, b, a);
  const function_ = (name: string) => (a: bigint) => opaque(name, a);
  return {
    literal: (text) => defined(field.fromRational(fromDecimal(text))),
    fromRational: (value) => defined(field.fromRational(value)),
    add: field.add,
    subtract: field.subtract,
    multiply: field.multiply,
    divide: (a, b) => defined(field.divide(a, b)),
    power: (a, exponent) => power(field, a, exponent),
    negate: (a) => field.subtract(0n, a),
    max: (a, b) => symmetric("max", a, b),
    min: (a, b) => symmetric("min", a, b),
    functions: {
      abs: function_("abs"),
      exp: function_("exp"),
      log: function_("log"),
      sqrt: () => undecided("roots have no single value modulo a prime"),
      tanh: function_("tanh"),
      sin: function_("sin"),
      cos: function_("cos"),
      sign: function_("sign"),
      floor: function_("floor"),
      relu: function_("relu"),
    },
    less: () => "undecided",
    lessOrEqual: () => "undecided",
    equal: (a, b) => a === b,
    isExact: () => true,
    isDefined: () => true,
    isFinite: () => true,
    integer: (a) => (a <= LARGEST_INDEX ? Number(a) : null),
    show: (a) => String(a),
  };
}

/** Only small numbers can be indices or exponents; a random element hardly ever is one. */
const LARGEST_INDEX = 1_000_000n;
const LARGEST_EXPONENT = 64n;

function power(field: PrimeField, a: bigint, exponent: bigint): bigint {
  if (exponent <= LARGEST_EXPONENT) return field.power(a, exponent);
  const negative = field.subtract(0n, exponent);
  if (negative <= LARGEST_EXPONENT) return defined(field.divide(1n, field.power(a, negative)));
  return undecided("a power is no small integer");
}

function defined(value: bigint | null): bigint {
  return value ?? undecided("a divisor is 0 here");
}

function undecided(reason: string): never {
  throw new NoValue("undecided", reason);
}
