import { NoValue } from "../../numeric/no-value.ts";
import { isPrime, type PrimeField, primeField } from "../../numeric/prime-field.ts";
import type { Draw } from "../../random/stream.ts";
import type { Definition } from "../definition.ts";
import type { Domain, Domains } from "../domain.ts";
import { type Bindings, evaluator } from "../evaluator.ts";
import type { Expression } from "../expression.ts";
import { entries } from "../sizes.ts";
import type { Sizes, Value } from "../value.ts";
import { degreeEngine, type Ledger } from "./degree-engine.ts";
import { fieldEngine } from "./field-engine.ts";

/** What became of an equation at random points of prime fields. */
export type Identity =
  /** It held at every point. Were it no identity, that would happen with probability at most `error`. */
  | {
      readonly kind: "identity";
      readonly primes: readonly bigint[];
      readonly degree: number;
      /** Bits of the coefficients, at most. */
      readonly bits: number;
      readonly error: number;
    }
  | { readonly kind: "open"; readonly reason: string };

/** One point in each of so many fields. */
const FIELDS = 2;

/** Primes lie between 2^60 and 2^61. */
const LEAST_PRIME = 1n << 60n;

/**
 * There are more than 3 x / (5 ln x) primes between x and 2 x, for x >= 20.5.
 * @see Rosser and Schoenfeld 1962, doi:10.1215/ijm/1255631807, corollary 3
 */
const PRIMES = (3 * 2 ** 60) / (5 * Math.log(2 ** 60));

/** Domains whose cases fill the space of their shape, or the plane on which the entries add up to 1. */
const FREE: ReadonlySet<string> = new Set(["reals", "positive", "nonNegative", "box", "integers"]);
const TOTAL_ONE: ReadonlySet<string> = new Set(["simplex", "sumsToOne"]);

/**
 * Is an equation an identity of rational functions? It is tried at a random point of each of several prime fields, drawn from
 * all primes of 61 bits. An equation that holds on an open part of its space holds on all of it, so that inequalities of the
 * domains play no part. That it has a value where the claim speaks of is for others to show.
 *
 * @param sizes - the size of every list
 * @param draw - where primes and points come from
 * @see Schwartz 1980, doi:10.1145/322217.322225; Zippel 1979
 */
export function identity(
  formula: Expression,
  domains: Domains,
  definitions: Readonly<Record<string, Definition>>,
  sizes: Sizes,
  draw: Draw,
): Identity {
  try {
    const ledger = extentOf(formula, domains, definitions, sizes);
    const primes: bigint[] = [];
    let error = 1;
    for (let i = 0; i < FIELDS; i += 1) {
      const field = primeField(randomPrime(draw));
      const random = (): bigint => elementBelow(field.prime, draw);
      const engine = fieldEngine(field, random);
      const bindings = bind(domains, definitions, sizes, (domain) => pointOf(domain, sizes, field, random));
      if (evaluator(engine).truth(formula, bindings) !== true) return { kind: "open", reason: "it fails at a point" };
      primes.push(field.prime);
      error *= errorAt(field.prime, ledger);
    }
    return { kind: "identity", primes, degree: ledger.degree, bits: Math.ceil(ledger.bits), error };
  } catch (thrown) {
    if (thrown instanceof NoValue) return { kind: "open", reason: thrown.message };
    throw thrown;
  }
}

/**
 * A polynomial that is not 0 vanishes at a random point with probability at most degree / p, unless the prime divides all of
 * its coefficients, or two different arguments of an opaque function fell together.
 */
function errorAt(prime: bigint, { degree, bits, opaque }: Ledger): number {
  const vanishes = degree / Number(prime);
  const divides = bits / 60 / PRIMES;
  const together = (opaque * opaque * Math.max(degree, 1)) / Number(prime);
  return vanishes + divides + together;
}

function extentOf(
  formula: Expression,
  domains: Domains,
  definitions: Readonly<Record<string, Definition>>,
  sizes: Sizes,
): Ledger {
  const ledger: Ledger = { degree: 0, bits: 0, opaque: 0 };
  const engine = degreeEngine(ledger);
  const bindings = bind(domains, definitions, sizes, (domain) =>
    shaped(domain, sizes, () => engine.fromRational({ n: 1n, d: 1n })),
  );
  if (evaluator(engine).truth(formula, bindings) !== true) throw new NoValue("undecided", "it is no equation");
  return ledger;
}

function bind<S>(
  domains: Domains,
  definitions: Readonly<Record<string, Definition>>,
  sizes: Sizes,
  point: (domain: Domain, sizes: Sizes) => Value<S>,
): Bindings<S> {
  return {
    values: new Map(Object.entries(domains).map(([name, domain]) => [name, point(domain, sizes)])),
    definitions: new Map(Object.entries(definitions)),
  };
}

function pointOf(domain: Domain, sizes: Sizes, field: PrimeField, random: () => bigint): Value<bigint> {
  const point = shaped(domain, sizes, random);
  if (FREE.has(domain.family)) return point;
  if (!TOTAL_ONE.has(domain.family)) throw new NoValue("undecided", `${domain.family} fills no space`);
  const [, ...others] = point as readonly bigint[];
  return [others.reduce((rest, each) => field.subtract(rest, each), 1n), ...others];
}

function shaped<S>({ shape }: Domain, sizes: Sizes, entry: () => S): Value<S> {
  const [rows, columns] = shape.map((size) => entries(size, sizes));
  if (rows === undefined) return entry();
  const list = (length: number): readonly S[] => Array.from({ length }, entry);
  return columns === undefined ? list(rows) : (Array.from({ length: rows }, () => list(columns)) as Value<S>);
}

/** Every prime between 2^60 and 2^61 with the same probability. */
function randomPrime(draw: Draw): bigint {
  for (;;) {
    const candidate = LEAST_PRIME + elementBelow(LEAST_PRIME, draw);
    if (isPrime(candidate)) return candidate;
  }
}

/** Uniform on 0 to limit - 1, for a limit of at most 2^64; numbers beyond the limit are drawn again. */
function elementBelow(limit: bigint, draw: Draw): bigint {
  const bits = BigInt(limit.toString(2).length);
  for (;;) {
    const word = (BigInt(draw.integer(2 ** 32)) << 32n) | BigInt(draw.integer(2 ** 32));
    const value = word >> (64n - bits);
    if (value < limit) return value;
  }
}
