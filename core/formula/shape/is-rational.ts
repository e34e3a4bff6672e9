import { FURTHER_FUNCTIONS } from "../language/builtins.ts";
import { calledBy, type Definition } from "../language/definition.ts";
import type { Expression } from "../language/expression.ts";
import { nodesOf } from "../language/walk.ts";

/** Functions of several numbers that keep fractions fractions. */
const RATIONAL: ReadonlySet<string> = new Set(["ceil", "round", "mod", "gcd", "lcm", "choose", "factorial"]);

/** Functions whose values are irrational almost everywhere. */
const IRRATIONAL = new Set([
  ...["exp", "log", "sqrt", "tanh", "sin", "cos", "norm"],
  ...[...FURTHER_FUNCTIONS.keys()].filter((name) => !RATIONAL.has(name)),
]);

/**
 * Is every value of the formula at rational points rational? Then exact arithmetic decides every comparison; otherwise it may
 * take brackets of 64 digits.
 */
export function isRational(formula: Expression, definitions: Readonly<Record<string, Definition>> = {}): boolean {
  for (const node of nodesOf(formula)) {
    if (node.kind === "operation" && (node.operator === "^" || node.operator === ".^") && !isInteger(node.right))
      return false;
    if (node.kind !== "call") continue;
    const definition = Object.hasOwn(definitions, node.name) ? definitions[node.name] : undefined;
    if (definition === undefined ? IRRATIONAL.has(node.name) : !isRational(definition.body, calledBy(definition)))
      return false;
  }
  return true;
}

function isInteger(exponent: Expression): boolean {
  const written = exponent.kind === "negative" ? exponent.of : exponent;
  return written.kind === "number" && Number.isInteger(Number(written.text));
}
