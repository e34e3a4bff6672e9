import fc from "fast-check";
import {
  add,
  compare,
  fromDecimal,
  fromDouble,
  multiply,
  printRational,
  type Rational,
  rational,
  subtract,
} from "../numeric/rational.ts";
import type { Draw } from "../random/stream.ts";
import type { Domain, Size } from "./domain.ts";
import { independent, shapeOf } from "./independent.ts";
import { inFormat, simplerThan } from "./number-arbitraries.ts";
import { parseFormula } from "./parse.ts";

const STEPS = 1 << 20;

/** Every integer from `min` to `max`, both included and both safe integers. */
export function integers(min: number, max: number, size?: Size): Domain {
  requireInteger("min", min);
  requireInteger("max", max);
  if (min > max) throw new RangeError(`max must be at least min, got min ${min} and max ${max}`);
  const range = `from ${min} to ${max}`;
  return independent(
    {
      family: "integers",
      scalarWords: (name) => `integer ${name} ${range}`,
      entryWords: `integers ${range}`,
      set: `\\lbrace ${listed(min, max)} \\rbrace`,
      sampling: `uniform on the integers ${range}`,
      constraint: (name) => parseFormula(`${min} <= ${name} <= ${max} and floor(${name}) == ${name}`),
      arbitrary: () => fc.integer({ min, max }).map((n) => rational(n)),
      simpler: (value) => simplerThan(value, ({ n, d }) => d === 1n && n >= min && n <= max),
      sample: (draw) => rational(min + below(draw, max - min + 1)),
      finite: { count: max - min + 1, at: (place) => rational(min + place) },
    },
    shapeOf(size),
  );
}

/**
 * Every real number from `min` to `max`, both included. The ends are exact decimals: box("0.1", "0.3") ends at 3/10, and so does
 * box(0.1, 0.3). In a float format they are rounded as literals are.
 */
export function box(min: number | string, max: number | string, size?: Size): Domain {
  const [low, high] = [fromDecimal(String(min)), fromDecimal(String(max))];
  if (compare(low, high) > 0) throw new RangeError(`max must be at least min, got min ${min} and max ${max}`);
  const width = subtract(high, low);
  const between = (part: Rational): Rational => add(low, multiply(width, part));
  const inside = (value: Rational): boolean => compare(low, value) <= 0 && compare(value, high) <= 0;
  const [a, b] = [printRational(low), printRational(high)];
  const whole = [0, 1, -1, 2, -2, 3, -3].map((n) => rational(n)).filter(inside);
  const parts = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.nat({ max: 12 }))
    .map(([d, n]) => between(rational(Math.min(n, d), d)));
  const doubles = fc.double({ min: 0, max: 1, noNaN: true }).map((part) => between(fromDouble(part)));
  const anywhere = [
    { arbitrary: parts, weight: 4 },
    { arbitrary: fc.constantFrom(low, high), weight: 2 },
    { arbitrary: doubles, weight: 1 },
  ];
  const all = whole.length === 0 ? anywhere : [{ arbitrary: fc.constantFrom(...whole), weight: 3 }, ...anywhere];
  return independent(
    {
      family: "box",
      scalarWords: (name) => `real ${name} from ${a} to ${b}`,
      entryWords: `real numbers from ${a} to ${b}`,
      set: `[${a}, ${b}]`,
      sampling: `uniform on [${a}, ${b}] in 2^20 steps`,
      constraint: (name) => parseFormula(`${fraction(low)} <= ${name} <= ${fraction(high)}`),
      simpler: (value) => simplerThan(value, inside),
      arbitrary: (arithmetic) => fc.oneof(...all).map((value) => inFormat(value, arithmetic)),
      sample: (draw, arithmetic) => {
        const part = arithmetic === "reals" ? rational(draw.integer(STEPS + 1), STEPS) : fromDouble(draw.uniform());
        return inFormat(between(part), arithmetic);
      },
      finite: compare(low, high) === 0 ? { count: 1, at: () => low } : null,
    },
    shapeOf(size),
  );
}

/** A fraction as the language writes it: the digits of a long decimal stay exact. */
function fraction({ n, d }: Rational): string {
  return `(${n}) / ${d}`;
}

function requireInteger(name: string, value: number): void {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${name} must be an integer below 2^53 in size, got ${value}`);
}

function listed(min: number, max: number): string {
  if (max - min <= 2) return Array.from({ length: max - min + 1 }, (_, i) => min + i).join(", ");
  return `${min}, \\ldots, ${max}`;
}

/** Uniform on 0 to n - 1; beyond 2^32 by the 53 bits of a uniform number, whose bias is below 2^-21 there. */
function below(draw: Draw, n: number): number {
  return n <= 4_294_967_296 ? draw.integer(n) : Math.floor(draw.uniform() * n);
}
