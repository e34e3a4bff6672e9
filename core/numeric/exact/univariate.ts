import {
  absolute,
  add,
  compare,
  divide,
  floor,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  reduce,
  subtract,
  ZERO,
} from "./rational.ts";

/** A polynomial in one unknown: its coefficients from the constant up, the last one not 0; empty for 0. */
export type Univariate = readonly Rational[];

/** Drops leading zeros and brings the coefficients to lowest terms. */
export function settled(coefficients: readonly Rational[]): Univariate {
  const last = coefficients.findLastIndex(({ n }) => n !== 0n);
  return coefficients.slice(0, last + 1).map(reduce);
}

export function plus(a: Univariate, b: Univariate): Univariate {
  const length = Math.max(a.length, b.length);
  return settled(Array.from({ length }, (_, i) => add(a[i] ?? ZERO, b[i] ?? ZERO)));
}

export function scaled(a: Univariate, factor: Rational): Univariate {
  return settled(a.map((each) => multiply(each, factor)));
}

export function times(a: Univariate, b: Univariate): Univariate {
  const product: Rational[] = Array.from({ length: Math.max(a.length + b.length - 1, 0) }, () => ZERO);
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      product[i + j] = add(product[i + j] as Rational, multiply(x, y));
    });
  });
  return settled(product);
}

/** Long division: a = quotient * b + remainder. Throws RangeError for b = 0. */
export function divided(
  a: Univariate,
  b: Univariate,
): { readonly quotient: Univariate; readonly remainder: Univariate } {
  const lead = b.at(-1);
  if (lead === undefined) throw new RangeError("divisor must be another polynomial than 0, got 0");
  const rest = [...a];
  const quotient: Rational[] = [];
  for (let shift = a.length - b.length; shift >= 0; shift -= 1) {
    const factor = reduce(divide(rest[shift + b.length - 1] as Rational, lead));
    quotient[shift] = factor;
    b.forEach((each, i) => {
      rest[shift + i] = reduce(subtract(rest[shift + i] as Rational, multiply(factor, each)));
    });
  }
  return { quotient: settled(quotient), remainder: settled(rest) };
}

/** The greatest common divisor, with leading coefficient 1; 0 for two zeros. */
export function commonDivisor(a: Univariate, b: Univariate): Univariate {
  let [x, y] = [a, b];
  while (y.length > 0) [x, y] = [y, monic(divided(x, y).remainder)];
  return monic(x);
}

/** u with u a = 1 modulo p. The two must have no root in common. */
export function inverseModulo(a: Univariate, p: Univariate): Univariate {
  let [r, next]: [Univariate, Univariate] = [p, divided(a, p).remainder];
  let [u, v]: [Univariate, Univariate] = [[], [ONE]];
  while (next.length > 1) {
    const { quotient, remainder } = divided(r, next);
    [r, next] = [next, remainder];
    [u, v] = [v, plus(u, scaled(times(quotient, v), rational(-1)))];
  }
  if (next.length === 0) throw new RangeError("polynomials must have no root in common, got a shared one");
  return divided(scaled(v, divide(ONE, next[0] as Rational)), p).remainder;
}

export function monic(p: Univariate): Univariate {
  const lead = p.at(-1);
  return lead === undefined ? p : scaled(p, divide(ONE, lead));
}

export function derivative(p: Univariate): Univariate {
  return settled(p.slice(1).map((each, i) => multiply(each, rational(i + 1))));
}

export function valueAt(p: Univariate, x: Rational): Rational {
  let value = ZERO;
  for (let i = p.length - 1; i >= 0; i -= 1) value = reduce(add(multiply(value, x), p[i] as Rational));
  return value;
}

/** Coefficients without denominators, as a multiple above 0 has them. */
const WHOLE = new WeakMap<Univariate, readonly bigint[]>();

/** -1, 0 or 1: the sign of the value, which takes no greatest common divisor. */
export function signAt(p: Univariate, { n, d }: Rational): -1 | 0 | 1 {
  const coefficients = WHOLE.get(p) ?? wholeOf(p);
  WHOLE.set(p, coefficients);
  let [value, scale] = [0n, 1n];
  for (let i = coefficients.length - 1; i >= 0; i -= 1) {
    value = value * n + (coefficients[i] as bigint) * scale;
    scale *= d;
  }
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}

function wholeOf(p: Univariate): readonly bigint[] {
  const bottom = p.reduce((all, { d }) => all * d, 1n);
  return p.map(({ n, d }) => (n * bottom) / d);
}

/** The polynomial of least degree through these points, by divided differences (Newton); the places must all differ. */
export function through(points: readonly (readonly [Rational, Rational])[]): Univariate {
  const places = points.map(([x]) => x);
  let column = points.map(([, y]) => y);
  let [result, basis]: [Univariate, Univariate] = [[], [ONE]];
  for (let order = 0; order < points.length; order += 1) {
    result = plus(result, scaled(basis, column[0] as Rational));
    basis = times(basis, [subtract(ZERO, places[order] as Rational), ONE]);
    column = column
      .slice(1)
      .map((y, i) =>
        reduce(
          divide(
            subtract(y, column[i] as Rational),
            subtract(places[i + order + 1] as Rational, places[i] as Rational),
          ),
        ),
      );
  }
  return result;
}

/** A real root between two rational numbers, where a polynomial without a double root changes its sign exactly once. */
export interface Isolated {
  readonly low: Rational;
  readonly high: Rational;
}

/** The polynomial with the same roots, each once. */
export function withoutDoubleRoots(p: Univariate): Univariate {
  return monic(divided(p, commonDivisor(p, derivative(p))).quotient);
}

/**
 * All real roots of a polynomial other than 0: as fractions where they are, isolated where they are not, in no particular order.
 *
 * @see Sturm 1829; Cauchy's bound for where roots can lie
 */
export function realRoots(p: Univariate): readonly (Rational | Isolated)[] {
  if (p.length < 2) return [];
  if (p.length === 2) return [reduce(divide(negate(p[0] as Rational), p[1] as Rational))];
  const once = withoutDoubleRoots(p);
  const chain = sturmChain(once);
  const reach = once.reduce((most, each) => add(most, absolute(each)), ONE);
  const found: (Rational | Isolated)[] = [];
  const open: [Rational, Rational][] = [[subtract(ZERO, reach), reach]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [low, high] = next;
    const count = changes(chain, low) - changes(chain, high);
    if (count === 0) continue;
    const middle = middleOf(low, high);
    if (count === 1) found.push(settledRoot(once, low, high));
    else open.push([low, middle], [middle, high]);
  }
  return found;
}

/** Halves an interval around one root. */
export function halved(p: Univariate, { low, high }: Isolated): Isolated {
  const middle = middleOf(low, high);
  const sign = signAt(p, middle);
  if (sign === 0) return { low: middleOf(low, middle), high: middleOf(middle, high) };
  // The right end is no root, and the one root between is simple: what has its sign lies beyond the root.
  return signAt(p, high) === sign ? { low, high: middle } : { low: middle, high };
}

/** The fraction with the smallest denominator strictly between two others, the nearest to 0 of them (Stern and Brocot). */
export function simplestBetween(low: Rational, high: Rational): Rational {
  if (low.n < 0n) return high.n > 0n ? ZERO : negate(simplestBetween(negate(high), negate(low)));
  const whole = floor(low);
  const next = add(whole, ONE);
  if (compare(next, high) < 0) return next;
  // Between the two, taken from the whole number below, there is none: turn them over.
  const [a, b] = [subtract(low, whole), subtract(high, whole)];
  const turned = a.n === 0n ? add(floor(divide(ONE, b)), ONE) : simplestBetween(divide(ONE, b), divide(ONE, a));
  return reduce(add(whole, divide(ONE, turned)));
}

/** After so many halvings of its interval the simplest fraction in it is tried as the root; after the last it is taken to be none. */
const LOOKS = [8, 32, 96];

/** The one root above `from` and up to `to`. */
function settledRoot(p: Univariate, from: Rational, to: Rational): Rational | Isolated {
  if (signAt(p, to) === 0) return to;
  let at: Isolated = { low: from, high: to };
  let done = 0;
  for (const look of LOOKS) {
    // Until neither end is a root.
    for (; done < look || signAt(p, at.low) === 0; done += 1) at = halved(p, at);
    const simplest = simplestBetween(at.low, at.high);
    if (signAt(p, simplest) === 0) return simplest;
  }
  return at;
}

function middleOf(low: Rational, high: Rational): Rational {
  return reduce(multiply(add(low, high), rational(1, 2)));
}

function sturmChain(p: Univariate): readonly Univariate[] {
  const chain: Univariate[] = [p, derivative(p)];
  for (;;) {
    const [a, b] = chain.slice(-2) as [Univariate, Univariate];
    if (b.length < 2) return chain;
    const rest = divided(a, b).remainder;
    if (rest.length === 0) return chain;
    // A positive factor changes no sign and keeps the numbers short.
    chain.push(scaled(rest, divide(rational(-1), absolute(rest.at(-1) as Rational))));
  }
}

/** How often the chain changes its sign at a place. */
function changes(chain: readonly Univariate[], x: Rational): number {
  const signs = chain.map((p) => signAt(p, x)).filter((sign) => sign !== 0);
  return signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
}
