import type { Expression } from "../language/expression.ts";
import { nodesOf, partsOf } from "../language/walk.ts";

/** Digits of so many numbers are multiplied at about the cost of one; beyond, the cost of a product grows with their square. */
const SHORT = 50;

/**
 * What does it cost to bound an expression over one part of a box, in steps of exact arithmetic? Every operation counts for the numbers
 * that its digits come from, and once more for each name by which a slope is taken. Fractions are not reduced, so sums count as products.
 */
export function costOf(expression: Expression): number {
  const names = new Set([...nodesOf(expression)].flatMap((node) => (node.kind === "name" ? [node.name] : [])));
  return measured(expression).cost * (names.size + 1);
}

/** How many numbers the digits of the value come from, and the cost of all operations. */
function measured(expression: Expression): { readonly length: number; readonly cost: number } {
  if (expression.kind === "operation" && expression.operator.endsWith("^")) {
    const base = measured(expression.left);
    const times = expression.right.kind === "number" ? Math.max(1, Number(expression.right.text)) : 1;
    return added(base.length * times, base.cost);
  }
  const parts = partsOf(expression).map(measured);
  return added(
    parts.reduce((sum, { length }) => sum + length, parts.length === 0 ? 1 : 0),
    parts.reduce((sum, { cost }) => sum + cost, 0),
  );
}

function added(length: number, before: number) {
  return { length, cost: before + length * Math.max(1, (length / SHORT) ** 2) };
}
