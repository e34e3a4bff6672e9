import { fromDecimal, integerOf, ONE, rational, ZERO } from "../../numeric/exact/rational.ts";
import {
  type Interval,
  isPoint,
  minus,
  negate,
  over,
  plus,
  point,
  raised,
  times,
} from "../../numeric/exact/rational-interval.ts";
import type { Expression } from "../language/expression.ts";
import { printFormula } from "../language/print.ts";
import { partsOf } from "../language/walk.ts";
import type { Box } from "./box.ts";

/** How fast an expression changes with each name that is free to move. */
type Slopes = ReadonlyMap<string, Interval>;

export interface Enclosed {
  /** Holds every value of the expression over the box. */
  readonly value: Interval;
  /** Holds every value of each partial derivative over the box; a name that is not told has the derivative 0. */
  readonly slopes: Slopes;
}

const NONE: Slopes = new Map();

/**
 * Between which exact numbers does an expression lie over a box, and how fast does it change there? Where every name enters once the
 * value is the exact range. Derivatives are taken step by step beside the value (forward differentiation).
 *
 * @throws NoValue, undecided, where a divisor may be 0; TypeError for anything but + - * / and integer powers of scalars; RangeError for
 *   an exponent that is no positive integer, or a name that the box does not hold
 * @see Moore 1966, Interval Analysis; Rall 1981, Automatic Differentiation
 */
export function enclose(expression: Expression, box: Box): Enclosed {
  switch (expression.kind) {
    case "number":
      return { value: point(fromDecimal(expression.text)), slopes: NONE };
    case "name":
      return named(expression.name, box);
    case "negative": {
      const { value, slopes } = enclose(expression.of, box);
      return { value: negate(value), slopes: chained([MINUS_ONE, slopes]) };
    }
    case "percent":
      return quotient(enclose(expression.of, box), HUNDRED);
    case "operation":
      return operate(expression, box);
    default:
      throw unknownTo(expression);
  }
}

/** Is it made of + - * / and integer powers, so that it can be enclosed in fractions with its slopes? */
export function isArithmetic(expression: Expression): boolean {
  if (!ARITHMETIC.has(expression.kind)) return false;
  if (expression.kind === "operation" && expression.operator.endsWith("^") && powerOf(expression.right) === null)
    return false;
  return partsOf(expression).every(isArithmetic);
}

const ARITHMETIC: ReadonlySet<string> = new Set(["number", "name", "negative", "percent", "operation"]);

function unknownTo(expression: Expression): TypeError {
  return new TypeError(
    `a formula of rounded figures must use only + - * / and integer powers, got ${printFormula(expression)}`,
  );
}

const UNIT = point(ONE);
const MINUS_ONE = negate(UNIT);
const HUNDRED: Enclosed = { value: point(rational(100)), slopes: NONE };

function named(name: string, box: Box): Enclosed {
  const value = box.get(name);
  if (value === undefined) throw new RangeError(`name must be one that stands for a figure, got "${name}"`);
  return { value, slopes: isPoint(value) ? NONE : new Map([[name, UNIT]]) };
}

function operate({ operator, left, right }: Expression & { kind: "operation" }, box: Box): Enclosed {
  const a = enclose(left, box);
  if (operator === "^" || operator === ".^") return raise(a, exponentOf(right));
  const b = enclose(right, box);
  switch (operator) {
    case "+":
      return { value: plus(a.value, b.value), slopes: chained([UNIT, a.slopes], [UNIT, b.slopes]) };
    case "-":
      return { value: minus(a.value, b.value), slopes: chained([UNIT, a.slopes], [MINUS_ONE, b.slopes]) };
    case "*":
    case ".*":
      return { value: times(a.value, b.value), slopes: chained([b.value, a.slopes], [a.value, b.slopes]) };
    default:
      return quotient(a, b);
  }
}

/** The derivative of q = a / b is (a' - q b') / b. */
function quotient(a: Enclosed, b: Enclosed): Enclosed {
  const value = over(a.value, b.value);
  const inverse = over(UNIT, b.value);
  return { value, slopes: chained([inverse, a.slopes], [negate(times(value, inverse)), b.slopes]) };
}

function raise({ value, slopes }: Enclosed, k: number): Enclosed {
  const factor = k === 1 ? UNIT : times(point(rational(k)), raised(value, k - 1));
  return { value: raised(value, k), slopes: chained([factor, slopes]) };
}

/** Powers beyond this have fractions that are too long. */
const LARGEST_POWER = 10_000n;

function powerOf(exponent: Expression): number | null {
  const k = exponent.kind === "number" ? integerOf(fromDecimal(exponent.text)) : null;
  return k !== null && k >= 1n && k <= LARGEST_POWER ? Number(k) : null;
}

function exponentOf(exponent: Expression): number {
  const k = powerOf(exponent);
  if (k !== null) return k;
  throw new RangeError(`exponent must be a positive integer, got ${printFormula(exponent)}`);
}

/** The chain rule: the sum of each part's derivatives, times how fast the whole changes with the part. */
function chained(...parts: readonly (readonly [factor: Interval, slopes: Slopes])[]): Slopes {
  const sum = new Map<string, Interval>();
  for (const [factor, slopes] of parts) {
    for (const [name, slope] of slopes) sum.set(name, plus(sum.get(name) ?? point(ZERO), times(factor, slope)));
  }
  return sum;
}
