import { LAWS } from "../../numeric/tails/laws.ts";
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

/** Steps that functions without fractions take: about microseconds. */
const DEAR: ReadonlyMap<string, number> = new Map([
  ...(["exp", "log", "sin", "cos", "log2", "log10"] as const).map((name) => [name, 500] as const),
  ["tanh", 1000],
  ["sqrt", 60],
  ["norm", 60],
]);
const LAWS_COST: ReadonlySet<string> = new Set(Object.keys(LAWS));
const TAIL = 10_000;

interface Measured {
  readonly length: number;
  readonly cost: number;
}

/** How many terms a range has, where both ends are written out; 1,000 where they are not. */
function termsOf({ from, to }: Expression & { kind: "series" }): number {
  if (from.kind !== "number" || to.kind !== "number") return 1000;
  return Math.max(1, Number(to.text) - Number(from.text) + 1);
}

/** How many numbers the digits of the value come from, and the cost of all operations. */
function measured(expression: Expression): Measured {
  if (expression.kind === "operation" && expression.operator.endsWith("^")) {
    const base = measured(expression.left);
    const times = expression.right.kind === "number" ? Math.max(1, Number(expression.right.text)) : 1;
    return added(base.length * times, base.cost);
  }
  const parts = partsOf(expression).map(measured);
  if (expression.kind === "series") {
    const [from, to, term] = parts as [Measured, Measured, Measured];
    const terms = termsOf(expression);
    return { length: term.length, cost: from.cost + to.cost + terms * term.cost };
  }
  // What is no fraction lies between two numbers of 64 digits, however it came about.
  const own =
    expression.kind === "call" ? (DEAR.get(expression.name) ?? (LAWS_COST.has(expression.name) ? TAIL : 0)) : 0;
  if (own > 0) return { length: 1, cost: own + parts.reduce((sum, { cost }) => sum + cost, 0) };
  return added(
    parts.reduce((sum, { length }) => sum + length, parts.length === 0 ? 1 : 0),
    parts.reduce((sum, { cost }) => sum + cost, 0),
  );
}

function added(length: number, before: number) {
  return { length, cost: before + length * Math.max(1, (length / SHORT) ** 2) };
}
