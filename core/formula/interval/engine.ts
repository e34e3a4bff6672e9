import { NoValue } from "../../numeric/exact/no-value.ts";
import { fromDecimal } from "../../numeric/exact/rational.ts";
import type { Truth } from "../../numeric/exact/real.ts";
import type { Engine } from "../language/engine.ts";
import {
  addIntervals,
  divideIntervals,
  integerPower,
  maxIntervals,
  minIntervals,
  multiplyIntervals,
  negateInterval,
  subtractIntervals,
} from "./arithmetic.ts";
import { exponentialOf, INTERVAL_FUNCTIONS, logarithmOfSize, squareRootOf } from "./functions.ts";
import { around, type Interval, interval, isNegative, isPoint, isPositive } from "./interval.ts";

const LITERALS = new Map<string, Interval>();

/**
 * The real numbers as intervals: a formula over a box gives an interval that holds its value at every point of the box. A comparison
 * is true where it holds at every point, false where it holds at none. An operation that has a value at some points
 * only throws NoValue of kind `undecided`, one that has none anywhere `undefined`.
 */
export const INTERVALS: Engine<Interval> = {
  literal(text) {
    const known = LITERALS.get(text) ?? around(fromDecimal(text));
    LITERALS.set(text, known);
    return known;
  },
  fromRational: around,
  add: addIntervals,
  subtract: subtractIntervals,
  multiply: multiplyIntervals,
  divide: divideIntervals,
  power: powerOfIntervals,
  negate: negateInterval,
  max: maxIntervals,
  min: minIntervals,
  functions: INTERVAL_FUNCTIONS,
  further: (name) => {
    throw new NoValue("undecided", `intervals do not tell ${name}`);
  },
  less,
  lessOrEqual: (a, b) => not(less(b, a)),
  equal(a, b) {
    if (a === b || (isPoint(a) && isPoint(b) && a.low === b.low)) return true;
    return less(a, b) === true || less(b, a) === true ? false : "undecided";
  },
  isExact: isPoint,
  isDefined: () => true,
  isFinite: () => true,
  integer(a) {
    if (!isPoint(a)) throw new NoValue("undecided", "an index is not one number");
    return Number.isInteger(a.low) ? a.low : null;
  },
  show: ({ low, high, lowOpen, highOpen }) => `${lowOpen ? "(" : "["}${low}, ${high}${highOpen ? ")" : "]"}`,
};

function less(a: Interval, b: Interval): Truth {
  if (a === b) return false;
  if (a.high < b.low || (a.high === b.low && (a.highOpen || b.lowOpen))) return true;
  return a.low >= b.high ? false : "undecided";
}

function not(truth: Truth): Truth {
  return truth === "undecided" ? truth : !truth;
}

/** As in the reals: an integer power is a product, a half a root, any other power exp(b log(a)), which needs a >= 0. */
function powerOfIntervals(a: Interval, b: Interval): Interval {
  if (isPoint(b) && Number.isInteger(b.low)) return integerPower(a, b.low);
  if (isPoint(b) && b.low === 0.5) return squareRootOf(a);
  const whole = Math.ceil(b.low) <= b.high;
  if (isNegative(a) && !whole) throw new NoValue("undefined", "a negative number to a power that is no integer");
  if (a.low < 0) throw new NoValue("undecided", "a negative number to a power that is no integer");
  if (isPositive(a)) return exponentialOf(multiplyIntervals(b, logarithmOfSize(a)));
  // Zero to a positive power is zero.
  if (!isPositive(b)) throw new NoValue("undecided", "zero to a power that is not positive");
  const { high, highOpen } = exponentialOf(multiplyIntervals(b, logarithmOfSize(a)));
  return interval(0, high, false, high !== 0 && highOpen);
}
