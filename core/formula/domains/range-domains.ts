import fc from "fast-check";
import { type FloatFormat, ROUND } from "../../numeric/exact/float-format.ts";
import {
  add,
  compare,
  divide,
  floor as floorOf,
  fromDecimal,
  fromDouble,
  multiply,
  negate,
  printRational,
  type Rational,
  rational,
  subtract,
  toNumber,
} from "../../numeric/exact/rational.ts";
import type { Draw } from "../../random/stream.ts";
import { parseFormula } from "../language/parse.ts";
import type { Arithmetic } from "../language/value.ts";
import type { Domain, Size } from "./domain.ts";
import { independent, shapeOf } from "./independent.ts";
import { type EntryDoubles, onGrid } from "./values/doubles.ts";
import { inFormat, simplerThan } from "./values/number-arbitraries.ts";

const STEPS = 1 << 20;

/**
 * Every integer from `min` to `max`, both included; `integers("0..")` has no end.
 *
 * @throws RangeError unless both are safe integers in this order, or for a text that is no integer with two dots
 */
export function integers(from: `${number}..`, size?: Size): Domain;
export function integers(min: number, max: number, size?: Size): Domain;
export function integers(min: number | string, max?: number | Size, size?: Size): Domain {
  if (typeof min === "string") return integersFrom(min, max as Size | undefined);
  return integersBetween(min, max as number, size);
}

/** How far an endless range is drawn from. */
const DRAWN = 1 << 15;

function integersFrom(text: string, size?: Size): Domain {
  const [, digits] = /^(-?\d+)\.\.$/.exec(text) ?? [];
  if (digits === undefined) throw new RangeError(`integers must be from a number on, such as "0..", got "${text}"`);
  const min = Number(digits);
  requireInteger("min", min);
  const range = `from ${min} up`;
  const small = fc.integer({ min, max: min + 12 });
  return independent(
    {
      family: "integers",
      scalarWords: (name) => `integer ${name} ${range}`,
      entryWords: `integers ${range}`,
      set: `\\lbrace ${min}, ${min + 1}, \\ldots \\rbrace`,
      sampling: `uniform on the integers from ${min} to ${min + DRAWN}`,
      constraint: (name) => parseFormula(`${min} <= ${name} and floor(${name}) == ${name}`),
      arbitrary: () => fc.oneof(small, small, fc.integer({ min, max: min + DRAWN })).map((n) => rational(n)),
      simpler: (value) => simplerThan(value, ({ n, d }) => d === 1n && n >= min),
      doubles: (arithmetic) => whole(min, min + DRAWN, arithmetic),
      finite: null,
    },
    shapeOf(size),
  );
}

function integersBetween(min: number, max: number, size?: Size): Domain {
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
      doubles: (arithmetic) => whole(min, max, arithmetic),
      finite: { count: max - min + 1, at: (place) => rational(min + place) },
    },
    shapeOf(size),
  );
}

/**
 * Every real number from `min` to `max`, both included. The ends are exact decimals: box("0.1", "0.3") ends at 3/10, and so does
 * box(0.1, 0.3). In a float format they are rounded as literals are. Throws RangeError for ends in the wrong order.
 */
export function box(min: number | string, max: number | string, size?: Size): Domain {
  const [low, high] = [fromDecimal(String(min)), fromDecimal(String(max))];
  if (compare(low, high) > 0) throw new RangeError(`max must be at least min, got min ${min} and max ${max}`);
  const width = subtract(high, low);
  const between = (part: Rational): Rational => add(low, multiply(width, part));
  const within = (value: Rational): boolean => compare(low, value) <= 0 && compare(value, high) <= 0;
  const [a, b] = [printRational(low), printRational(high)];
  const grid = gridOn(low, high);
  const whole = [0, 1, -1, 2, -2, 3, -3].map((n) => rational(n)).filter(within);
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
      sampling:
        grid === null ? `uniform on [${a}, ${b}] in 2^20 steps` : `uniform on [${a}, ${b}] in steps of ${grid.step}`,
      constraint: (name) => parseFormula(`${fraction(low)} <= ${name} <= ${fraction(high)}`),
      simpler: (value) => simplerThan(value, within),
      arbitrary: (arithmetic) => fc.oneof(...all).map((value) => inFormat(value, arithmetic)),
      doubles: (arithmetic) => (arithmetic === "reals" ? grid : inside(low, high, arithmetic)),
      sample: (draw) => between(rational(draw.integer(STEPS + 1), STEPS)),
      finite: compare(low, high) === 0 ? { count: 1, at: () => low } : null,
    },
    shapeOf(size),
  );
}

/**
 * Uniform on the multiples of a power of two between two numbers, 2^20 to 2^21 of them; null where they are no doubles. Where an end
 * is no such multiple, the nearest one inside stands for it.
 */
function gridOn(low: Rational, high: Rational): (EntryDoubles & { readonly step: string }) | null {
  const width = toNumber(subtract(high, low));
  if (!(width > 0) || !Number.isFinite(width)) return null;
  let [unit, exponent] = [1, 0];
  for (; unit * STEPS > width; exponent -= 1) unit /= 2;
  for (; unit * 2 * STEPS <= width; exponent += 1) unit *= 2;
  const step = fromDouble(unit);
  const first = 0 - toNumber(floorOf(divide(negate(low), step)));
  const last = toNumber(floorOf(divide(high, step)));
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last) || last < first) return null;
  return { ...onGrid(first, last - first + 1, unit), step: `2^${exponent}` };
}

/** Uniform on whole numbers; in a shorter format each is rounded, as a number of a case always is. */
function whole(min: number, max: number, arithmetic: Arithmetic): EntryDoubles {
  const count = max - min + 1;
  const isLong = arithmetic === "reals" || arithmetic === "float64";
  if (count <= 4_294_967_296 && isLong) return onGrid(min, count, 1);
  const round = ROUND[isLong ? "float64" : arithmetic];
  return {
    low: round(min),
    high: round(max),
    unit: 1,
    fill(draw, out, from, to) {
      for (let i = from; i < to; i += 1) {
        out[i] = round(min + below(draw, count));
      }
    },
  };
}

/** Uniform between two numbers to all digits of a float format; the ends are rounded as literals are. */
function inside(low: Rational, high: Rational, arithmetic: FloatFormat): EntryDoubles {
  const [a, b] = [toNumber(low, arithmetic), toNumber(high, arithmetic)];
  const round = ROUND[arithmetic];
  return {
    low: a,
    high: b,
    unit: 0,
    fill(draw, out, from, to) {
      for (let i = from; i < to; i += 1) {
        const long = a + (b - a) * draw.uniform();
        out[i] = Math.min(Math.max(round(long), a), b);
      }
    },
  };
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
