import type { Rational } from "../exact/rational.ts";

/** Remainders modulo a prime: integers from 0 to prime - 1. */
export interface PrimeField {
  readonly prime: bigint;
  add(a: bigint, b: bigint): bigint;
  subtract(a: bigint, b: bigint): bigint;
  multiply(a: bigint, b: bigint): bigint;
  /** Null for a divisor of 0. */
  divide(a: bigint, b: bigint): bigint | null;
  power(a: bigint, exponent: bigint): bigint;
  /** The remainder that stands for a fraction; null where the prime divides its denominator. */
  fromRational(value: Rational): bigint | null;
}

/** Arithmetic modulo a prime number. Throws RangeError for another number. */
export function primeField(prime: bigint): PrimeField {
  if (!isPrime(prime)) throw new RangeError(`prime must be a prime number, got ${prime}`);
  const reduced = (a: bigint): bigint => {
    const rest = a % prime;
    return rest < 0n ? rest + prime : rest;
  };
  const power = (a: bigint, exponent: bigint): bigint => powerModulo(reduced(a), exponent, prime);
  const divide = (a: bigint, b: bigint): bigint | null =>
    reduced(b) === 0n ? null : reduced(a * power(b, prime - 2n));
  return {
    prime,
    add: (a, b) => reduced(a + b),
    subtract: (a, b) => reduced(a - b),
    multiply: (a, b) => reduced(a * b),
    divide,
    power,
    fromRational: ({ n, d }) => divide(n, d),
  };
}

/** Witnesses that decide every number below 3.3e24. @see Sorenson and Webster 2015, doi:10.1090/mcom/3134 */
const WITNESSES = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n, 41n];

/** Is n, below 2^64, a prime number? By the strong test of Miller and Rabin with enough bases to be certain. */
export function isPrime(n: bigint): boolean {
  if (n < 2n) return false;
  for (const small of WITNESSES) if (n % small === 0n) return n === small;
  let [odd, twos] = [n - 1n, 0];
  for (; odd % 2n === 0n; odd /= 2n) twos += 1;
  return WITNESSES.every((base) => passes(base, n, odd, twos));
}

function passes(base: bigint, n: bigint, odd: bigint, twos: number): boolean {
  let x = powerModulo(base, odd, n);
  if (x === 1n || x === n - 1n) return true;
  for (let i = 1; i < twos; i += 1) {
    x = (x * x) % n;
    if (x === n - 1n) return true;
  }
  return false;
}

function powerModulo(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square, rest] = [1n, base % modulus, exponent];
  for (; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}
