import { absolute, add, compare, multiply, type Rational, subtract } from "../../numeric/exact/rational.ts";
import { type Interval, middle, minus, point, times } from "../../numeric/exact/rational-interval.ts";
import type { Expression } from "../language/expression.ts";
import { type Bounds, boundsBySteps } from "./bounds-by-steps.ts";
import { type Box, boxOf, centre, type Point } from "./box.ts";
import { type Enclosed, enclose, isArithmetic } from "./enclose.ts";

/**
 * Where does an expression lie over a box? A name in which it is shown to rise, or to fall, over the whole box is set to its end, and
 * what is left is looked at again: where every name goes so, the bound is reached at a corner. Else the better of two bounds holds, the
 * plain one and that of the mean value theorem.
 *
 * @throws as `enclose` does
 * @see Moore 1966, section 7.3; Hansen and Walster 2004, Global Optimization Using Interval Analysis, section 6 (monotonicity)
 */
export function boundsOver(expression: Expression, box: Box): Bounds {
  if (!isArithmetic(expression)) return boundsBySteps(expression, box);
  const enclosed = enclose(expression, box);
  const [below, above] = [side("low", expression, box, enclosed), side("high", expression, box, enclosed)];
  return {
    range: { low: below.bound, high: above.bound },
    lowest: below.at,
    highest: above.at,
    cut: steepest(enclosed, box),
  };
}

interface Side {
  readonly bound: Rational;
  readonly at: Point;
}

/** One bound, and the point of the box that comes nearest to it. */
function side(which: "low" | "high", expression: Expression, box: Box, enclosed: Enclosed): Side {
  let [face, { value, slopes }] = [box, enclosed];
  for (;;) {
    const ends = [...slopes].flatMap(([name, slope]) => {
      const end = endFor(which, slope);
      return end === null ? [] : [[name, point((box.get(name) as Interval)[end])] as const];
    });
    if (ends.length === 0) break;
    face = new Map([...face, ...ends]);
    ({ value, slopes } = enclose(expression, face));
  }
  const at = centre(face);
  const bound = slopes.size === 0 ? value[which] : better(which, value, meanValue(expression, face, at, slopes));
  return { bound, at };
}

/** The end of its interval that a name takes where the expression is least or greatest; null where its slope may have either sign. */
function endFor(which: "low" | "high", slope: Interval): "low" | "high" | null {
  if (slope.low.n >= 0n) return which;
  if (slope.high.n <= 0n) return which === "low" ? "high" : "low";
  return null;
}

function better(which: "low" | "high", a: Interval, b: Interval): Rational {
  const order = compare(a[which], b[which]);
  return (which === "low" ? order >= 0 : order <= 0) ? a[which] : b[which];
}

/** The value at the centre, and all that the slopes allow on the way from there. */
function meanValue(expression: Expression, box: Box, at: Point, slopes: Enclosed["slopes"]): Interval {
  let { low, high } = enclose(expression, boxOf(at)).value;
  for (const [name, slope] of slopes) {
    const interval = box.get(name) as Interval;
    const change = times(slope, minus(interval, point(middle(interval))));
    [low, high] = [add(low, change.low), add(high, change.high)];
  }
  return { low, high };
}

/** The name whose slope can make the greatest change. */
function steepest({ slopes }: Enclosed, box: Box): string | undefined {
  let [found, greatest]: [string | undefined, Rational | undefined] = [undefined, undefined];
  for (const [name, { low, high }] of slopes) {
    const interval = box.get(name) as Interval;
    const slope = compare(absolute(low), absolute(high)) > 0 ? absolute(low) : absolute(high);
    const change = multiply(slope, subtract(interval.high, interval.low));
    if (greatest === undefined || compare(change, greatest) > 0) [found, greatest] = [name, change];
  }
  return found;
}
