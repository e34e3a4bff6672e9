import { add, compare, type Rational } from "../../numeric/exact/rational.ts";
import { type Interval, isPoint } from "../../numeric/exact/rational-interval.ts";
import type { Expression } from "../language/expression.ts";
import type { Bounds } from "./bounds-by-steps.ts";
import { type Box, type Point, valueAt } from "./box.ts";
import { explore } from "./explore.ts";

const SEEN = 10n ** 30n;

/** The least and the greatest value that were met, and whether nothing lies beyond them. */
export interface Range extends Interval {
  readonly exact: boolean;
}

/**
 * Between which values does an expression lie over a box? Null where no point that was tried has a value.
 *
 * @param most - how many parts of the box are looked at, an integer >= 1
 * @throws as `enclose` does, but not for divisors
 */
export function rangeOver(expression: Expression, box: Box, most: number): Range | null {
  let low: Rational | undefined;
  let high: Rational | undefined;
  let bracketed = false;
  const answered = (at: Point): boolean => {
    const value = valueAt(expression, at);
    if (value === null || value === "unknown") return false;
    if (!isPoint(value)) bracketed = true;
    if (low === undefined || compare(value.low, low) < 0) low = value.low;
    if (high === undefined || compare(value.high, high) > 0) high = value.high;
    return false;
  };
  const settled = ({ range, lowest, highest }: Bounds): boolean => {
    answered(lowest);
    answered(highest);
    return low !== undefined && high !== undefined && reaches(low, range.low) && reaches(range.high, high);
  };
  // Bounds of 64 digits are never reached; so near to them nobody sees the rest.
  const reaches = (a: Rational, b: Rational): boolean => compare(a, bracketed ? add(b, { n: 1n, d: SEEN }) : b) <= 0;
  const { kind } = explore(expression, box, most, { settled, answered });
  return low === undefined || high === undefined ? null : { low, high, exact: kind === "settled" && !bracketed };
}
