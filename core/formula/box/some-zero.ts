import { compare } from "../../numeric/exact/rational.ts";
import { holdsZero, type Interval } from "../../numeric/exact/rational-interval.ts";
import type { Expression } from "../language/expression.ts";
import { nodesOf } from "../language/walk.ts";
import { type Box, type Point, signAt, type ValueAt, valueAt } from "./box.ts";
import { definedEverywhere, type EveryValue, isContinuous } from "./every-value.ts";
import { explore } from "./explore.ts";

/** Is there a zero? `divisor` is one that could not be shown to differ from 0. */
export interface SomeZero {
  readonly kind: "some" | "none" | "open";
  /** Parts of the box that were looked at. */
  readonly boxes: number;
  readonly divisor?: Expression;
}

/**
 * Is an expression 0 at some point of a box, its border included? There is such a point where it is exactly 0 at one that was tried, where it
 * is a term less a name of its own and the term lies in the interval of that name, or where it has opposite signs at two points and is
 * continuous, for a box is in one piece (intermediate value theorem). There is none where every part of the box is bounded away from 0.
 *
 * @param most - how many parts of the box are looked at for the expression and each divisor, an integer >= 1
 */
export function someZero(expression: Expression, box: Box, most: number): SomeZero {
  const own = ownName(expression, box);
  let [below, above, met] = [false, false, false];
  let defined: EveryValue | undefined;
  const crosses = (): boolean => {
    if (!below || !above || !isContinuous(expression)) return false;
    defined ??= definedEverywhere(expression, box, most);
    return defined.kind === "every";
  };
  const answered = (at: Point): boolean => {
    const sides = own === null ? signsOf(signAt(expression, at)) : sidesOf(valueAt(own.term, at), own.interval);
    met ||= sides.met;
    below ||= sides.below;
    above ||= sides.above;
    return met || crosses();
  };
  const { kind, boxes } = explore(expression, box, most, { settled: ({ range }) => !holdsZero(range), answered });
  const spent = boxes + (defined?.boxes ?? 0);
  if (kind === "answered") return { kind: "some", boxes: spent };
  if (kind === "settled") return { kind: "none", boxes: spent };
  defined ??= definedEverywhere(expression, box, most);
  return { kind: "open", boxes: spent, ...(defined.divisor && { divisor: defined.divisor }) };
}

/** The term that is compared with a name which enters nowhere else, and what that name may be. */
function ownName(expression: Expression, box: Box) {
  if (expression.kind !== "operation" || expression.operator !== "-" || expression.right.kind !== "name") return null;
  const { left, right } = expression;
  const interval = box.get(right.name);
  const enters = [...nodesOf(left)].some((node) => node.kind === "name" && node.name === right.name);
  return interval === undefined || enters ? null : { term: left, interval };
}

interface Sides {
  readonly met: boolean;
  readonly below: boolean;
  readonly above: boolean;
}

function signsOf(sign: -1 | 0 | 1 | null): Sides {
  return { met: sign === 0, below: sign === -1, above: sign === 1 };
}

/** Does a value lie in the interval, below its upper end, above its lower one? The name may be any number of it. */
function sidesOf(value: ValueAt, { low, high }: Interval): Sides {
  if (value === null || value === "unknown") return { met: false, below: false, above: false };
  const [isAbove, isBelow] = [compare(low, value.low), compare(value.high, high)];
  return { met: isAbove <= 0 && isBelow <= 0, below: isBelow < 0, above: isAbove < 0 };
}
