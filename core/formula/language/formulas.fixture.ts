import fc, { type Arbitrary } from "fast-check";
import type { Comparison, Expression, Operator } from "./expression.ts";

const COMPARISONS: readonly Comparison[] = ["==", "!=", "<", "<=", ">", ">="];
const OPERATORS: readonly Operator[] = ["+", "-", "*", "/", "^", ".*", "./", ".^"];

/** Every tree that the parser can give, whether it makes sense or not: for laws about text. */
export const formulas: Arbitrary<Expression> = fc.letrec<{ node: Expression }>((tie) => {
  const node = tie("node");
  const text = fc.oneof(fc.nat({ max: 999 }).map(String), fc.constantFrom("4.10", "1.5e-3", ".5", "1e5"));
  const leaf: Arbitrary<Expression> = fc.oneof(
    text.map((digits): Expression => ({ kind: "number", text: digits })),
    fc.constantFrom("x", "w1", "beta", "x_max", "i").map((name): Expression => ({ kind: "name", name })),
    fc.boolean().map((value): Expression => ({ kind: "boolean", value })),
  );
  const list = fc.array(node, { minLength: 1, maxLength: 3 });
  const compound: Arbitrary<Expression> = fc.oneof(
    list.map((items): Expression => ({ kind: "vector", items })),
    fc
      .tuple(node, fc.array(node, { minLength: 1, maxLength: 2 }))
      .map(([of, at]): Expression => ({ kind: "index", of, at })),
    fc
      .tuple(fc.constantFrom("sum", "max", "f", "abs", "exp"), list)
      .map(([name, args]): Expression => ({ kind: "call", name, args })),
    fc.tuple(node, node).map(([x, y]): Expression => ({ kind: "call", name: "dot", args: [x, y] })),
    fc.tuple(fc.constantFrom("negative", "percent", "not"), node).map(([kind, of]) => ({ kind, of }) as Expression),
    fc
      .tuple(fc.constantFrom(...OPERATORS), node, node)
      .map(([operator, left, right]): Expression => ({ kind: "operation", operator, left, right })),
    fc
      .tuple(fc.constantFrom("and", "or"), node, node)
      .map(([kind, left, right]) => ({ kind, left, right }) as Expression),
    fc.tuple(fc.array(fc.constantFrom(...COMPARISONS), { minLength: 1, maxLength: 2 }), node, node, node).map(
      ([comparisons, ...terms]): Expression => ({
        kind: "comparison",
        comparisons,
        terms: terms.slice(0, comparisons.length + 1),
      }),
    ),
    fc.tuple(node, node, node).map(([condition, yes, no]): Expression => ({ kind: "choice", condition, yes, no })),
  );
  return { node: fc.oneof({ maxDepth: 4, depthIdentifier: "formula" }, leaf, compound) };
}).node;
