import { type Rational, rational } from "../../../numeric/exact/rational.ts";

/** A prime, 2^61 - 1. Numbers are told apart by their residues, which stay short; that two fractions share one is a chance of 1 in it. */
export const PRIME = 2305843009213693951n;

/** Fractions whose parts are below this have a residue of their own. */
const LARGEST = 1n << 30n;

export function modulo(a: bigint): bigint {
  const rest = a % PRIME;
  return rest < 0n ? rest + PRIME : rest;
}

export function residue({ n, d }: Rational): bigint {
  return modulo(modulo(n) * inverse(modulo(d)));
}

/** One over a number, by Fermat's little theorem; one over 0 is 0. */
export function inverse(a: bigint): bigint {
  return power(a, PRIME - 2n);
}

export function power(a: bigint, exponent: bigint): bigint {
  let [result, base] = [1n, a];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

/** The fraction with short parts that has this residue; null where there is none (Wang 1981). */
export function fractionOf(of: bigint): Rational | null {
  let [a, b] = [PRIME, of];
  let [u, v] = [0n, 1n];
  while (b >= LARGEST) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [u, v] = [v, u - quotient * v];
  }
  const size = v < 0n ? -v : v;
  return size === 0n || size >= LARGEST ? null : rational(b, v);
}
