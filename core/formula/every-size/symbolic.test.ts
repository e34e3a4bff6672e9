import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batchNorm, softmax, standardise, variance } from "../../model/index.ts";
import { type Polynomial, powersOf } from "../../numeric/polynomial.ts";
import { add, divide, multiply, power, type Rational, rational, reduce, ZERO } from "../../numeric/rational.ts";
import { isExact } from "../../numeric/real.ts";
import type { Domain } from "../domain.ts";
import { matrix, reals } from "../domains.ts";
import { evaluate } from "../judge.ts";
import { parseFormula } from "../parse.ts";
import type { CaseValue } from "../value.ts";
import { type Fraction, fractionKey } from "./fraction.ts";
import { general, Reader, type Symbolic, Unspoken } from "./symbolic.ts";
import { type Index, Symbols } from "./symbols.ts";

const DOMAINS: Readonly<Record<string, Domain>> = {
  x: reals("d"),
  y: reals("d"),
  u: reals("m"),
  a: reals(),
  p: reals(2),
  A: matrix(reals(), "m", "d"),
};
const SIZES: Readonly<Record<string, number>> = { d: 3, m: 2 };
const DEFINITIONS = { softmax, standardise, variance, batchNorm };

function read(text: string): { readonly value: Symbolic; readonly symbols: Symbols; readonly reader: Reader } {
  const symbols = new Symbols();
  const reader = new Reader(symbols);
  const values = new Map(Object.entries(DOMAINS).map(([name, domain]) => [name, general(name, domain, symbols)]));
  const bound = { values, definitions: new Map(Object.entries(DEFINITIONS)) };
  return { value: reader.value(parseFormula(text), bound), symbols, reader };
}

const numberOf = (text: string): Fraction => {
  const { value } = read(text);
  if (value.kind !== "number") throw new TypeError("a number was expected");
  return value.of;
};

/** What a fraction is worth at one case: unknowns are looked up, means are taken entry by entry. */
function worth(
  of: Fraction,
  symbols: Symbols,
  given: Readonly<Record<string, CaseValue>>,
  at: ReadonlyMap<Index, number>,
): Rational {
  const polynomial = (a: Polynomial, places: ReadonlyMap<Index, number>): Rational => {
    let total = ZERO;
    for (const [key, coefficient] of a) {
      const factors = powersOf(key).map(([id, exponent]) => power(unknown(id, places), exponent));
      total = add(total, factors.reduce(multiply, coefficient));
    }
    return reduce(total);
  };
  const unknown = (id: number, places: ReadonlyMap<Index, number>): Rational => {
    const atom = symbols.atom(id);
    switch (atom.kind) {
      case "entry": {
        const position = (index: Index): number => places.get(index) ?? Number(index) - 1;
        return atom.at.reduce<CaseValue>(
          (list, index) => (list as readonly CaseValue[])[position(index)] as CaseValue,
          given[atom.name] as CaseValue,
        ) as Rational;
      }
      case "size":
        return rational(SIZES[atom.size] as number);
      case "mean": {
        const count = SIZES[atom.size] as number;
        const entry = (i: number): Rational =>
          polynomial(new Map([[atom.of, rational(1)]]), new Map([...places, [atom.over, i]]));
        return divide(Array.from({ length: count }, (_, i) => entry(i)).reduce(add), rational(count));
      }
      case "reciprocal":
        return divide(rational(1), polynomial(atom.of, places));
      default:
        throw new TypeError(`${atom.kind} is not asked here`);
    }
  };
  return divide(polynomial(of.top, at), polynomial(of.bottom, at));
}

const arbitraryCase = fc.record(
  Object.fromEntries(Object.entries(DOMAINS).map(([name, domain]) => [name, domain.arbitrary(SIZES)])),
);

describe("reading at every size", () => {
  it.each([
    ["variance(x)", "mean(x .* x) - mean(x)^2"],
    ["sum(a * x + 2 * y)", "a * sum(x) + 2 * sum(y)"],
    ["dot(x, y + a)", "dot(y, x) + a * sum(x)"],
    ["sum(softmax(x))", "1"],
    ["sum(p)", "p[1] + p[2]"],
    ["size(x) * mean(x)", "sum(x)"],
    ["dot(u, A * (x + y))", "dot(u, A * x) + dot(u, A * y)"],
    ["mean(x - mean(x))", "0"],
    ["(a^2 - 1) / (a - 1) * (a - 1)", "a^2 - 1"],
  ])("finds that %s is %s", (left, right) => {
    const { value } = read(`(${left}) - (${right})`);
    expect(value.kind === "number" && fractionKey(value.of)).toBe("()/(1*)");
  });

  it.each([
    ["sum(x)", "sum(y)"],
    ["variance(x)", "mean(x)^2 - mean(x .* x)"],
    ["dot(x, y)", "sum(x) * sum(y)"],
    ["mean(x)", "sum(x)"],
    ["max(x)", "x[1]"],
    ["sum(A * x)", "sum(x)"],
    ["sum(relu(x))", "relu(sum(x))"],
  ])("does not find that %s is %s", (left, right) => {
    const found = ((): string => {
      try {
        return fractionKey(numberOf(`(${left}) - (${right})`));
      } catch (error) {
        if (error instanceof Unspoken) return "unspoken";
        throw error;
      }
    })();
    expect(found).not.toBe("()/(1*)");
  });

  it("is worth what the formula is worth, whatever the case", () => {
    const leaf = fc.constantFrom(
      "a",
      "2",
      "sum(x)",
      "mean(y)",
      "dot(x, y)",
      "p[1]",
      "size(u)",
      "variance(x)",
      "sum(A * x)",
    );
    const vector = fc.constantFrom(
      "x",
      "y",
      "x + y",
      "a * x",
      "x .* y",
      "x - mean(x)",
      "transpose(A) * u",
      "x ./ (y .* y + 1)",
    );
    const formulas = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3, depthIdentifier: "symbolic" },
        leaf,
        fc.tuple(fc.constantFrom("sum", "mean"), vector).map(([f, v]) => `${f}(${v})`),
        fc.tuple(vector, vector).map(([v, w]) => `dot(${v}, ${w})`),
        fc.tuple(tie("node"), fc.constantFrom("+", "-", "*"), tie("node")).map(([l, o, r]) => `(${l} ${o} ${r})`),
        fc.tuple(tie("node"), tie("node")).map(([l, r]) => `(${l} / (${r}^2 + 1))`),
      ),
    })).node;
    fc.assert(
      fc.property(formulas, arbitraryCase, (text, given) => {
        const { value, symbols } = read(text);
        const exact = evaluate(parseFormula(text), { ...given, ...DEFINITIONS }, "reals");
        if (value.kind !== "number" || typeof exact === "boolean" || Array.isArray(exact)) return false;
        if (!("d" in exact) || !isExact(exact)) return false;
        const found = reduce(worth(value.of, symbols, given, new Map()));
        const wanted = reduce(exact as Rational);
        return found.n === wanted.n && found.d === wanted.d;
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it("collects what gives the formula a value", () => {
    const conditions = (text: string): number => read(text).reader.conditions.length;
    expect(conditions("x + y")).toBe(0);
    expect(conditions("a / sum(x)")).toBe(1);
    expect(conditions("sqrt(a) + log(a)")).toBe(2);
    // Twice: once for any entry, once for the entry that the sum is over.
    expect(conditions("sum(1 ./ x)")).toBe(2);
    expect(conditions("x[2] - x[2]")).toBe(2);
  });

  it("says what it does not speak of", () => {
    const refusal = (text: string) => () => read(text);
    expect(refusal("x[a]")).toThrow(new Unspoken("such an index"));
    expect(refusal("x + u")).toThrow(new Unspoken("lists of sizes d and m"));
    expect(refusal("2^a")).toThrow(new Unspoken("a power that is no number"));
    expect(refusal("1 / 0")).toThrow(new Unspoken("a division by zero"));
    expect(refusal("a > 0 ? 1 : 2")).toThrow(new Unspoken("choice as a number"));
  });
});
