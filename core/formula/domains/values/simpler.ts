import { Arbitrary, type Random, Stream, Value } from "fast-check";
import { absolute, compare, type Rational, rational, reduce } from "../../../numeric/exact/rational.ts";

/**
 * An arbitrary that draws like `inner` and shrinks by `simpler`, whatever branch of `inner` a value came from. fast-check's own
 * shrinking stays within a branch: a counterexample found as 1.0000000000000002 would never become 2.
 *
 * `simpler` must list values that are smaller in some order without infinite descent, simplest first.
 */
export function shrinkingBy<T>(inner: Arbitrary<T>, simpler: (value: T) => Iterable<T>): Arbitrary<T> {
  return new ShrinkingBy(inner, simpler);
}

class ShrinkingBy<T> extends Arbitrary<T> {
  readonly #inner: Arbitrary<T>;
  readonly #simpler: (value: T) => Iterable<T>;

  constructor(inner: Arbitrary<T>, simpler: (value: T) => Iterable<T>) {
    super();
    this.#inner = inner;
    this.#simpler = simpler;
  }

  generate(random: Random, biasFactor: number | undefined): Value<T> {
    return new Value(this.#inner.generate(random, biasFactor).value, undefined);
  }

  canShrinkWithoutContext(value: unknown): value is T {
    return value !== undefined;
  }

  shrink(value: T): Stream<Value<T>> {
    const candidates = this.#simpler(value);
    return new Stream(
      (function* () {
        for (const candidate of candidates) yield new Value(candidate, undefined);
      })(),
    );
  }
}

const SIMPLEST = [0, 1, -1, 2, -2, 3, -3, 10, -10].map((n) => rational(n));
const HALVES = [1, -1].map((n) => rational(n, 2));

/**
 * Simpler numbers near a number and far from it, simplest first: the smallest integers, the number cut to whole numbers, to
 * halves, …, to its convergents, and half of it. Simpler is a smaller denominator, then a smaller size, then a plus sign.
 */
export function simplerNumbers(value: Rational): readonly Rational[] {
  const { n, d } = reduce(value);
  const cut = [1n, 2n, 4n, 8n, 256n].flatMap((parts) => {
    const whole = (n * parts) / d;
    return [whole, whole + (n < 0n ? -1n : 1n)].map((top) => rational(top, parts));
  });
  const nearer = d === 1n ? [rational(n / 2n), rational(n - (n < 0n ? -1n : 1n))] : [];
  const candidates = [...SIMPLEST, ...HALVES, ...cut, ...convergents(n, d), ...nearer].map(reduce);
  return candidates.filter((candidate) => isSimpler(candidate, { n, d }));
}

/** Both in lowest terms. */
function isSimpler(a: Rational, b: Rational): boolean {
  if (a.d !== b.d) return a.d < b.d;
  const order = compare(absolute(a), absolute(b));
  return order === 0 ? a.n > b.n : order < 0;
}

/** The first convergents of the continued fraction: the best approximations with small denominators. */
function convergents(n: bigint, d: bigint): readonly Rational[] {
  const found: Rational[] = [];
  let [a, b] = [n, d];
  let [p, q, pBefore, qBefore] = [1n, 0n, 0n, 1n];
  for (let i = 0; i < 6 && b !== 0n; i += 1) {
    const whole = a / b;
    [a, b] = [b, a - whole * b];
    [p, q, pBefore, qBefore] = [whole * p + pBefore, whole * q + qBefore, p, q];
    if (q !== 0n) found.push(rational(p, q));
  }
  return found;
}
