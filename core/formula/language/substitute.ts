import type { Expression } from "./expression.ts";

/** The formula with some names replaced by expressions. Names inside definitions are theirs and stay. */
export function substitute(e: Expression, by: ReadonlyMap<string, Expression>): Expression {
  const of = (part: Expression): Expression => substitute(part, by);
  switch (e.kind) {
    case "number":
    case "boolean":
      return e;
    case "name":
      return by.get(e.name) ?? e;
    case "vector":
      return { ...e, items: e.items.map(of) };
    case "index":
      return { ...e, of: of(e.of), at: e.at.map(of) };
    case "call":
      return { ...e, args: e.args.map(of) };
    case "series":
      // The index is a name of its own, which checkFormula sees to.
      return { ...e, from: of(e.from), to: of(e.to), term: by.has(e.index) ? e.term : of(e.term) };
    case "negative":
    case "percent":
    case "not":
      return { ...e, of: of(e.of) };
    case "operation":
    case "and":
    case "or":
      return { ...e, left: of(e.left), right: of(e.right) };
    case "comparison":
      return { ...e, terms: e.terms.map(of) };
    case "choice":
      return { ...e, condition: of(e.condition), yes: of(e.yes), no: of(e.no) };
  }
}
