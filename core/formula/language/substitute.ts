import type { Expression } from "./expression.ts";
import { mapParts } from "./walk.ts";

/** The formula with some names replaced by expressions. Names inside definitions are theirs and stay. */
export function substitute(e: Expression, by: ReadonlyMap<string, Expression>): Expression {
  if (e.kind === "name") return by.get(e.name) ?? e;
  const replaced = mapParts(e, (part) => substitute(part, by));
  // The index is a name of its own, which checkFormula sees to.
  return e.kind === "series" && replaced.kind === "series" && by.has(e.index)
    ? { ...replaced, term: e.term }
    : replaced;
}
