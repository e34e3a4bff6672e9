import { calledBy, type Definition } from "./definition.ts";
import type { Expression } from "./expression.ts";
import { nodesOf } from "./walk.ts";

/** Functions without a value at some points, besides division, powers and indices. */
const PARTIAL: ReadonlySet<string> = new Set(["sqrt", "log", "inv"]);

/**
 * Has the formula a value at every point, as far as its operations tell? False for a division by anything but a number other
 * than 0, for a root, a logarithm, an index, and a power that is not a positive integer.
 */
export function isTotal(formula: Expression, definitions: Readonly<Record<string, Definition>> = {}): boolean {
  for (const node of nodesOf(formula)) {
    if (node.kind === "index") return false;
    if (node.kind === "operation" && !isTotalOperation(node)) return false;
    if (node.kind !== "call") continue;
    const definition = Object.hasOwn(definitions, node.name) ? definitions[node.name] : undefined;
    if (definition === undefined ? PARTIAL.has(node.name) : !isTotal(definition.body, calledBy(definition)))
      return false;
  }
  return true;
}

function isTotalOperation({ operator, right }: Expression & { kind: "operation" }): boolean {
  const written = right.kind === "number" ? Number(right.text) : Number.NaN;
  if (operator === "/" || operator === "./") return written !== 0 && !Number.isNaN(written);
  return (operator !== "^" && operator !== ".^") || (Number.isInteger(written) && written > 0);
}
