import { printFormula } from "../../formula/language/print.ts";
import { compare, divide, multiply, ONE, type Rational, rational, reduce, ZERO } from "../../numeric/exact/rational.ts";
import { binderOf, isPosition, type Place, type Scalar } from "../step/language.ts";

/** A product as it is printed: a number above 0 with its sign, and what is multiplied, each with its power, which may be negative. */
export interface Monomial {
  readonly isNegative: boolean;
  readonly number: Rational;
  readonly factors: ReadonlyMap<string, Factor>;
}

export interface Factor {
  readonly of: Scalar;
  readonly power: number;
}

/** A term as a sum of products. What is added inside a factor stays together. */
export function summands(e: Scalar): readonly Monomial[] {
  if (e.kind === "negative") return summands(e.of).map(negate);
  if (e.kind === "operation" && e.operator === "+") return [...summands(e.left), ...summands(e.right)];
  if (e.kind === "operation" && e.operator === "-") return [...summands(e.left), ...summands(e.right).map(negate)];
  return [productOf(e)];
}

export function negate(of: Monomial): Monomial {
  return { ...of, isNegative: !of.isNegative };
}

function productOf(e: Scalar): Monomial {
  if (e.kind === "number" && /^\d+$/.test(e.text)) return withNumber(rational(BigInt(e.text)), new Map());
  if (e.kind === "negative") return negate(productOf(e.of));
  if (e.kind === "operation" && (e.operator === "*" || e.operator === "/"))
    return together(productOf(e.left), productOf(e.right), e.operator === "*" ? 1 : -1);
  if (e.kind === "operation" && e.operator === "^" && e.right.kind === "number" && /^\d+$/.test(e.right.text)) {
    const power = Number(e.right.text);
    const factors = new Map([[printFormula(e.left), { of: e.left, power }]]);
    return withNumber(ONE, factors);
  }
  return withNumber(ONE, new Map([[printFormula(e), { of: e, power: 1 }]]));
}

function withNumber(number: Rational, factors: Monomial["factors"]): Monomial {
  return { isNegative: false, number, factors };
}

/** One product times another, or by it. A divisor that is the number 0 stays as it is written. */
function together(a: Monomial, b: Monomial, sign: 1 | -1): Monomial {
  if (sign === -1 && compare(b.number, ZERO) === 0) {
    const zero: Scalar = { kind: "number", text: "0" };
    return { ...a, factors: new Map([...a.factors, ["0", { of: zero, power: -1 }]]) };
  }
  const factors = new Map(a.factors);
  for (const [key, { of, power }] of b.factors) {
    const sum = (factors.get(key)?.power ?? 0) + sign * power;
    // Above and below a line stays so: a term over itself is 1 only where it is not 0.
    if (sum === 0 && sizeNamed(of) !== undefined) factors.delete(key);
    else if (sum === 0 && factors.has(key)) factors.set(`${key} `, { of, power: sign * power });
    else factors.set(key, { of, power: sum });
  }
  const number = sign === 1 ? multiply(a.number, b.number) : divide(a.number, b.number);
  return { isNegative: a.isNegative !== b.isNegative, number, factors };
}

/** The same relation to 0 with whole numbers of no common divisor, and with sums in place of means where a factor of the size allows. */
export function eased(monomials: readonly Monomial[]): readonly Monomial[] {
  return withSums(withWholeNumbers(monomials.filter(({ number }) => compare(number, ZERO) !== 0)));
}

function withWholeNumbers(monomials: readonly Monomial[]): readonly Monomial[] {
  const numbers = monomials.map(({ number }) => reduce(number));
  const below = numbers.reduce((all, { d }) => (all * d) / common(all, d), 1n);
  const above = numbers.reduce((all, { n, d }) => common(all, n * (below / d)), 0n);
  if (above === 0n) return monomials;
  return monomials.map((each) => ({ ...each, number: multiply(each.number, { n: below, d: above }) }));
}

function common(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : common(b, a % b);
}

/** Sizes are positive, so that a relation to 0 may be multiplied by them: as often as it takes for every mean to be a sum. */
function withSums(monomials: readonly Monomial[]): readonly Monomial[] {
  const sizes = new Set(monomials.flatMap((each) => [...each.factors.values()].flatMap(sizesOf)));
  return [...sizes].reduce((all, size) => {
    const missing = Math.max(...all.map((each) => meansOver(each, size) - powerOf(each, size)));
    return all.map((each) => timesSize(each, size, missing));
  }, monomials);
}

function sizesOf({ of }: Factor): readonly Place[] {
  const size = sizeNamed(of);
  return (size === undefined ? meanSizes(of) : [size]).filter((each) => !isPosition(each));
}

/** The size over which a term is a mean, or a sum of products that each hold one mean more than they hold the size; none otherwise. */
export function meanSizes(of: Scalar): readonly Place[] {
  const binder = binderOf(of);
  if (binder !== null) return binder.word === "mean" ? [binder.size] : [];
  if (of.kind !== "operation" || (of.operator !== "+" && of.operator !== "-")) return [];
  const parts = summands(of);
  const [size] = [...(parts[0]?.factors.values() ?? [])].flatMap((each) => meanSizes(each.of));
  return size !== undefined && parts.every((each) => meansOver(each, size) - powerOf(each, size) === 1) ? [size] : [];
}

/** The size that a term counts: d of size(d). */
export function sizeNamed(e: Scalar): Place | undefined {
  if (e.kind !== "call" || e.name !== "size") return undefined;
  const [of] = e.args;
  return of?.kind === "name" ? of.name : undefined;
}

export function powerOf({ factors }: Monomial, size: Place): number {
  return factors.get(`size(${size})`)?.power ?? 0;
}

/** How many means over this size are multiplied. */
export function meansOver({ factors }: Monomial, size: Place): number {
  return [...factors.values()].reduce((sum, { of, power }) => (meanSizes(of).includes(size) ? sum + power : sum), 0);
}

export function timesSize(of: Monomial, size: Place, times: number): Monomial {
  if (times === 0) return of;
  const key = `size(${size})`;
  const power = powerOf(of, size) + times;
  const factors = new Map(of.factors);
  const term: Scalar = { kind: "call", name: "size", args: [{ kind: "name", name: size }] };
  power === 0 ? factors.delete(key) : factors.set(key, { of: term, power });
  return { ...of, factors };
}
