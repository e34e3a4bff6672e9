import { rootItself } from "../../../numeric/exact/algebraic.ts";
import { NoValue } from "../../../numeric/exact/no-value.ts";
import {
  add,
  fromDecimal,
  multiply,
  type Rational,
  rational,
  reduce,
  subtract,
} from "../../../numeric/exact/rational.ts";
import {
  type Isolated,
  realRoots,
  simplestBetween,
  through,
  type Univariate,
  withoutDoubleRoots,
} from "../../../numeric/exact/univariate.ts";
import { isFraction, type Num, signOf } from "../worth/number.ts";

/** Where a quantity vanishes along a path. */
export interface Zeros {
  /** Exactly there: fractions, and roots of polynomials. */
  readonly exact: readonly Num[];
  /** On both sides of a zero, and near to it. */
  readonly beside: readonly Rational[];
}

/** A quantity along a path. May throw NoValue. */
export type Along = (t: Rational) => Num;

/** Where polynomials are looked at; they are of no larger degree than these places tell. */
const PLACES = [0, 1, -1, 2, 3, -2, 5, -3, 7].map((n) => rational(n));
const HIGHEST = 6;

/** Where a change of sign is looked for, in rising order. */
const GRID = [
  "-1000",
  "-20",
  "-5",
  "-2",
  "-1",
  "-0.4",
  "-0.01",
  "0.013",
  "0.3",
  "0.7",
  "1.1",
  "3",
  "8",
  "50",
  "2000",
].map(fromDecimal);
const HALVINGS = 40;
/** Of a bracket of 64 digits, whose numbers cost thousands of times as much. */
const FEW_HALVINGS = 8;
const FEW_PLACES = ["-5", "-0.4", "0.013", "0.7", "3"].map(fromDecimal);

const NEAR = ["1e-3", "1e-12"].map(fromDecimal);

const NONE: Zeros = { exact: [], beside: [] };

/**
 * Where does a quantity vanish along a path? Exactly where it is a polynomial there; else where its sign changes, by halving, and at the
 * simplest fraction between the last two places if it vanishes there.
 *
 * @param isSearched - false where only polynomials are worth the work
 */
export function zerosAlong(quantity: Along, isSearched: boolean): Zeros {
  const values: [Rational, Rational][] = [];
  for (const place of PLACES) {
    const value = valueAt(quantity, place);
    if (value === null) continue;
    if (!isFraction(value)) return isSearched ? bySign(quantity, FEW_PLACES, FEW_HALVINGS) : NONE;
    values.push([place, reduce(value)]);
    // Two places more than the degree needs, so that what only looks like a polynomial is found out.
    const p = values.length >= 3 ? through(values) : null;
    if (p !== null && p.length <= Math.min(values.length - 2, HIGHEST + 1)) return rootsOf(p);
  }
  return isSearched ? bySign(quantity, GRID, HALVINGS) : NONE;
}

function rootsOf(p: Univariate): Zeros {
  if (p.length === 0) return NONE;
  const polynomial = withoutDoubleRoots(p);
  const roots = realRoots(polynomial);
  const exact = roots.map((root) => ("low" in root ? rootItself({ polynomial, within: root }) : root));
  const beside = roots.flatMap((root) => ("low" in root ? [root.low, root.high, ...around(root)] : around(root)));
  return { exact, beside };
}

function around(root: Rational | Isolated): readonly Rational[] {
  const [low, high] = "low" in root ? [root.low, root.high] : [root, root];
  return NEAR.flatMap((step) => [subtract(low, step), add(high, step)]);
}

function bySign(quantity: Along, places: readonly Rational[], halvings: number): Zeros {
  const exact: Rational[] = [];
  const beside: Rational[] = [];
  let last: { place: Rational; sign: number } | null = null;
  for (const place of places) {
    const sign = signAt(quantity, place);
    if (sign === 0) exact.push(place);
    if (sign === null || sign === 0) continue;
    if (last !== null && last.sign !== sign) {
      const [low, high] = narrowed(quantity, last.place, place, last.sign, halvings);
      const between = [multiply(add(low, high), rational(1, 2)), simplestBetween(low, high)];
      exact.push(...between.filter((each) => signAt(quantity, each) === 0).slice(0, 1));
      beside.push(low, high);
    }
    last = { place, sign };
  }
  return { exact, beside };
}

/** Halves an interval with different signs at its ends, as far as asked or until its middle is a zero. */
function narrowed(
  quantity: Along,
  from: Rational,
  to: Rational,
  signBelow: number,
  halvings: number,
): readonly [Rational, Rational] {
  let [low, high] = [from, to];
  for (let i = 0; i < halvings; i += 1) {
    const middle = reduce(multiply(add(low, high), rational(1, 2)));
    const sign = signAt(quantity, middle);
    if (sign === 0 || sign === null) break;
    if (sign === signBelow) low = middle;
    else high = middle;
  }
  return [low, high];
}

/** -1, 0, 1, or null where there is no value or 64 digits do not tell. */
function signAt(quantity: Along, place: Rational): -1 | 0 | 1 | null {
  const value = valueAt(quantity, place);
  const sign = value === null ? "undecided" : signOf(value);
  return sign === "undecided" ? null : sign;
}

function valueAt(quantity: Along, place: Rational): Num | null {
  try {
    return quantity(place);
  } catch (error) {
    if (error instanceof NoValue) return null;
    throw error;
  }
}
