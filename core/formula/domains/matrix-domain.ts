import type { Domain, Size } from "./domain.ts";
import { familyOf, independent } from "./independent.ts";

/**
 * A matrix whose entries all range over `entry`, a scalar domain such as `reals()` or `integers(0, 1)`.
 * Throws TypeError for an entry domain that is no such scalar.
 */
export function matrix(entry: Domain, rows: Size, columns: Size): Domain {
  const family = familyOf(entry);
  if (family === undefined) {
    throw new TypeError(`entry must be a domain of single numbers such as reals(), got ${entry?.family ?? entry}`);
  }
  return independent(family, [rows, columns]);
}
