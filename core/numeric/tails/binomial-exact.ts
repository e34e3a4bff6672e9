import { compare, ONE, type Rational, rational, reduce, subtract, ZERO } from "../exact/rational.ts";
import { betaSides } from "./beta-bracket.ts";
import type { Sides } from "./sides.ts";

/** Digits (binary) up to which the sum is a fraction. */
const LONGEST = 50_000;

/**
 * How likely are at most `k` hits in `n` independent tries, and how likely more? An exact fraction where it is not too long.
 *
 * @param p - the chance of a hit, in [0, 1]
 */
export function binomialSides(k: bigint, n: bigint, p: Rational): Sides {
  if (k < 0n) return { below: ZERO, above: ONE };
  if (k >= n) return { below: ONE, above: ZERO };
  if (p.n === 0n) return { below: ONE, above: ZERO };
  if (compare(p, ONE) === 0) return { below: ZERO, above: ONE };
  const { n: hit, d: all } = reduce(p);
  if (Number(n) * all.toString(2).length > LONGEST) {
    const { below, above } = betaSides(p, rational(k + 1n), rational(n - k));
    return { below: above, above: below };
  }
  const miss = all - hit;
  // Sum of C(n, i) hit^i miss^(n - i): each term from the one before.
  let term = miss ** n;
  let sum = term;
  for (let i = 0n; i < k; i += 1n) {
    term = (term * (n - i) * hit) / ((i + 1n) * miss);
    sum += term;
  }
  const below = reduce({ n: sum, d: all ** n });
  return { below, above: subtract(ONE, below) };
}
