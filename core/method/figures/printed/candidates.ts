import { type ValueAt, valueAt } from "../../../formula/box/box.ts";
import type { Expression } from "../../../formula/index.ts";
import { floorTo } from "../../../numeric/exact/decimal.ts";
import {
  add,
  divide,
  fromDecimal,
  multiply,
  negate,
  power,
  type Rational,
  rational,
  reduce,
  subtract,
  ZERO,
} from "../../../numeric/exact/rational.ts";
import { decimalsOf, middle } from "../../../numeric/exact/rational-interval.ts";
import type { Slot } from "./slots.ts";

/** How many units of its last digit a figure is moved: the near ones first, as one of them mostly does. */
const NEAR = [1, -1, 2, -2];
const FAR = [8, -8, 64, -64, 512, -512];

/** Steps of the search for a place where two sides meet, and digits to which it is told. */
const STEPS = 60;
const DIGITS = 20;

/** The value of an expression with x in the place of a figure: a number near it, its sign where that is known. */
interface Probe {
  readonly x: Rational;
  readonly near: Rational;
  readonly sign: -1 | 0 | 1 | null;
}

export function probe(difference: Expression, slot: Slot, x: Rational): Probe | null {
  const value: ValueAt = valueAt(difference, slot.scope(x) as Readonly<Record<string, Rational>>);
  if (value === null || value === "unknown") return null;
  const sign = value.low.n > 0n ? 1 : value.high.n < 0n ? -1 : value.low.n === 0n && value.high.n === 0n ? 0 : null;
  return { x, near: reduce(middle(value)), sign };
}

/**
 * Numbers that may turn a relation when they stand in the place of a figure, likely ones first: some units of its last digit away, where two
 * sides meet if their difference is linear in the figure or in one over it, next to that, and far away.
 *
 * @param difference - left less right, or null where the relation is no comparison
 */
export function* candidates(slot: Slot, difference: Expression | null): Generator<Rational> {
  const { text } = slot;
  const value = fromDecimal(text);
  const decimals = decimalsOf(text);
  const unit = power(rational(10), -decimals);
  const steps = (from: Rational, by: readonly number[]): readonly Rational[] =>
    by.map((step) => add(from, multiply(rational(step), unit)));
  yield* steps(value, NEAR);
  for (const met of difference === null ? [] : meetings(difference, slot, value, unit)) {
    const below = floorTo(met, decimals);
    yield* [met, below, ...steps(below, [1, -1, 2, -2])];
  }
  yield* steps(value, FAR);
  yield* [ZERO, negate(value)];
  for (const factor of [2, 10, 100, 1000, 1_000_000]) {
    yield multiply(value, rational(factor));
    yield divide(value, rational(factor));
    yield* steps(value, [factor, -factor]);
  }
}

/** Where the two sides are equal, if their difference is a + b x or (a + b x) / (1 + c x) in the number. */
function meetings(difference: Expression, slot: Slot, value: Rational, unit: Rational): readonly Rational[] {
  const at = [0n, 1n, 2n].map((k) => probe(difference, slot, add(value, multiply(rational(k), unit))));
  const [p, q, r] = at;
  if (p == null || q == null) return [];
  const found: Rational[] = [];
  const slope = subtract(q.near, p.near);
  if (slope.n !== 0n) found.push(reduce(subtract(value, multiply(unit, divide(p.near, slope)))));
  if (r == null) return found;
  // With t = (x - value) / unit: near (1 + c t) = a + b t at t = 0, 1, 2 gives c, then a and b.
  const bend = subtract(add(p.near, r.near), add(q.near, q.near));
  const across = multiply(rational(2), subtract(r.near, q.near));
  if (bend.n === 0n || across.n === 0n) return found;
  const c = negate(divide(bend, across));
  const b = subtract(add(q.near, multiply(c, q.near)), p.near);
  if (b.n !== 0n) found.push(reduce(subtract(value, multiply(unit, divide(p.near, b)))));
  return found;
}

/**
 * Two neighbouring numbers of 20 digits between which a continuous difference changes its sign; null if none are found.
 *
 * @param near - numbers that are tried for its signs first
 */
export function crossingOf(
  difference: Expression,
  slot: Slot,
  near: Iterable<Rational>,
): readonly [Rational, Rational] | null {
  let [below, above] = opposite(difference, slot, near);
  for (let step = 0; step < STEPS && below !== undefined && above !== undefined; step += 1) {
    // Mostly where a straight line would meet 0, and in the middle now and then, so that no side stands still for long.
    const share = step % 3 === 2 ? rational(1, 2) : divide(below.near, subtract(below.near, above.near));
    const x = cutTo(add(below.x, multiply(share, subtract(above.x, below.x))), DIGITS + 4);
    const ends = [cutTo(x, DIGITS), add(cutTo(x, DIGITS), unitOf(x, DIGITS))] as const;
    const [low, high] = ends.map((end) => probe(difference, slot, end)?.sign ?? 0) as [number, number];
    if (low * high === -1) return ends;
    const found = probe(difference, slot, x);
    if (found?.sign === -1) below = found;
    else if (found?.sign === 1) above = found;
    else return null;
  }
  return null;
}

/** A number with which the difference is below 0, and one with which it is above. */
function opposite(difference: Expression, slot: Slot, near: Iterable<Rational>) {
  const found: [below?: Probe, above?: Probe] = [];
  for (const x of near) {
    const probed = probe(difference, slot, x);
    if (probed?.sign === -1) found[0] = probed;
    if (probed?.sign === 1) found[1] = probed;
    if (found[0] !== undefined && found[1] !== undefined) break;
  }
  return found;
}

/** One unit of the last of so many digits. */
function unitOf(value: Rational, digits: number): Rational {
  return power(rational(10), magnitude(value) - digits + 1);
}

/** Rounded down to so many digits. */
function cutTo(value: Rational, digits: number): Rational {
  return reduce(floorTo(value, digits - 1 - magnitude(value)));
}

/** The power of ten of the first digit, 0 for 0. */
function magnitude({ n, d }: Rational): number {
  const size = n < 0n ? -n : n;
  if (size === 0n) return 0;
  const guess = size.toString().length - d.toString().length;
  const isLess = guess < 0 ? size * 10n ** BigInt(-guess) < d : size < d * 10n ** BigInt(guess);
  return isLess ? guess - 1 : guess;
}
