import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rational } from "../exact/rational.ts";
import { isPrime, primeField } from "./prime-field.ts";

/** The Mersenne prime 2^61 - 1 (Pervushin 1883). */
const MERSENNE = 2305843009213693951n;

describe("isPrime", () => {
  it("agrees with the sieve of Eratosthenes below 10,000", () => {
    const composite = new Set<number>();
    for (let n = 2; n < 10_000; n += 1) for (let m = n * n; m < 10_000; m += n) composite.add(m);
    for (let n = 0; n < 10_000; n += 1) expect(isPrime(BigInt(n)), String(n)).toBe(n > 1 && !composite.has(n));
  });

  it("knows large primes and the numbers that deceive weaker tests", () => {
    expect(isPrime(MERSENNE)).toBe(true);
    // The largest prime below 2^64 (OEIS A014234); psi_11 passes for the first eleven primes (OEIS A014233).
    expect(isPrime(18446744073709551557n)).toBe(true);
    expect(isPrime(3825123056546413051n)).toBe(false);
    expect(isPrime(MERSENNE * 3n)).toBe(false);
  });
});

describe("primeField", () => {
  const field = primeField(MERSENNE);
  const element = fc.bigInt({ min: 0n, max: MERSENNE - 1n });

  it("is a field", () => {
    fc.assert(
      fc.property(element, element, element, (a, b, c) => {
        const left = field.multiply(a, field.add(b, c));
        const right = field.add(field.multiply(a, b), field.multiply(a, c));
        return (
          left === right &&
          field.add(field.subtract(a, b), b) === a &&
          (b === 0n || field.multiply(field.divide(a, b) ?? -1n, b) === a)
        );
      }),
      { seed: 1 },
    );
  });

  it("reads fractions, and has no value where there is none", () => {
    const third = field.fromRational(rational(1, 3)) ?? 0n;
    expect(field.multiply(third, 3n)).toBe(1n);
    expect(field.fromRational({ n: 1n, d: MERSENNE })).toBeNull();
    expect(field.divide(5n, 0n)).toBeNull();
  });

  it("refuses another number", () => {
    expect(() => primeField(15n)).toThrow(new RangeError("prime must be a prime number, got 15"));
  });
});
