import type { Expression } from "../language/expression.ts";
import { printFormula } from "../language/print.ts";
import { partsOf } from "../language/walk.ts";
import type { Box } from "./box.ts";
import { type Demand, type Met, metEverywhere } from "./demand.ts";
import { requireArithmetic } from "./enclose.ts";

/** What became of a relation over a box; `divisor` is one that could not be shown to differ from 0. */
export type EveryValue = Met & { readonly divisor?: Expression };

/**
 * Does a comparison, or several joined by `and`, hold at every point of a box? That it has a value is part of it: each divisor must be
 * shown to differ from 0.
 *
 * @param most - how many parts of the box are looked at for each divisor and each link, an integer >= 1
 * @throws TypeError for other formulas, and as `enclose` does
 */
export function everyValue(relation: Expression, box: Box, most: number): EveryValue {
  const links = linksOf(relation);
  for (const { expression } of links) requireArithmetic(expression);
  const defined = definedEverywhere(relation, box, most);
  if (defined.kind === "fails" || defined.kind === "crosses") return defined;
  let boxes = defined.boxes;
  let open: EveryValue | undefined = defined.kind === "open" ? defined : undefined;
  for (const link of links) {
    const found = metEverywhere(link, box, most, defined.kind === "every");
    boxes += found.boxes;
    if (found.kind === "fails" || found.kind === "crosses") return { ...found, boxes };
    if (found.kind === "open") open ??= found;
  }
  return { ...(open ?? { kind: "every" }), boxes };
}

/** Does every divisor of the formula differ from 0 at every point of the box? */
export function definedEverywhere(formula: Expression, box: Box, most: number): EveryValue {
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
