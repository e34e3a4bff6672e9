import { LAWS } from "../../numeric/tails/laws.ts";
import type { Expression } from "../language/expression.ts";
import { printFormula } from "../language/print.ts";
import { nodesOf, partsOf } from "../language/walk.ts";
import { type Box, inwards, isInner, type Point, shortest, valueAt } from "./box.ts";
import { type Demand, type Met, metEverywhere } from "./demand.ts";
import { isArithmetic } from "./enclose.ts";
import { explore } from "./explore.ts";

/** What became of a relation over a box; `divisor` is one that could not be shown to differ from 0. */
export type EveryValue = Met & { readonly divisor?: Expression };

/**
 * Does a comparison, or several joined by `and`, hold at every point of a box? That it has a value is part of it.
 *
 * @param most - how many parts of the box are looked at for each divisor and each link, an integer >= 1
 * @throws TypeError for other formulas
 */
export function everyValue(relation: Expression, box: Box, most: number): EveryValue {
  const links = linksOf(relation);
  const defined = definedEverywhere(relation, box, most);
  const continuous = defined.kind === "every" && isContinuous(relation);
  if (defined.kind === "fails" || defined.kind === "crosses") return defined;
  let boxes = defined.boxes;
  let open: EveryValue | undefined = defined.kind === "open" ? defined : undefined;
  for (const link of links) {
    const found = metEverywhere(link, box, most, continuous);
    boxes += found.boxes;
    if (found.kind === "fails" || found.kind === "crosses") return { ...found, boxes };
    if (found.kind === "open") open ??= found;
  }
  return { ...(open ?? { kind: "every" }), boxes };
}

/**
 * Has the formula a value at every point of the box? Fractions have where every divisor differs from 0; anything else where the bounds of
 * every part of the box have been worked out.
 */
export function definedEverywhere(formula: Expression, box: Box, most: number): EveryValue {
  const sides = formula.kind === "comparison" ? formula.terms : [formula];
  if (formula.kind !== "and" && sides.every(isArithmetic)) return divisorsDiffer(formula, box, most);
  if (formula.kind === "and") {
    const left = definedEverywhere(formula.left, box, most);
    if (left.kind === "fails" || left.kind === "crosses") return left;
    const right = definedEverywhere(formula.right, box, most);
    return { ...(left.kind === "open" && right.kind === "every" ? left : right), boxes: left.boxes + right.boxes };
  }
  let boxes = 0;
  for (const side of sides) {
    const found = hasValues(side, box, most);
    boxes += found.boxes;
    if (found.kind !== "every") return { ...found, boxes };
  }
  return { kind: "every", boxes };
}

function hasValues(expression: Expression, box: Box, most: number): EveryValue {
  let failing: Point | undefined;
  const lacks = (at: Point): boolean => isInner(at, box) && valueAt(expression, at) === null;
  const answered = (at: Point): boolean => {
    if (valueAt(expression, at) === null) failing = inwards(at, box).find(lacks);
    return failing !== undefined;
  };
  const { kind, boxes } = explore(expression, box, most, { settled: () => true, answered });
  if (failing !== undefined) return { kind: "fails", at: shortest(failing, lacks), boxes };
  return kind === "settled" ? { kind: "every", boxes } : { kind: "open", border: undefined, boxes };
}

/** Functions without a jump, wherever they have a value. */
const CONTINUOUS: ReadonlySet<string> = new Set([
  ...["abs", "exp", "log", "sqrt", "tanh", "sin", "cos", "relu", "max", "min", "sum", "mean", "prod", "dot", "norm"],
  ...["median", "log2", "log10", ...Object.keys(LAWS)],
]);

const SMOOTH: ReadonlySet<string> = new Set([
  ...["number", "name", "vector", "negative", "percent", "operation", "comparison", "and", "series"],
]);

/** Has none of its sides a jump, so that it takes every value between two that it takes? */
export function isContinuous(formula: Expression): boolean {
  return [...nodesOf(formula)].every((node) =>
    node.kind === "call" ? CONTINUOUS.has(node.name) : SMOOTH.has(node.kind),
  );
}

/** Does every divisor of a fraction differ from 0 at every point of the box? */
function divisorsDiffer(formula: Expression, box: Box, most: number): EveryValue {
  let boxes = 0;
  let open: EveryValue | undefined;
  for (const divisor of divisorsOf(formula)) {
    // Divisors inside it come first, so it is continuous where they are shown to differ from 0.
    const found = metEverywhere({ expression: divisor, comparison: "!=" }, box, most, open === undefined);
    boxes += found.boxes;
    if (found.kind === "fails" || found.kind === "crosses") return { ...found, divisor, boxes };
    if (found.kind === "open") open ??= { ...found, divisor };
  }
  return { ...(open ?? { kind: "every" }), boxes };
}

/** The divisors of a formula, inner ones before those that hold them. */
function divisorsOf(formula: Expression): readonly Expression[] {
  const inside = partsOf(formula).flatMap(divisorsOf);
  const divides = formula.kind === "operation" && (formula.operator === "/" || formula.operator === "./");
  return divides ? [...inside, formula.right] : inside;
}

/** The links of the comparisons of a relation: left - right against 0. */
function linksOf(relation: Expression): readonly Demand[] {
  if (relation.kind === "and") return [...linksOf(relation.left), ...linksOf(relation.right)];
  if (relation.kind !== "comparison") {
    throw new TypeError(`a formula of rounded figures must be a comparison, got ${printFormula(relation)}`);
  }
  return relation.comparisons.map((comparison, i): Demand => {
    const [left, right] = [relation.terms[i] as Expression, relation.terms[i + 1] as Expression];
    return { expression: { kind: "operation", operator: "-", left, right }, comparison };
  });
}
