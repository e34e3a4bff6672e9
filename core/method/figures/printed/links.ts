import type { Expression } from "../../../formula/index.ts";
import type { Comparison } from "../../../formula/language/expression.ts";

/** A link of a relation: one comparison, or a part that is none. */
export type Link = Expression;

/** What must hold at once for a relation to hold: the links of its chains, and of what `and` joins. */
export function linksOf(formula: Expression): readonly Link[] {
  if (formula.kind === "and") return [...linksOf(formula.left), ...linksOf(formula.right)];
  if (formula.kind !== "comparison") return [formula];
  return formula.comparisons.map((comparison, i) => ({
    kind: "comparison",
    comparisons: [comparison],
    terms: [formula.terms[i] as Expression, formula.terms[i + 1] as Expression],
  }));
}

/**
 * The links of which each compares two numbers: a comparison of lists is one link for each entry.
 *
 * @param lengthsOf - none for a number, one for a list, rows and columns for a matrix
 */
export function scalarLinks(link: Link, lengthsOf: (term: Expression) => readonly number[]): readonly Link[] {
  if (link.kind !== "comparison") return [link];
  const lengths = link.terms.map(lengthsOf);
  const [rows, columns] = lengths.find((found) => found.length > 0) ?? [];
  if (rows === undefined) return [link];
  const places = Array.from({ length: rows }, (_, i) =>
    columns === undefined ? [[i + 1]] : Array.from({ length: columns }, (__, k) => [i + 1, k + 1]),
  ).flat();
  return places.map((place) => ({
    ...link,
    terms: link.terms.map((term, side) => (lengths[side]?.length === 0 ? term : entryAt(term, place))),
  }));
}

function entryAt(of: Expression, place: readonly number[]): Expression {
  return { kind: "index", of, at: place.map((at) => ({ kind: "number", text: String(at) })) };
}

/** Left less right, and how that must compare with 0; null for a part that is no comparison. */
export function differenceOf(link: Link): { readonly less: Expression; readonly comparison: Comparison } | null {
  if (link.kind !== "comparison") return null;
  const [left, right] = link.terms as readonly [Expression, Expression];
  return { less: { kind: "operation", operator: "-", left, right }, comparison: link.comparisons[0] as Comparison };
}

const CONTRARY = { "==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<" } as const;

/** What holds where a comparison does not, of numbers; null for a part that is none. */
export function contraryOf(link: Link): Link | null {
  if (link.kind !== "comparison") return null;
  return { ...link, comparisons: link.comparisons.map((comparison) => CONTRARY[comparison]) };
}
