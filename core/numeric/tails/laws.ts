import { NoValue } from "../exact/no-value.ts";
import { add, compare, divide, integerOf, multiply, ONE, type Rational, rational, ZERO } from "../exact/rational.ts";
import {
  addReals,
  divideReals,
  endsOf,
  hullOf,
  isExact,
  less,
  multiplyReals,
  negateReal,
  type Real,
  subtractReals,
} from "../exact/real.ts";
import { betaSides } from "./beta-bracket.ts";
import { binomialSides } from "./binomial-exact.ts";
import { gammaSides } from "./gamma-bracket.ts";

type Tail = (...args: readonly Real[]) => Real;
type Way = "rises" | "falls";

const HALF = rational(1, 2);
const TWO = rational(2);

/**
 * Tails of distributions, rigorously: each gives two bounds, or an exact fraction. `…Below` is the chance of at most the place, `…Above` of at
 * least the place; for laws on whole numbers `…AtMost` and `…AtLeast`. Each argument may itself lie between two bounds: in each of them a tail
 * rises or falls, so that the ends are taken at the ends.
 *
 * @throws NoValue, undefined, for a parameter out of its range; undecided where bounds do not tell
 */
export const LAWS = {
  normalBelow: (z) => normalAbove(negateReal(z as Real)),
  normalAbove: (z) => normalAbove(z as Real),
  studentBelow: (t, freedom) => studentAbove(negateReal(t as Real), freedom as Real),
  studentAbove: (t, freedom) => studentAbove(t as Real, freedom as Real),
  chiSquaredBelow: (x, freedom) => subtractReals(ONE, chiSquaredAbove(x as Real, freedom as Real)),
  chiSquaredAbove: (x, freedom) => chiSquaredAbove(x as Real, freedom as Real),
  fBelow: (x, upper, lower) => subtractReals(ONE, fAbove(x as Real, upper as Real, lower as Real)),
  fAbove: (x, upper, lower) => fAbove(x as Real, upper as Real, lower as Real),
  betaBelow: (x, a, b) => beta("below", x as Real, a as Real, b as Real),
  betaAbove: (x, a, b) => beta("above", x as Real, a as Real, b as Real),
  binomialAtMost: (k, n, p) => binomial("below", k as Real, n as Real, p as Real),
  binomialAtLeast: (k, n, p) => binomial("above", k as Real, n as Real, p as Real),
  poissonAtMost: (k, mean) => poisson("below", k as Real, mean as Real),
  poissonAtLeast: (k, mean) => poisson("above", k as Real, mean as Real),
} satisfies Readonly<Record<string, Tail>>;

/** A function of several numbers that rises or falls in each, from its values at exact numbers. */
function monotone(of: (...at: readonly Rational[]) => Real, ways: readonly Way[], args: readonly Real[]): Real {
  if (args.every(isExact)) return of(...args);
  const ends = args.map(endsOf);
  const corner = (wanted: Way): Real => of(...ends.map(([low, high], i) => (ways[i] === wanted ? high : low)));
  return hullOf(corner("falls"), corner("rises"));
}

function required(ok: boolean | "undecided", what: string): void {
  if (ok === true) return;
  throw ok === false
    ? new NoValue("undefined", `${what} in a distribution`)
    : new NoValue("undecided", `64 digits do not tell whether there is ${what} in a distribution`);
}

function requirePositive(a: Real, what: string): void {
  required(less(ZERO, a), `a ${what} that is not positive`);
}

function normalAbove(z: Real): Real {
  return monotone(
    (at) => {
      if (at.n === 0n) return HALF;
      const { above, below } = gammaSides(divide(multiply(at, at), TWO), HALF);
      const half = multiplyReals(HALF, above);
      return at.n > 0n ? half : addReals(HALF, multiplyReals(HALF, below));
    },
    ["falls"],
    [z],
  );
}

/** For t > 0 it falls in the degrees of freedom, below 0 it rises: a mean of more squares is less spread (convex order). */
function studentAbove(t: Real, freedom: Real): Real {
  requirePositive(freedom, "number of degrees of freedom");
  const at = (place: Rational, v: Rational): Real => {
    if (place.n === 0n) return HALF;
    const square = multiply(place, place);
    const { below, above } = betaSides(divide(v, add(v, square)), divide(v, TWO), HALF);
    return place.n > 0n ? multiplyReals(HALF, below) : addReals(HALF, multiplyReals(HALF, above));
  };
  if (isExact(freedom)) return monotone((place) => at(place, freedom), ["falls"], [t]);
  const [low, high] = endsOf(t);
  const [least, most] = endsOf(freedom);
  // The greatest value is at the least place, the least at the greatest one.
  const greatest = at(low, low.n > 0n ? least : most);
  return hullOf(greatest, at(high, high.n > 0n ? most : least));
}

function chiSquaredAbove(x: Real, freedom: Real): Real {
  requirePositive(freedom, "number of degrees of freedom");
  return monotone(
    (at, v) => (at.n <= 0n ? ONE : gammaSides(divide(at, TWO), divide(v, TWO)).above),
    ["falls", "rises"],
    [x, freedom],
  );
}

/** The chance of F >= x: that of a beta variable to be at most d2 / (d2 + d1 x). */
function fAbove(x: Real, upper: Real, lower: Real): Real {
  requirePositive(upper, "number of degrees of freedom");
  requirePositive(lower, "number of degrees of freedom");
  const at = (place: Rational, a: Rational, b: Rational): Real =>
    place.n <= 0n ? ONE : betaSides(divide(b, add(b, multiply(a, place))), divide(b, TWO), divide(a, TWO)).below;
  if (isExact(upper) && isExact(lower)) return monotone((place) => at(place, upper, lower), ["falls"], [x]);
  if (less(ZERO, x) !== true)
    throw new NoValue("undecided", "64 digits do not tell whether a variance ratio is positive");
  const share = divideReals(ONE, addReals(ONE, multiplyReals(x, divideReals(upper, lower))));
  return beta("below", share, divideReals(lower, TWO), divideReals(upper, TWO));
}

function beta(side: "below" | "above", x: Real, a: Real, b: Real): Real {
  requirePositive(a, "parameter");
  requirePositive(b, "parameter");
  const at = (place: Rational, one: Rational, other: Rational): Real => {
    if (place.n <= 0n) return side === "below" ? ZERO : ONE;
    if (compare(place, ONE) >= 0) return side === "below" ? ONE : ZERO;
    return betaSides(place, one, other)[side];
  };
  const ways: readonly Way[] = side === "below" ? ["rises", "falls", "rises"] : ["falls", "rises", "falls"];
  return monotone(at, ways, [x, a, b]);
}

function requireChance(p: Real): void {
  const ends = endsOf(p);
  const inside = ends.map((end) => end.n >= 0n && compare(end, ONE) <= 0);
  required(inside.every(Boolean) ? true : inside.some(Boolean) ? "undecided" : false, "a chance outside 0 to 1");
}

/** Whole numbers are exact; what lies between bounds has none that is known. */
function count(a: Real, what: string): bigint {
  if (!isExact(a)) throw new NoValue("undecided", `64 digits do not tell ${what}`);
  const whole = integerOf(a);
  if (whole === null) throw new NoValue("undefined", `${what} that is no whole number in a distribution`);
  return whole;
}

function binomial(side: "below" | "above", k: Real, n: Real, p: Real): Real {
  requireChance(p);
  const [hits, tries] = [count(k, "a count"), count(n, "a number of tries")];
  required(tries >= 0n, "a negative number of tries");
  // At least k hits are more than k - 1.
  const last = side === "below" ? hits : hits - 1n;
  const way = side === "below" ? "falls" : "rises";
  return monotone((chance) => binomialSides(last, tries, chance)[side], [way], [p]);
}

function poisson(side: "below" | "above", k: Real, mean: Real): Real {
  required(less(mean, ZERO) === "undecided" ? "undecided" : !less(mean, ZERO), "a negative mean");
  const hits = count(k, "a count");
  const last = side === "below" ? hits : hits - 1n;
  if (last < 0n) return side === "below" ? ZERO : ONE;
  const at = (rate: Rational): Real => {
    if (rate.n === 0n) return side === "below" ? ONE : ZERO;
    const { below, above } = gammaSides(rate, rational(last + 1n));
    return side === "below" ? above : below;
  };
  return monotone(at, [side === "below" ? "falls" : "rises"], [mean]);
}
