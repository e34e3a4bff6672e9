import type { Expression } from "../../formula/index.ts";
import { SCALAR_FUNCTIONS } from "../../formula/language/builtins.ts";
import { partsOf } from "../../formula/language/walk.ts";

/**
 * Does a property hold of lists exactly if it holds of their entries, one by one?
 *
 * So it does where it is made of comparisons (but `!=`, which asks for one entry), `and`, sums, differences, products and quotients entry
 * by entry, and functions of one number. Anything else is taken not to be so.
 */
export function isEntrywise(property: Expression): boolean {
  return isOfEntries(property) && partsOf(property).every(isEntrywise);
}

function isOfEntries(e: Expression): boolean {
  switch (e.kind) {
    case "number":
    case "name":
    case "negative":
    case "percent":
    case "and":
      return true;
    case "comparison":
      return !e.comparisons.includes("!=");
    case "operation":
      return ["+", "-", ".*", "./"].includes(e.operator);
    case "call":
      return SCALAR_FUNCTIONS.has(e.name);
    default:
      return false;
  }
}
