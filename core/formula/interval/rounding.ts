/**
 * Sums, products, quotients and roots of doubles as bounds. Each gives the pair [below, above]: the nearest doubles on both sides of
 * the true value that take no search, and the same double twice where the double is the true value.
 */
export type Bounds = readonly [below: number, above: number];

/** 2^27 + 1 splits a double into two halves of 26 bits (Dekker 1971). */
const SPLITTER = 134_217_729;

/** Between these a product splits without overflow, and its rounding error is a double. */
const [SMALL, LARGE] = [1e-140, 1e140];

/** At least `ulps` units in the last place above `x`; the smallest double is one unit around zero. */
export function above(x: number, ulps = 1): number {
  // What was rounded to minus infinity lies near the largest double or beyond it.
  const from = x === Number.NEGATIVE_INFINITY ? -Number.MAX_VALUE : x;
  return from + ulps * (Math.abs(from) * Number.EPSILON + Number.MIN_VALUE);
}

/** At least `ulps` units in the last place below `x`. */
export function below(x: number, ulps = 1): number {
  return -above(-x, ulps);
}

/** a + b. The rounding error of a sum is a double and is found exactly (Knuth, TAOCP 2, section 4.2.2, theorem B). */
export function sum(a: number, b: number): Bounds {
  const s = a + b;
  if (!Number.isFinite(s)) return Number.isFinite(a) && Number.isFinite(b) ? [below(s), above(s)] : [s, s];
  const part = s - a;
  return towards(s, a - (s - part) + (b - part));
}

/** a * b, where 0 times an infinite end is 0: an end is a limit, and every number before it is finite. */
export function product(a: number, b: number): Bounds {
  if (a === 0 || b === 0) return [0, 0];
  const p = a * b;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return [p, p];
  if (p === 0) return Math.sign(a) === Math.sign(b) ? [0, above(0)] : [below(0), 0];
  return isModerate(a) && isModerate(b) ? towards(p, productError(a, b, p)) : [below(p), above(p)];
}

/** a / b for b that is not 0; a finite number over an infinite end is 0. */
export function quotient(a: number, b: number): Bounds {
  if (a === 0 || !Number.isFinite(b)) return [0, 0];
  const q = a / b;
  if (!Number.isFinite(a)) return [q, q];
  if (q === 0) return Math.sign(a) === Math.sign(b) ? [0, above(0)] : [below(0), 0];
  return isProduct(a, q, b) ? [q, q] : [below(q), above(q)];
}

/** The square root of a >= 0, which IEEE 754 rounds correctly. */
export function root(a: number): Bounds {
  const r = Math.sqrt(a);
  return r === 0 || r === Number.POSITIVE_INFINITY || isProduct(a, r, r) ? [r, r] : [below(r), above(r)];
}

/** The true value is x + error, x its nearest double: only the side of the error moves. */
function towards(x: number, error: number): Bounds {
  if (error === 0) return [x, x];
  // NaN, where even the error overflows, leaves both sides open.
  return [error > 0 ? x : below(x), error < 0 ? x : above(x)];
}

/** Is p exactly x * y? False also where it takes more than doubles to tell. */
function isProduct(p: number, x: number, y: number): boolean {
  return isModerate(x) && isModerate(y) && x * y === p && productError(x, y, p) === 0;
}

function isModerate(x: number): boolean {
  const size = Math.abs(x);
  return size > SMALL && size < LARGE;
}

/** a * b - p exactly, p being their rounded product (Dekker 1971, section 5). */
function productError(a: number, b: number, p: number): number {
  const [a1, b1] = [upperHalf(a), upperHalf(b)];
  const [a2, b2] = [a - a1, b - b1];
  return a2 * b2 - (p - a1 * b1 - a2 * b1 - a1 * b2);
}

function upperHalf(x: number): number {
  const scaled = SPLITTER * x;
  return scaled - (scaled - x);
}
