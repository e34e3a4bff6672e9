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
 * @param lengthOf - how many entries a term has, or null where it is a number
 */
export function scalarLinks(link: Link, lengthOf: (term: Expression) => number | null): readonly Link[] {
  if (link.kind !== "comparison") return [link];
  const lengths = link.terms.map(lengthOf);
  const length = lengths.find((found) => found !== null) ?? null;
  if (length === null) return [link];
  return Array.from({ length }, (_, i) => ({
    ...link,
    terms: link.terms.map((term, side) => (lengths[side] === null ? term : entryAt(term, i + 1))),
  }));
}

function entryAt(of: Expression, place: number): Expression {
  return { kind: "index", of, at: [{ kind: "number", text: String(place) }] };
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
