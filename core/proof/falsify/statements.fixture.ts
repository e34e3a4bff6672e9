import fc, { type Arbitrary } from "fast-check";
import type { Domains } from "../../formula/domains/domain.ts";
import { matrix, reals } from "../../formula/domains/domains.ts";
import type { CaseValue, Sizes } from "../../formula/language/value.ts";
import { type Rational, rational } from "../../numeric/exact/rational.ts";

/** What random statements speak of: two numbers, two lists of the same open size, a matrix. */
export const SUBJECT: Domains = { x: reals(), y: reals(), v: reals("d"), w: reals("d"), A: matrix(reals(), 2, "d") };

type Sorts = { number: string; list: string; truth: string };

/** Statements about them, of which many have no value at some points. `functions` adds what leaves the fractions. */
export function statements(functions: boolean): Arbitrary<string> {
  return fc.letrec<Sorts>((tie) => {
    const [n, l, t] = [tie("number"), tie("list"), tie("truth")];
    const two = (left: Arbitrary<string>, right: Arbitrary<string>, ...between: readonly string[]): Arbitrary<string> =>
      fc.tuple(left, fc.constantFrom(...between), right).map(([a, step, b]) => `(${a} ${step} ${b})`);
    const called = (of: Arbitrary<string>, ...names: readonly string[]): Arbitrary<string> =>
      fc.tuple(fc.constantFrom(...names), of).map(([name, a]) => `${name}(${a})`);
    const chosen = fc.tuple(t, n, n).map(([c, a, b]) => `(${c} ? ${a} : ${b})`);
    const leaves = (...texts: readonly string[]): Arbitrary<string> => fc.constantFrom(...texts);
    const named = functions ? ["exp", "log", "sqrt", "tanh", "sin", "cos", "abs"] : ["abs", "relu", "floor", "sign"];
    const deep = { maxDepth: 4, depthIdentifier: "statement" };
    const compared = (of: Arbitrary<string>): Arbitrary<string> =>
      two(of, fc.oneof(n, of), "<", "<=", ">", ">=", "==", "!=");
    return {
      number: fc.oneof(
        deep,
        leaves("x", "y", "0", "1", "2", "0.5", "10%", "v[1]", "w[2]", "A[2, 1]", "size(v)"),
        two(n, n, "+", "-", "*", "/"),
        called(n, ...named),
        fc.tuple(n, leaves("0", "2", "3", "-1", "-2")).map(([a, k]) => `(${a})^${k}`),
        n.map((a) => `(-${a})`),
        called(l, "sum", "mean", "max", "min", "prod", ...(functions ? ["norm"] : [])),
        two(l, l, "*"),
        fc.tuple(n, n).map(([a, b]) => `max(${a}, ${b})`),
        chosen,
        leaves("det([[x, y], [1, 2]])", "sum(A * v)", "min(transpose(A) * [x, y])"),
      ),
      list: fc.oneof(
        deep,
        leaves("v", "w", "(A[1, 1] * v)", "(transpose(A) * [x, 1])"),
        two(l, fc.oneof(n, l), "+", "-", ".*", "./"),
        called(l, ...named),
        l.map((a) => `(${a} .^ 2)`),
      ),
      truth: fc.oneof(
        deep,
        compared(n),
        compared(l),
        two(t, t, "and", "or"),
        t.map((a) => `not ${a}`),
        fc.tuple(n, n, n).map(([a, b, c]) => `(${a} <= ${b} < ${c})`),
        called(fc.oneof(n, l), "defined"),
        fc.tuple(t, t, t).map(([c, a, b]) => `(${c} ? ${a} : ${b})`),
      ),
    };
  }).truth;
}

const numbers: Arbitrary<Rational> = fc.oneof(
  fc.constantFrom(0, 0, 1, -1, 2).map((n) => rational(n)),
  fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 4 })).map(([n, d]) => rational(n, d)),
);

/** Cases of sizes 1 to 4 with many zeros and coincidences. */
export const cases: Arbitrary<{ sizes: Sizes; values: Readonly<Record<string, CaseValue>> }> = fc
  .integer({ min: 1, max: 4 })
  .chain((d) => {
    const list = fc.array(numbers, { minLength: d, maxLength: d });
    const values = fc.record({ x: numbers, y: numbers, v: list, w: list, A: fc.tuple(list, list) });
    return values.map((each) => ({ sizes: { d }, values: each }));
  });
