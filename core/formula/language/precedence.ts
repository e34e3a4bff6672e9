import type { Expression } from "./expression.ts";

/**
 * How tightly each kind of node binds, loosest first, as mathjs parses it. A part that binds less tightly than its place
 * asks for stands in parentheses.
 */
export const BINDS = {
  choice: 0,
  or: 1,
  and: 2,
  comparison: 3,
  sum: 4,
  product: 5,
  prefix: 6,
  power: 7,
  postfix: 8,
  atom: 9,
} as const;

export function bindingOf(expression: Expression): number {
  switch (expression.kind) {
    case "choice":
    case "or":
    case "and":
    case "comparison":
      return BINDS[expression.kind];
    case "operation":
      return bindingOfOperator(expression.operator);
    case "negative":
    case "not":
      return BINDS.prefix;
    case "percent":
    case "index":
      return BINDS.postfix;
    default:
      return BINDS.atom;
  }
}

export function bindingOfOperator(operator: string): number {
  if (operator === "+" || operator === "-") return BINDS.sum;
  return operator === "^" || operator === ".^" ? BINDS.power : BINDS.product;
}
