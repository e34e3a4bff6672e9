import type { Expression } from "./expression.ts";
import { pointInto } from "./where.ts";

/** Where a node stands in the text it was parsed from. Offsets are those of strings; `end` is the first after it. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where its signs stand: one for an operator, one for each link of a chain, the bracket of an index; else none. */
  readonly signs: readonly number[];
}

/** Beside the trees, so that two formulas that say the same stay equal wherever they were written. */
const places = new WeakMap<Expression, Place>();

/** Remembers where a node stands. A node that has a place keeps it: parentheses around it are not part of it. */
export function setPlace(node: Expression, place: Place): void {
  if (!places.has(node)) places.set(node, place);
}

/** Where does this node stand? Undefined for one that was made, not parsed. */
export function placeOf(node: Expression): Place | undefined {
  return places.get(node);
}

/**
 * Remembers with the error that this node is meant: its sign, or its first character where it has none. Gives the error back.
 *
 * @param link - which link of a chain such as `a < b < c`, from 0
 */
export function pointAt<E extends Error>(error: E, node: Expression, link = 0): E {
  const place = placeOf(node);
  return place === undefined ? error : pointInto(error, place.text, place.signs[link] ?? place.start);
}
