import { nearestTo } from "../../numeric/exact/decimal.ts";
import { NoValue } from "../../numeric/exact/no-value.ts";
import {
  add,
  compare,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
} from "../../numeric/exact/rational.ts";
import { type Interval, isPoint, middle, point } from "../../numeric/exact/rational-interval.ts";
import { endsOf, type Real } from "../../numeric/exact/real.ts";
import { evaluate } from "../exact/judge.ts";
import type { Expression } from "../language/expression.ts";
import { printFormula } from "../language/print.ts";
import { describeShape } from "../shape/shape.ts";

/** What each name may be, every one of them freely. */
export type Box = ReadonlyMap<string, Interval>;

/** One choice of a number for each name. */
export type Point = Readonly<Record<string, Rational>>;

/** The point in the middle of the box. */
export function centre(box: Box): Point {
  return Object.fromEntries([...box].map(([name, interval]) => [name, middle(interval)]));
}

/** The box that holds one point. */
export function boxOf(at: Point): Box {
  return new Map(Object.entries(at).map(([name, value]) => [name, point(value)]));
}

/** The two halves of a box, cut across one name. */
export function halves(box: Box, across: string): readonly [Box, Box] {
  const interval = box.get(across) as Interval;
  const cut = middle(interval);
  return [
    new Map([...box, [across, { low: interval.low, high: cut }]]),
    new Map([...box, [across, { low: cut, high: interval.high }]]),
  ];
}

/** Does no name of the point lie on an end of its interval? Names that cannot move do not count. */
export function isInner(at: Point, box: Box): boolean {
  return [...box].every(([name, interval]) => {
    const value = at[name] as Rational;
    return isPoint(interval) || (compare(interval.low, value) < 0 && compare(value, interval.high) < 0);
  });
}

/** Inner points that draw near to the point: itself where it is one, else 9/10, 99/100, … of the way from the centre. */
export function* inwards(at: Point, box: Box): Generator<Point> {
  if (isInner(at, box)) {
    yield at;
    return;
  }
  const from = centre(box);
  for (const digits of NEARER) {
    yield between(from, at, subtract(ONE, rational(1n, 10n ** digits)));
  }
}

const NEARER = [1n, 2n, 3n, 6n, 12n, 24n];

/** The same point with as few decimals as will do; itself where none will. */
export function shortest(at: Point, will: (shorter: Point) => boolean): Point {
  for (let decimals = 0; decimals <= LONGEST; decimals += 1) {
    const shorter = Object.fromEntries(Object.entries(at).map(([name, value]) => [name, nearestTo(value, decimals)]));
    if (will(shorter)) return shorter;
  }
  return at;
}

const LONGEST = 12;

/** The point at a share of the way from one point to another. */
export function between(from: Point, to: Point, share: Rational): Point {
  const moved = Object.entries(from).map(([name, value]) => {
    return [name, add(value, multiply(share, subtract(to[name] as Rational, value)))] as const;
  });
  return Object.fromEntries(moved);
}

/** What an expression comes to at a point: bounds, equal ones where it is exact; null where it has no value; unknown where digits do not tell. */
export type ValueAt = Interval | null | "unknown";

/** The value of an expression at a point, as far as it is known. */
export function valueAt(expression: Expression, at: Point): ValueAt {
  try {
    const value = evaluate(expression, at, "reals");
    if (typeof value !== "object" || Array.isArray(value)) {
      throw new TypeError(`${printFormula(expression)} must be a number, got ${describeShape(value)}`);
    }
    const [low, high] = endsOf(value as Real);
    return { low, high };
  } catch (error) {
    if (error instanceof NoValue) return error.kind === "undefined" ? null : "unknown";
    throw error;
  }
}

/** The exact value at a point, or null where it is not known. */
export function exactlyAt(expression: Expression, at: Point): Rational | null {
  const value = valueAt(expression, at);
  return value !== null && value !== "unknown" && isPoint(value) ? value.low : null;
}

/** Is the value at a point surely above 0 (1), below 0 (-1), exactly 0, or is that not known (null)? */
export function signAt(expression: Expression, at: Point): -1 | 0 | 1 | null {
  const value = valueAt(expression, at);
  if (value === null || value === "unknown") return null;
  if (value.low.n > 0n) return 1;
  if (value.high.n < 0n) return -1;
  return isPoint(value) ? 0 : null;
}

/**
 * A point where the expression is 0, between two points where it has opposite signs; null where none of the places that are tried is
 * one. The way goes along one name at a time, where most expressions are straight.
 */
export function crossing(expression: Expression, from: Point, to: Point): Point | null {
  let here = from;
  for (const name of Object.keys(from)) {
    const next = { ...here, [name]: to[name] as Rational };
    const [left, right] = [exactlyAt(expression, here), exactlyAt(expression, next)];
    if (left === null || right === null) return null;
    if (left.n <= 0n !== right.n <= 0n) {
      const found = between(here, next, divide(left, subtract(left, right)));
      return signAt(expression, found) === 0 ? found : null;
    }
    here = next;
  }
  return null;
}
