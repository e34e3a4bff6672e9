import {
  add,
  compare,
  divide,
  fromDecimal,
  multiply,
  negate,
  ONE,
  power,
  type Rational,
  rational,
  subtract,
} from "../numeric/rational.ts";
import type { Comparison, Expression } from "./expression.ts";
import { printFormula } from "./print.ts";

/** A closed interval of exact numbers, low <= high. */
export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
}

/** What the names of the formula stand for: lists of intervals, entered as `a[2]`. */
export type Lists = Readonly<Record<string, readonly Interval[]>>;

/** What a literal stands for: by default every number that rounds to it. */
type Literal = (text: string) => Interval;

/** A comparison over intervals: it holds for every choice of values, for none, or for some only. */
export type Spread = "every" | "none" | "some";

/**
 * Which values can the expression take when each printed figure stands for every number that rounds to it? A literal with
 * decimals is such a figure; an integer and all that stands inside `exactly(…)` are points. Each literal moves by itself, so with every name entered
 * once the interval is the exact range.
 *
 * @throws TypeError for anything but + - * / and integer powers of scalars; RangeError when a divisor may be 0
 * @see Moore 1966, Interval Analysis
 */
export function enclose(expression: Expression, lists: Lists = {}, literal: Literal = roundingInterval): Interval {
  switch (expression.kind) {
    case "number":
      return literal(expression.text);
    case "negative":
      return negateInterval(enclose(expression.of, lists, literal));
    case "percent":
      return over(enclose(expression.of, lists, literal), point(rational(100)));
    case "call":
      if (expression.name === "exactly" && expression.args[0] !== undefined) {
        return enclose(expression.args[0], lists, (text) => point(fromDecimal(text)));
      }
      break;
    case "index":
      return entry(expression, lists);
    case "operation":
      return operate(expression, lists, literal);
  }
  throw new TypeError(
    `a formula of rounded figures must use only + - * / and integer powers, got ${printFormula(expression)}`,
  );
}

/** Does a comparison, or a chain joined by `and`, hold for every choice of values? */
export function spread(expression: Expression, lists: Lists = {}): Spread {
  if (expression.kind === "and") {
    const sides = [spread(expression.left, lists), spread(expression.right, lists)];
    return sides.includes("none") ? "none" : sides.includes("some") ? "some" : "every";
  }
  if (expression.kind !== "comparison") {
    throw new TypeError(`a formula of rounded figures must be a comparison, got ${printFormula(expression)}`);
  }
  const terms = expression.terms.map((term) => enclose(term, lists));
  const links = expression.comparisons.map((comparison, i) =>
    link(comparison, terms[i] as Interval, terms[i + 1] as Interval),
  );
  return links.includes("none") ? "none" : links.includes("some") ? "some" : "every";
}

/** The numbers that round to the printed one, both ends included: 2.79 stands for 2.785 to 2.795, an integer for itself. */
export function roundingInterval(text: string): Interval {
  const value = fromDecimal(text);
  const decimals = decimalsOf(text);
  if (decimals === 0) return point(value);
  const half = divide(power(rational(10), -decimals), rational(2));
  return { low: subtract(value, half), high: add(value, half) };
}

/** How many digits a number shows behind its point: 2 for "2.79", 0 for "10". */
export function decimalsOf(text: string): number {
  return /\.(\d*)/.exec(text)?.[1]?.length ?? 0;
}

/** The interval that holds one number. */
export function point(value: Rational): Interval {
  return { low: value, high: value };
}

function link(comparison: Comparison, left: Interval, right: Interval): Spread {
  switch (comparison) {
    case "<=":
      return order(compare(left.high, right.low) <= 0, compare(left.low, right.high) > 0);
    case "<":
      return order(compare(left.high, right.low) < 0, compare(left.low, right.high) >= 0);
    case ">=":
      return link("<=", right, left);
    case ">":
      return link("<", right, left);
    case "==":
      return order(isSamePoint(left, right), apart(left, right));
    case "!=":
      return order(apart(left, right), isSamePoint(left, right));
  }
}

function order(every: boolean, none: boolean): Spread {
  return every ? "every" : none ? "none" : "some";
}

function apart(left: Interval, right: Interval): boolean {
  return compare(left.high, right.low) < 0 || compare(right.high, left.low) < 0;
}

function isSamePoint(left: Interval, right: Interval): boolean {
  return compare(left.low, right.high) === 0 && compare(left.high, right.low) === 0;
}

function entry(expression: Expression & { kind: "index" }, lists: Lists): Interval {
  const [at] = expression.at;
  const list =
    expression.of.kind === "name" && Object.hasOwn(lists, expression.of.name) ? lists[expression.of.name] : undefined;
  const found = at?.kind === "number" && expression.at.length === 1 ? list?.[Number(at.text) - 1] : undefined;
  if (found === undefined) {
    throw new RangeError(`an entry must be one of the figures of a quoted list, got ${printFormula(expression)}`);
  }
  return found;
}

function operate(
  { operator, left, right }: Expression & { kind: "operation" },
  lists: Lists,
  literal: Literal,
): Interval {
  const a = enclose(left, lists, literal);
  if (operator === "^" || operator === ".^") return raise(a, right);
  const b = enclose(right, lists, literal);
  if (operator === "+") return { low: add(a.low, b.low), high: add(a.high, b.high) };
  if (operator === "-") return { low: subtract(a.low, b.high), high: subtract(a.high, b.low) };
  if (operator === "*" || operator === ".*") return times(a, b);
  return over(a, b);
}

function negateInterval({ low, high }: Interval): Interval {
  return { low: negate(high), high: negate(low) };
}

function times(a: Interval, b: Interval): Interval {
  return hull([a.low, a.high].flatMap((x) => [multiply(x, b.low), multiply(x, b.high)]));
}

function over(a: Interval, b: Interval): Interval {
  if (b.low.n <= 0n && b.high.n >= 0n)
    throw new RangeError("a divisor must not be able to be 0, got an interval that holds 0");
  return times(a, { low: divide(ONE, b.high), high: divide(ONE, b.low) });
}

function raise(base: Interval, exponent: Expression): Interval {
  const k = exponent.kind === "number" ? Number(exponent.text) : Number.NaN;
  if (!Number.isInteger(k) || k < 1)
    throw new RangeError(`exponent must be a positive integer, got ${printFormula(exponent)}`);
  const ends = [power(base.low, k), power(base.high, k)];
  const holdsZero = base.low.n < 0n && base.high.n > 0n;
  return hull(k % 2 === 0 && holdsZero ? [...ends, rational(0)] : ends);
}

function hull(values: readonly Rational[]): Interval {
  const sorted = [...values].sort(compare);
  return { low: sorted[0] as Rational, high: sorted.at(-1) as Rational };
}
