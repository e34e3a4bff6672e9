import { add, compare, floor, multiply, negate, ONE, type Rational, rational, reduce, ZERO } from "./rational.ts";
import { type Bracket, bracketOf } from "./real.ts";
import {
  commonDivisor,
  divided,
  halved,
  type Isolated,
  inverseModulo,
  plus,
  scaled,
  signAt,
  times,
  type Univariate,
} from "./univariate.ts";

/** A root of a polynomial with rational coefficients, such as the square root of 2: told apart from the others by an interval. */
export interface Root {
  /** Without double roots. */
  readonly polynomial: Univariate;
  /** Holds this root and no other; neither end is a root. */
  readonly within: Isolated;
}

/**
 * A number made from a root by + - * and /: the value of the polynomial `of` at it. All of arithmetic is exact, so that equal
 * numbers are known to be equal, which digits alone never tell.
 */
export interface Algebraic {
  readonly root: Root;
  readonly of: Univariate;
}

/** The number that a root itself is. */
export function rootItself(root: Root): Algebraic {
  return { root, of: [ZERO, ONE] };
}

/** A polynomial at a root, in its shortest form; a fraction where it is a plain number. */
export function atRoot(root: Root, of: Univariate): Algebraic | Rational {
  const rest = of.length < root.polynomial.length ? of : divided(of, root.polynomial).remainder;
  return rest.length < 2 ? (rest[0] ?? ZERO) : { root, of: rest };
}

export function addAlgebraic(root: Root, a: Univariate, b: Univariate): Algebraic | Rational {
  return atRoot(root, plus(a, b));
}

export function multiplyAlgebraic(root: Root, a: Univariate, b: Univariate): Algebraic | Rational {
  return atRoot(root, times(a, b));
}

export function negateAlgebraic({ root, of }: Algebraic): Algebraic {
  return { root, of: scaled(of, rational(-1)) };
}

/** One over a number. Throws RangeError for 0. */
export function inverseAlgebraic(a: Algebraic): Algebraic | Rational {
  if (signOfAlgebraic(a) === 0) throw new RangeError("divisor must be another number than 0, got 0");
  const { polynomial } = a.root;
  // Of other roots than this one it may be 0: they are left aside.
  const others = commonDivisor(a.of, polynomial);
  const own = others.length > 1 ? divided(polynomial, others).quotient : polynomial;
  return atRoot(a.root, inverseModulo(a.of, own));
}

/** -1, 0 or 1, exactly. */
export function signOfAlgebraic({ root, of }: Algebraic): -1 | 0 | 1 {
  if (vanishes(root, of)) return 0;
  for (let { within } = root; ; within = halved(root.polynomial, within)) {
    const { low, high } = range(of, within);
    if (low.n > 0n) return 1;
    if (high.n < 0n) return -1;
  }
}

/** Bounds of 64 digits. */
export function bracketOfAlgebraic({ root, of }: Algebraic): Bracket {
  let { within } = root;
  for (let i = 0; i < HALVINGS; i += 1) within = halved(root.polynomial, within);
  const { low, high } = range(of, within);
  return { low: bracketOf(low).low, high: bracketOf(high).high };
}

/** The largest integer that is not above the number. */
export function floorAlgebraic({ root, of }: Algebraic): Rational {
  for (let { within } = root; ; within = halved(root.polynomial, within)) {
    const { low, high } = range(of, within);
    const [below, next] = [floor(low), add(floor(low), ONE)];
    if (compare(high, next) < 0) return below;
    const over = atRoot(root, plus(of, [negate(next)]));
    if (compare(high, add(next, ONE)) < 0)
      return (isAlgebraic(over) ? signOfAlgebraic(over) : over.n) < 0 ? below : next;
  }
}

export function isAlgebraic(a: Algebraic | Rational): a is Algebraic {
  return "root" in a;
}

/** Beyond the 64 digits of a bracket, for numbers of ordinary size. */
const HALVINGS = 256;

/** Is a polynomial 0 at the root? Exactly if it shares it: then their common divisor changes its sign around it. */
function vanishes({ polynomial, within }: Root, of: Univariate): boolean {
  if (of.length === 0) return true;
  const shared = commonDivisor(of, polynomial);
  if (shared.length < 2) return false;
  return signAt(shared, within.low) !== signAt(shared, within.high);
}

/** Bounds of a polynomial between two places (Horner, over intervals). */
function range(of: Univariate, { low, high }: Isolated): Isolated {
  let bounds: Isolated = { low: ZERO, high: ZERO };
  for (const coefficient of of.toReversed()) {
    const ends = [bounds.low, bounds.high].flatMap((a) => [multiply(a, low), multiply(a, high)]).sort(compare);
    bounds = {
      low: reduce(add(ends[0] as Rational, coefficient)),
      high: reduce(add(ends[3] as Rational, coefficient)),
    };
  }
  return bounds;
}
