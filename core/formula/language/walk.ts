import type { Expression } from "./expression.ts";

/** The direct parts of an expression, left to right as they are written. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "number":
    case "boolean":
    case "name":
      return [];
    case "vector":
      return expression.items;
    case "index":
      return [expression.of, ...expression.at];
    case "call":
      return expression.args;
    case "series":
      return [expression.from, expression.to, expression.term];
    case "negative":
    case "percent":
    case "not":
      return [expression.of];
    case "operation":
    case "and":
    case "or":
      return [expression.left, expression.right];
    case "comparison":
      return expression.terms;
    case "choice":
      return [expression.condition, expression.yes, expression.no];
  }
}

/** Every node of an expression, itself first, parts in the order in which they are written. */
export function* nodesOf(expression: Expression): Generator<Expression> {
  yield expression;
  for (const part of partsOf(expression)) yield* nodesOf(part);
}
