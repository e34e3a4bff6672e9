import type { Expression } from "./expression.ts";
import { BINDS, bindingOf, bindingOfOperator } from "./precedence.ts";
import { partsOf } from "./walk.ts";

/** The formula as text that parses to the same tree, with no more parentheses than needed. */
export function printFormula(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return expression.text;
    case "boolean":
      return String(expression.value);
    case "name":
      return expression.name;
    case "vector":
      return `[${expression.items.map(printFormula).join(", ")}]`;
    case "index":
      return `${indexable(expression.of)}[${expression.at.map(printFormula).join(", ")}]`;
    case "call":
      return `${expression.name}(${expression.args.map(printFormula).join(", ")})`;
    case "series":
      return `${expression.name}(${[expression.index, ...partsOf(expression).map(printFormula)].join(", ")})`;
    case "negative":
      return `-${within(expression.of, BINDS.prefix)}`;
    case "not":
      return `not ${within(expression.of, BINDS.prefix)}`;
    case "percent":
      return `${within(expression.of, BINDS.postfix)}%`;
    case "operation":
      return operation(expression.operator, expression.left, expression.right);
    case "comparison":
      return expression.terms
        .map((term, i) => `${i === 0 ? "" : ` ${expression.comparisons[i - 1]} `}${within(term, BINDS.sum)}`)
        .join("");
    case "and":
    case "or":
      return `${within(expression.left, BINDS[expression.kind])} ${expression.kind} ${within(expression.right, BINDS[expression.kind] + 1)}`;
    case "choice":
      return `${within(expression.condition, BINDS.or)} ? ${within(expression.yes, BINDS.or)} : ${printFormula(expression.no)}`;
  }
}

function operation(operator: string, left: Expression, right: Expression): string {
  const binds = bindingOfOperator(operator);
  // A power groups to the right, everything else to the left; the exponent may carry its sign.
  if (binds === BINDS.power) return `${within(left, binds + 1)}${operator}${within(right, BINDS.prefix)}`;
  return `${within(left, binds)} ${operator} ${within(right, binds + 1)}`;
}

/** Only what mathjs takes an index after may stand without parentheses: 4.10[1] does not parse. */
function indexable(expression: Expression): string {
  const plain = ["name", "call", "vector", "index"].includes(expression.kind);
  return plain ? printFormula(expression) : `(${printFormula(expression)})`;
}

function within(expression: Expression, binds: number): string {
  const text = printFormula(expression);
  return bindingOf(expression) < binds ? `(${text})` : text;
}
