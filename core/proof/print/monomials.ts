import { printFormula } from "../../formula/print.ts";
import { compare, divide, multiply, ONE, type Rational, rational, reduce, ZERO } from "../../numeric/rational.ts";
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

/** A term as a sum of products. What is added inside a factor stays together; relu(a) + relu(-a) is |a|. */
export function monomialsOf(e: Scalar): readonly Monomial[] {
  return withAbsolutes(summands(e));
}

function summands(e: Scalar): readonly Monomial[] {
  if (e.kind === "negative") return summands(e.of).map(opposite);
  if (e.kind === "operation" && e.operator === "+") return [...summands(e.left), ...summands(e.right)];
  if (e.kind === "operation" && e.operator === "-") return [...summands(e.left), ...summands(e.right).map(opposite)];
  return [productOf(e)];
}

function opposite(of: Monomial): Monomial {
  return { ...of, isNegative: !of.isNegative };
}

function productOf(e: Scalar): Monomial {
  if (e.kind === "number" && /^\d+$/.test(e.text)) return withNumber(rational(BigInt(e.text)), new Map());
  if (e.kind === "negative") return opposite(productOf(e.of));
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
    factors.has(key) && sum === 0
      ? factors.set(`${key} `, { of, power: sign * power })
      : factors.set(key, { of, power: sum });
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
  const parts = monomialsOf(of);
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

/** Two products that differ in relu(a) and relu(-a) alone are one with |a|. */
function withAbsolutes(monomials: readonly Monomial[]): readonly Monomial[] {
  const made: Monomial[] = [];
  for (const each of monomials) {
    const turned = turnedKey(each);
    const at = turned === null ? -1 : made.findIndex((other) => keyOf(other) === turned);
    if (at < 0) made.push(each);
    else made[at] = withAbsolute(made[at] as Monomial);
  }
  return made;
}

function keyOf({ isNegative, number: { n, d }, factors }: Monomial): string {
  const spelled = [...factors].map(
    ([key, { of, power }]) => `${reluOf(of) === null ? key : `relu ${termKey(reluOf(of) as Scalar, false)}`}^${power}`,
  );
  return `${isNegative ? "-" : "+"}${n}/${d} ${spelled.sort().join(" ")}`;
}

/** The key of the product with relu(-a) in place of its relu(a); null where it has none, or several. */
function turnedKey(of: Monomial): string | null {
  const relus = [...of.factors].filter(([, { of: e, power }]) => reluOf(e) !== null && power === 1);
  const [only, second] = relus;
  if (only === undefined || second !== undefined) return null;
  const [, { of: e }] = only;
  const before = `relu ${termKey(reluOf(e) as Scalar, false)}^1`;
  return keyOf(of).replace(before, `relu ${termKey(reluOf(e) as Scalar, true)}^1`);
}

function withAbsolute(of: Monomial): Monomial {
  const factors = [...of.factors].map(([key, factor]) => {
    const inside = reluOf(factor.of);
    if (inside === null || factor.power !== 1) return [key, factor] as const;
    const e: Scalar = { kind: "call", name: "abs", args: [inside] };
    return [printFormula(e), { of: e, power: 1 }] as const;
  });
  return { ...of, factors: new Map(factors) };
}

/** What stands in relu(…); null for other terms. */
export function reluOf(e: Scalar): Scalar | null {
  return e.kind === "call" && e.name === "relu" ? (e.args[0] ?? null) : null;
}

/** A term by its products in any order, its sign turned or not. */
function termKey(e: Scalar, isTurned: boolean): string {
  return `(${summands(e)
    .map((each) => keyOf(isTurned ? opposite(each) : each))
    .sort()
    .join(", ")})`;
}
