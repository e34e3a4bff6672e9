import { add, multiply, negate as negateNumber, ONE, type Rational } from "./rational.ts";

/**
 * A polynomial with rational coefficients in unknowns that are known by number. Keys are monomials, such as "3^1 7^2", with
 * unknowns in rising order and the empty key for the constant; no coefficient is 0.
 */
export type Polynomial = ReadonlyMap<string, Rational>;

/** The unknowns of a monomial with their powers, in rising order. */
export type Powers = readonly (readonly [unknown: number, power: number])[];

export const NOTHING: Polynomial = new Map();

export function constant(value: Rational): Polynomial {
  return value.n === 0n ? NOTHING : new Map([["", value]]);
}

export const UNITY: Polynomial = constant(ONE);

export function unknown(id: number): Polynomial {
  return new Map([[monomial([[id, 1]]), ONE]]);
}

export function plus(a: Polynomial, b: Polynomial): Polynomial {
  const sum = new Map(a);
  for (const [key, coefficient] of b) accumulate(sum, key, coefficient);
  return sum;
}

export function minus(a: Polynomial, b: Polynomial): Polynomial {
  return plus(a, scaled(b, { n: -1n, d: 1n }));
}

export function times(a: Polynomial, b: Polynomial): Polynomial {
  const product = new Map<string, Rational>();
  for (const [left, x] of a) {
    for (const [right, y] of b) accumulate(product, joined(left, right), multiply(x, y));
  }
  return product;
}

export function scaled(a: Polynomial, factor: Rational): Polynomial {
  if (factor.n === 0n) return NOTHING;
  return new Map([...a].map(([key, coefficient]) => [key, multiply(coefficient, factor)]));
}

export function negate(a: Polynomial): Polynomial {
  return new Map([...a].map(([key, coefficient]) => [key, negateNumber(coefficient)]));
}

export function isNothing(a: Polynomial): boolean {
  return a.size === 0;
}

/** The number that a polynomial without unknowns is, or null. */
export function constantOf(a: Polynomial): Rational | null {
  if (a.size === 0) return { n: 0n, d: 1n };
  return a.size === 1 ? (a.get("") ?? null) : null;
}

export function monomial(powers: Powers): string {
  return [...powers]
    .sort(([a], [b]) => a - b)
    .map(([id, power]) => `${id}^${power}`)
    .join(" ");
}

export function powersOf(key: string): Powers {
  if (key === "") return [];
  return key.split(" ").map((factor) => {
    const [id, power] = factor.split("^");
    return [Number(id), Number(power)] as const;
  });
}

/** Every unknown that occurs, each once, in rising order. */
export function unknownsOf(a: Polynomial): readonly number[] {
  const found = new Set<number>();
  for (const key of a.keys()) for (const [id] of powersOf(key)) found.add(id);
  return [...found].sort((x, y) => x - y);
}

function joined(left: string, right: string): string {
  if (left === "") return right;
  if (right === "") return left;
  const powers = new Map(powersOf(left));
  for (const [id, power] of powersOf(right)) powers.set(id, (powers.get(id) ?? 0) + power);
  return monomial([...powers]);
}

function accumulate(into: Map<string, Rational>, key: string, value: Rational): void {
  const known = into.get(key);
  const sum = known === undefined ? value : add(known, value);
  if (sum.n === 0n) into.delete(key);
  else into.set(key, sum);
}
