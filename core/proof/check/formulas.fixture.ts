import fc, { type Arbitrary } from "fast-check";
import { type Definition, type Domains, define, matrix, reals } from "../../formula/index.ts";
import type { CaseValue, Sizes } from "../../formula/language/value.ts";
import { type Rational, rational } from "../../numeric/exact/rational.ts";

/** Choices one after the other, each below a bound. */
type Choose = (below: number) => number;

/** What the names of generated formulas range over. */
export const DOMAINS: Domains = {
  p: reals(),
  q: reals(),
  x: reals("d"),
  y: reals("d"),
  z: reals("e"),
  v: reals(2),
  A: matrix(reals(), "e", "d"),
  B: matrix(reals(), 2, 2),
};

export const DEFINITIONS: Readonly<Record<string, Definition>> = {
  first: define("first(a, b)", "a"),
  half: define("half(a)", "a > 1 ? a / 2 : 1 / a"),
  centred: define("centred(u)", "u - mean(u)"),
  above: define("above(u, a)", "min(u) > 1 / a"),
};

/** Vectors by their number of entries: "d" and "e" are open, "2" is not. */
type Length = "d" | "e" | "2";

function pick<T>(list: readonly T[], choose: Choose): T {
  return list[choose(list.length)] as T;
}

function scalar(depth: number, choose: Choose): string {
  const s = (): string => scalar(depth - 1, choose);
  if (depth <= 0)
    return pick(["p", "q", "p", "q", "0", "1", "2", "0.5", "x[1]", "x[2]", "v[2]", "A[1, 2]", "size(x)"], choose);
  switch (choose(13)) {
    case 0:
      return scalar(0, choose);
    case 1:
      return `(${s()} ${pick(["+", "-", "*"], choose)} ${s()})`;
    case 2:
      return `(${s()} / ${s()})`;
    case 3:
      return `(${s()})^${pick(["2", "3", "(-1)", "0.5", "0"], choose)}`;
    case 4:
      return `${pick(["abs", "sqrt", "log", "relu", "floor", "sign", "exp"], choose)}(${s()})`;
    case 5:
      return `(${truth(depth - 1, choose)} ? ${s()} : ${s()})`;
    case 6:
      return pick(
        [`max(${s()}, ${s()})`, `min(${s()}, ${s()}, ${s()})`, `-(${s()})`, `first(${s()}, ${s()})`, `half(${s()})`],
        choose,
      );
    case 7: {
      const length = pick(["d", "e", "2"] as const, choose);
      return `dot(${vector(length, depth - 1, choose)}, ${vector(length, depth - 1, choose)})`;
    }
    case 8:
      return `${pick(["det", "trace"], choose)}(${pick(["B", "inv(B)", "B * B", "transpose(B)"], choose)})`;
    case 9:
      return `${pick(["sum", "mean", "max"], choose)}(A)`;
    default:
      return `${pick(["sum", "mean", "max", "min", "prod", "norm"], choose)}(${vector(pick(["d", "e", "2"] as const, choose), depth - 1, choose)})`;
  }
}

const NAMES: Readonly<Record<Length, readonly string[]>> = { d: ["x", "y"], e: ["z"], "2": ["v"] };

function vector(length: Length, depth: number, choose: Choose): string {
  const u = (): string => vector(length, depth - 1, choose);
  const s = (): string => scalar(depth - 1, choose);
  if (depth <= 0) return pick(NAMES[length], choose);
  switch (choose(8)) {
    case 0:
      return pick(NAMES[length], choose);
    case 1:
      return `(${u()} ${pick(["+", "-", ".*"], choose)} ${u()})`;
    case 2:
      return `(${u()} ./ ${u()})`;
    case 3:
      return pick([`(${u()} / ${s()})`, `(${s()} * ${u()})`, `(${s()} ./ ${u()})`], choose);
    case 4:
      return pick(
        [`(${u()}) .^ ${pick(["2", "(-1)"], choose)}`, `${pick(["relu", "abs", "sqrt", "log"], choose)}(${u()})`],
        choose,
      );
    case 5:
      return `centred(${u()})`;
    case 6:
      if (length === "d") return `(${pick(["transpose(A) * z", "z * A"], choose)})`;
      return length === "e" ? "(A * x)" : `[${s()}, ${s()}]`;
    default:
      return length === "2" ? pick(["(B * v)", "(v * inv(B))"], choose) : u();
  }
}

function truth(depth: number, choose: Choose): string {
  const t = (): string => truth(depth - 1, choose);
  const s = (): string => scalar(Math.max(0, depth - 1), choose);
  const compare = (): string => pick(["==", "!=", "<", "<=", ">", ">="], choose);
  if (depth <= 0) return `${s()} ${compare()} ${s()}`;
  switch (choose(9)) {
    case 0:
      return `(${t()} and ${t()})`;
    case 1:
      return `(${t()} or ${t()})`;
    case 2:
      return `not (${t()})`;
    case 3:
      return `(${t()} ? ${t()} : ${t()})`;
    case 4:
      return pick([`defined(${s()})`, `isFinite(${s()})`, `above(${vector("d", depth - 1, choose)}, ${s()})`], choose);
    case 5:
      return `(${s()} ${compare()} ${s()} ${compare()} ${s()})`;
    case 6: {
      const length = pick(["d", "e", "2"] as const, choose);
      return `(${vector(length, depth - 1, choose)} ${compare()} ${vector(length, depth - 1, choose)})`;
    }
    default:
      return `${s()} ${compare()} ${s()}`;
  }
}

/** Formulas over numbers, vectors and matrices that often lack a value. */
export const formulas: Arbitrary<string> = fc.infiniteStream(fc.nat({ max: 720719 })).map((stream) => {
  const choose: Choose = (below) => (stream.next().value as number) % below;
  return truth(3, choose);
});

/** A case of the domains: small fractions, of which many vanish or coincide. */
export interface Case {
  readonly sizes: Sizes;
  readonly values: Readonly<Record<string, CaseValue>>;
}

const few: Arbitrary<Rational> = fc
  .tuple(fc.integer({ min: -2, max: 3 }), fc.constantFrom(1, 1, 2))
  .map(([n, d]) => rational(n, d));

export const cases: Arbitrary<Case> = fc
  .record({ d: fc.integer({ min: 1, max: 3 }), e: fc.integer({ min: 1, max: 3 }), numbers: fc.infiniteStream(few) })
  .map(({ d, e, numbers }) => {
    const next = (): Rational => numbers.next().value as Rational;
    const list = (length: number): readonly Rational[] => Array.from({ length }, next);
    const rows = (count: number, length: number): CaseValue => Array.from({ length: count }, () => list(length));
    const values = {
      p: next(),
      q: next(),
      x: list(d),
      y: list(d),
      z: list(e),
      v: list(2),
      A: rows(e, d),
      B: rows(2, 2),
    };
    return { sizes: { d, e }, values };
  });
