import fc, { type Arbitrary } from "fast-check";
import type { Comparison, Expression, Operator } from "../language/expression.ts";
import { parseFormula } from "../language/parse.ts";

type Kinds = {
  number: Expression;
  vector: Expression;
  truth: Expression;
};

const call = (name: string, ...args: readonly Expression[]): Expression => ({ kind: "call", name, args });
const operation = ([operator, left, right]: readonly [Operator, Expression, Expression]): Expression => ({
  kind: "operation",
  operator,
  left,
  right,
});
const parsed = (...texts: readonly string[]): Arbitrary<Expression> =>
  fc.constantFrom(...texts.map((text) => parseFormula(text)));

const COMPARISONS: readonly Comparison[] = ["==", "!=", "<", "<=", ">", ">="];

/**
 * Formulas of the solver's language that make sense for numbers x and y, a vector v of two entries and a truth value b. Many of
 * them lack a value at some points: divisions, roots, indices that are out of range.
 */
export const solverFormulas: Arbitrary<Expression> = fc.letrec<Kinds>((tie) => {
  const [number, vector, truth] = [tie("number"), tie("vector"), tie("truth")];
  const exponent = parsed("0", "1", "2", "3", "-1", "-2", "1 / 2");
  const chosen = (of: Arbitrary<Expression>): Arbitrary<Expression> =>
    fc.tuple(truth, of, of).map(([condition, yes, no]): Expression => ({ kind: "choice", condition, yes, no }));
  const oneOf = (leaf: Arbitrary<Expression>, ...others: readonly Arbitrary<Expression>[]): Arbitrary<Expression> =>
    fc.oneof(
      { maxDepth: 3, depthIdentifier: "solver" },
      { arbitrary: leaf, weight: 3 },
      ...others.map((arbitrary) => ({ arbitrary, weight: 2 })),
    );
  const side = fc.oneof(number, vector);
  return {
    number: oneOf(
      parsed("x", "y", "0", "1", "2", "0.25", "20%", "v[1]", "v[3]", "v[x]", "size(v)"),
      fc.tuple(fc.constantFrom<Operator>("+", "-", "*", "/"), number, number).map(operation),
      fc.tuple(fc.constant<Operator>("^"), number, exponent).map(operation),
      number.map((of): Expression => ({ kind: "negative", of })),
      fc.tuple(fc.constantFrom("abs", "sign", "floor", "relu", "sqrt"), number).map(([name, of]) => call(name, of)),
      fc
        .tuple(fc.constantFrom("sum", "mean", "prod", "max", "min", "norm"), vector)
        .map(([name, of]) => call(name, of)),
      fc.tuple(fc.constantFrom("max", "min"), number, number).map(([name, a, b]) => call(name, a, b)),
      fc.tuple(vector, vector).map(([a, b]) => call("dot", a, b)),
      chosen(number),
    ),
    vector: oneOf(
      parsed("v", "[1, 2]"),
      fc.tuple(number, number).map(([a, b]): Expression => ({ kind: "vector", items: [a, b] })),
      fc.tuple(fc.constantFrom<Operator>("+", "-", ".*", "./"), vector, side).map(operation),
      fc.tuple(number, number, vector).map(([a, b, v]): Expression => {
        const row = (items: readonly Expression[]): Expression => ({ kind: "vector", items });
        const matrix = row([row([a, b]), row([b, a])]);
        return operation(["*", call("transpose", matrix), v]);
      }),
      vector.map((of) => call("abs", of)),
      chosen(vector),
    ),
    truth: oneOf(
      fc
        .tuple(fc.array(fc.constantFrom(...COMPARISONS), { minLength: 1, maxLength: 2 }), side, side, side)
        .map(([comparisons, ...terms]): Expression => {
          return { kind: "comparison", comparisons, terms: terms.slice(0, comparisons.length + 1) };
        }),
      parsed("b", "b == true", "b != (x > 0)", "true"),
      fc
        .tuple(fc.constantFrom("and", "or"), truth, truth)
        .map(([kind, left, right]) => ({ kind, left, right }) as Expression),
      truth.map((of): Expression => ({ kind: "not", of })),
      side.map((of) => call("defined", of)),
      chosen(truth),
    ),
  };
}).truth;
