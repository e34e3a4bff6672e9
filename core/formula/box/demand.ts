import type { Interval } from "../../numeric/exact/rational-interval.ts";
import type { Comparison, Expression } from "../language/expression.ts";
import type { Bounds } from "./bounds-by-steps.ts";
import { type Box, centre, crossing, inwards, isInner, type Point, shortest, signAt, valueAt } from "./box.ts";
import { explore } from "./explore.ts";
import { vanishes } from "./vanishes.ts";

/** An expression that must compare so with 0. */
export interface Demand {
  readonly expression: Expression;
  readonly comparison: Comparison;
}

/** What became of a demand over a box; `boxes` counts the parts of it that were looked at. */
export type Met =
  | { readonly kind: "every"; readonly boxes: number }
  /** At this inner point it is not met, or has no value. */
  | { readonly kind: "fails"; readonly at: Point; readonly boxes: number }
  /** The expression has opposite signs at these inner points and is continuous, so it is 0 at an inner point between them. */
  | { readonly kind: "crosses"; readonly expression: Expression; readonly between: Ends; readonly boxes: number }
  /** `border`: a point on the border of the box where it is not met, where one was seen. */
  | { readonly kind: "open"; readonly border: Point | undefined; readonly boxes: number };

type Ends = readonly [Point, Point];

interface Signs {
  below?: Point;
  above?: Point;
}

/**
 * Is the demand met at every point of a box? It is where its parts are bounded away from failing, or where the expression is 0 as a
 * polynomial. It is not where it fails at a point *inside*: the border of a box of roundings may belong to it or not.
 *
 * @param most - how many parts of the box are looked at, an integer >= 1
 * @param continuous - is the expression known to be continuous over the box?
 * @throws as `enclose` does, but not for divisors
 */
export function metEverywhere(demand: Demand, box: Box, most: number, continuous: boolean): Met {
  const { expression, comparison } = demand;
  if (LETS_ZERO.has(comparison) && signAt(expression, centre(box)) === 0 && vanishes(expression))
    return { kind: "every", boxes: 0 };
  const fails = (at: Point): boolean => isInner(at, box) && failsAt(demand, at);
  let failing: Point | undefined;
  let border: Point | undefined;
  let between: Ends | undefined;
  const signs: Signs = {};
  const answered = (at: Point): boolean => {
    if (failsAt(demand, at)) {
      failing = inwards(at, box).find(fails);
      border ??= at;
      return failing !== undefined;
    }
    if (comparison !== "!=") return false;
    const { below, above } = noteSign(expression, at, box, signs);
    if (below === undefined || above === undefined) return false;
    failing = crossing(expression, below, above) ?? undefined;
    if (failing === undefined && continuous) between = [below, above];
    return failing !== undefined || between !== undefined;
  };
  const { kind, boxes } = explore(expression, box, most, {
    settled: (part) => isMet(comparison, part),
    answered,
    // It comes as far as 0, at the border, and no further.
    hopeless: ({ range: { low, high } }) => border !== undefined && (low.n === 0n || high.n === 0n),
  });
  if (kind === "settled") return { kind: "every", boxes };
  if (failing !== undefined) return { kind: "fails", at: shortest(failing, fails), boxes };
  if (between !== undefined) return { kind: "crosses", expression, between, boxes };
  return { kind: "open", border, boxes };
}

const LETS_ZERO: ReadonlySet<Comparison> = new Set<Comparison>(["==", "<=", ">="]);

function isMet(comparison: Comparison, { range: { low, high } }: Pick<Bounds, "range">): boolean {
  switch (comparison) {
    case "<=":
      return high.n <= 0n;
    case "<":
      return high.n < 0n;
    case ">=":
      return low.n >= 0n;
    case ">":
      return low.n > 0n;
    case "==":
      return low.n === 0n && high.n === 0n;
    case "!=":
      return low.n > 0n || high.n < 0n;
  }
}

/** Is the demand not met at this point, or without a value there? */
function failsAt({ expression, comparison }: Demand, at: Point): boolean {
  const value = valueAt(expression, at);
  return value === null || (value !== "unknown" && isMissed(comparison, value));
}

/** Is the demand met by none of these numbers? */
function isMissed(comparison: Comparison, { low, high }: Interval): boolean {
  switch (comparison) {
    case "<=":
      return low.n > 0n;
    case "<":
      return low.n >= 0n;
    case ">=":
      return high.n < 0n;
    case ">":
      return high.n <= 0n;
    case "==":
      return low.n > 0n || high.n < 0n;
    case "!=":
      return low.n === 0n && high.n === 0n;
  }
}

/** Remembers inner points where the expression is below and above 0, the first of each. */
function noteSign(expression: Expression, at: Point, box: Box, signs: Signs): Signs {
  const sideOf = (point: Point): keyof Signs | undefined => {
    const sign = signAt(expression, point);
    return sign === null || sign === 0 ? undefined : sign > 0 ? "above" : "below";
  };
  const side = sideOf(at);
  if (side === undefined || signs[side] !== undefined) return signs;
  const agrees = (point: Point): boolean => isInner(point, box) && sideOf(point) === side;
  const inner = inwards(at, box).find(agrees);
  if (inner !== undefined) signs[side] = shortest(inner, agrees);
  return signs;
}
