import { NoValue } from "../../numeric/exact/no-value.ts";
import { integerOf, type Rational, rational } from "../../numeric/exact/rational.ts";
import {
  addReals,
  divideReals,
  isExact,
  lessOrEqual,
  logarithm,
  multiplyReals,
  negateReal,
  powerReals,
  type Real,
  subtractReals,
  wholePart,
} from "../../numeric/exact/real.ts";
import { LAWS } from "../../numeric/tails/laws.ts";
import type { FurtherFunction } from "../language/engine.ts";

type Several = (...args: readonly Real[]) => Real;

/** What a factorial and a binomial coefficient are taken of, at most. */
const LARGEST_FACTORIAL = 10_000n;
const HALF = rational(1, 2);

const FUNCTIONS: Readonly<Record<FurtherFunction, Several>> = {
  ...LAWS,
  ceil: (a) => negateReal(wholePart(negateReal(a as Real))),
  round: (a, places) => rounded(a as Real, places),
  log2: (a) => logarithmTo(2n, a as Real),
  log10: (a) => logarithmTo(10n, a as Real),
  mod: (a, b) => remainder(a as Real, b as Real),
  gcd: (a, b) => whole(divisor(integer("gcd", a), integer("gcd", b))),
  lcm: (a, b) => multiple(integer("lcm", a), integer("lcm", b)),
  choose: (n, k) => whole(choose(integer("choose", n), integer("choose", k))),
  factorial: (n) => whole(factorial(integer("factorial", n))),
};

/**
 * A function of several real numbers.
 *
 * @throws NoValue, undefined, where mathematics gives no value; undecided where 64 digits do not tell
 */
export function furtherReal(name: FurtherFunction, args: readonly Real[]): Real {
  return FUNCTIONS[name](...args);
}

function whole(n: bigint): Rational {
  return { n, d: 1n };
}

function integer(name: string, a: Real | undefined): bigint {
  if (a === undefined || !isExact(a)) throw new NoValue("undecided", `64 digits do not tell what ${name} is taken of`);
  const value = integerOf(a);
  if (value === null) throw new NoValue("undefined", `${name} of what is no whole number`);
  return value;
}

/** To the nearest multiple of 10^-places, halves away from 0. */
function rounded(a: Real, places: Real | undefined): Real {
  const unit = powerReals(rational(10), negateReal(places === undefined ? whole(0n) : whole(integer("round", places))));
  const scaled = divideReals(a, unit);
  const up = (x: Real): Real => multiplyReals(wholePart(addReals(x, HALF)), unit);
  if (lessOrEqual(whole(0n), scaled) === true) return up(scaled);
  if (lessOrEqual(scaled, whole(0n)) === true) return negateReal(up(negateReal(scaled)));
  throw new NoValue("undecided", "64 digits do not tell the sign of a number that is rounded");
}

/** Exact where the number is a whole power. */
function logarithmTo(base: bigint, a: Real): Real {
  const power = isExact(a) ? exponentOf(base, a) : null;
  return power ?? divideReals(logarithm(a), logarithm(whole(base)));
}

function exponentOf(base: bigint, a: Rational): Rational | null {
  const up = integerOf(a);
  const down = a.n === 0n ? null : integerOf({ n: a.d * (a.n < 0n ? -1n : 1n), d: a.n < 0n ? -a.n : a.n });
  const size = up ?? down;
  if (size === null || size < 1n) return null;
  let [rest, power] = [size, 0n];
  for (; rest % base === 0n; rest /= base) power += 1n;
  if (rest !== 1n) return null;
  return whole(up === null ? -power : power);
}

/** a - b floor(a / b), of the sign of b. */
function remainder(a: Real, b: Real): Real {
  return subtractReals(a, multiplyReals(b, wholePart(divideReals(a, b))));
}

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function multiple(a: bigint, b: bigint): Rational {
  const shared = divisor(a, b);
  const product = shared === 0n ? 0n : (a * b) / shared;
  return whole(product < 0n ? -product : product);
}

function factorial(n: bigint): bigint {
  if (n < 0n) throw new NoValue("undefined", "factorial of a negative number");
  if (n > LARGEST_FACTORIAL)
    throw new NoValue("undecided", `a factorial beyond ${LARGEST_FACTORIAL} is not worked out`);
  let product = 1n;
  for (let k = 2n; k <= n; k += 1n) product *= k;
  return product;
}

/** 0 where k is negative or beyond n. */
function choose(n: bigint, k: bigint): bigint {
  if (n < 0n) throw new NoValue("undefined", "choose of a negative number");
  if (k < 0n || k > n) return 0n;
  const few = k < n - k ? k : n - k;
  if (few > LARGEST_FACTORIAL) throw new NoValue("undecided", "a binomial coefficient is too large to be worked out");
  let product = 1n;
  for (let i = 1n; i <= few; i += 1n) product = (product * (n - few + i)) / i;
  return product;
}
