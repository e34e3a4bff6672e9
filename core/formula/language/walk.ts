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

/** The same expression of other parts, each taken from the one that it replaces, left to right. */
export function mapParts(expression: Expression, of: (part: Expression) => Expression): Expression {
  switch (expression.kind) {
    case "number":
    case "boolean":
    case "name":
      return expression;
    case "vector":
      return { ...expression, items: expression.items.map(of) };
    case "index":
      return { ...expression, of: of(expression.of), at: expression.at.map(of) };
    case "call":
      return { ...expression, args: expression.args.map(of) };
    case "series":
      return { ...expression, from: of(expression.from), to: of(expression.to), term: of(expression.term) };
    case "negative":
    case "percent":
    case "not":
      return { ...expression, of: of(expression.of) };
    case "operation":
    case "and":
    case "or":
      return { ...expression, left: of(expression.left), right: of(expression.right) };
    case "comparison":
      return { ...expression, terms: expression.terms.map(of) };
    case "choice":
      return { ...expression, condition: of(expression.condition), yes: of(expression.yes), no: of(expression.no) };
  }
}

/** Every node of an expression, itself first, parts in the order in which they are written. */
export function* nodesOf(expression: Expression): Generator<Expression> {
  yield expression;
  for (const part of partsOf(expression)) yield* nodesOf(part);
}
