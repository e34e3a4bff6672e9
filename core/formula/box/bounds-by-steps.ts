import { absolute, add, compare, type Rational, subtract, ZERO } from "../../numeric/exact/rational.ts";
import { type Interval, isPoint } from "../../numeric/exact/rational-interval.ts";
import { bracketOf, endsOf, type Real } from "../../numeric/exact/real.ts";
import { Evaluator } from "../exact/evaluator.ts";
import { REALS } from "../exact/reals-engine.ts";
import type { Expression } from "../language/expression.ts";
import { nodesOf } from "../language/walk.ts";
import { type Box, centre, type Point, valueAt } from "./box.ts";

/** Where an expression lies over a box. */
export interface Bounds {
  /** Holds every value. */
  readonly range: Interval;
  /** Points of the box where the expression comes nearest to either end, as far as is known. */
  readonly lowest: Point;
  readonly highest: Point;
  /** The name across which a cut tells most; undefined where nothing is free to move. */
  readonly cut: string | undefined;
}

/**
 * Where does an expression of the whole language lie over a box? Step by step: a name is a number that is only known to lie in its interval,
 * and every step keeps all that it may come to. Where each name enters once and every step rises or falls, the bound is reached.
 *
 * @throws NoValue where a step has no value at some points of the box
 */
export function boundsBySteps(expression: Expression, box: Box): Bounds {
  const values = new Map([...box].map(([name, interval]) => [name, realOf(interval)] as const));
  const value = new Evaluator(REALS).value(expression, { values, definitions: new Map() });
  const [low, high] = endsOf(value as Real);
  return { range: { low, high }, ...corners(expression, box) };
}

/** A number that is only known to lie in the interval. */
function realOf(interval: Interval): Real {
  if (isPoint(interval)) return interval.low;
  return { low: bracketOf(interval.low).low, high: bracketOf(interval.high).high };
}

/** The corners at which it is likely least and greatest, and the name that moves it most: a guess from the middle of the box. */
function corners(expression: Expression, box: Box): Pick<Bounds, "lowest" | "highest" | "cut"> {
  const entered = new Set([...nodesOf(expression)].flatMap((node) => (node.kind === "name" ? [node.name] : [])));
  const middle = centre(box);
  const free = [...box].filter(([name, interval]) => entered.has(name) && !isPoint(interval));
  let [lowest, highest]: [Point, Point] = [middle, middle];
  let [cut, greatest]: [string | undefined, Rational] = [undefined, ZERO];
  for (const [name, { low, high }] of free) {
    const change = subtract(
      middleOf(expression, { ...middle, [name]: high }),
      middleOf(expression, { ...middle, [name]: low }),
    );
    const [down, up] = change.n >= 0n ? [low, high] : [high, low];
    [lowest, highest] = [
      { ...lowest, [name]: down },
      { ...highest, [name]: up },
    ];
    if (cut === undefined || compare(absolute(change), greatest) > 0) [cut, greatest] = [name, absolute(change)];
  }
  return { lowest, highest, cut };
}

/** A number near the value at a point, 0 where none is known: twice the middle, which is as good to compare. */
function middleOf(expression: Expression, at: Point): Rational {
  const value = valueAt(expression, at);
  return value === null || value === "unknown" ? ZERO : add(value.low, value.high);
}
