import { holdsZero } from "../../numeric/exact/rational-interval.ts";
import type { Expression } from "../language/expression.ts";
import { type Box, type Point, valueAt } from "./box.ts";
import { requireArithmetic } from "./enclose.ts";
import { definedEverywhere } from "./every-value.ts";
import { explore } from "./explore.ts";

/** Is there a zero? `divisor` is one that could not be shown to differ from 0. */
export interface SomeZero {
  readonly kind: "some" | "none" | "open";
  /** Parts of the box that were looked at. */
  readonly boxes: number;
  readonly divisor?: Expression;
}

/**
 * Is an expression 0 at some point of a box, its border included? There is such a point where it is exactly 0 at one that was tried, or has
 * opposite signs at two: no divisor can be 0 over the box, so the expression is continuous, and a box is in one piece (intermediate value
 * theorem). There is none where every part of the box is bounded away from 0.
 *
 * @param most - how many parts of the box are looked at for the expression and each divisor, an integer >= 1
 * @throws as `enclose` does
 */
export function someZero(expression: Expression, box: Box, most: number): SomeZero {
  requireArithmetic(expression);
  const defined = definedEverywhere(expression, box, most);
  if (defined.kind !== "every")
    return { kind: "open", boxes: defined.boxes, ...(defined.divisor && { divisor: defined.divisor }) };
  let [below, above] = [false, false];
  const answered = (at: Point): boolean => {
    const value = valueAt(expression, at);
    below ||= value !== null && value.n <= 0n;
    above ||= value !== null && value.n >= 0n;
    return below && above;
  };
  const { kind, boxes } = explore(expression, box, most, { settled: ({ range }) => !holdsZero(range), answered });
  return { kind: kind === "answered" ? "some" : kind === "settled" ? "none" : "open", boxes: defined.boxes + boxes };
}
