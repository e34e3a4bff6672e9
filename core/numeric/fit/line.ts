import { linearRegression } from "simple-statistics";

/** A straight line: y = intercept + slope · x. */
export interface Line {
  /** Unit of y per unit of x. */
  readonly slope: number;
  /** Unit of y. */
  readonly intercept: number;
}

/**
 * Which straight line fits these points best, in the sense of least squares of the vertical distances?
 *
 * The points are centred first: simple-statistics subtracts raw sums from each other, which loses every digit of the
 * slope when x is far from 0.
 *
 * @param points - at least two pairs [x, y] of finite numbers, with at least two different x
 * @returns slope and intercept
 * @throws RangeError for fewer than two points, a coordinate that is not finite, all x equal, or a slope beyond the
 *   doubles
 */
export function fitLine(points: readonly (readonly [number, number])[]): Line {
  if (points.length < 2) throw new RangeError(`points must be at least two pairs, got ${points.length}`);
  for (const [x, y] of points) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      throw new RangeError(`points must be pairs of finite numbers, got [${x}, ${y}]`);
    }
  }
  const [firstX] = points[0] as readonly [number, number];
  if (points.every(([x]) => x === firstX)) {
    throw new RangeError(`points must be pairs with at least two different x, got x = ${firstX} in all of them`);
  }
  const middleX = middle(points.map(([x]) => x));
  const middleY = middle(points.map(([, y]) => y));
  const { m, b } = linearRegression(points.map(([x, y]) => [x - middleX, y - middleY]));
  const intercept = middleY + b - m * middleX;
  if (!Number.isFinite(m) || !Number.isFinite(intercept)) {
    throw new RangeError(`points must be pairs whose slope is a finite number, got slope ${m}`);
  }
  return { slope: m, intercept };
}

/** The mean; dividing first keeps it finite. Only a centre: its rounding does no harm. */
function middle(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value / values.length, 0);
}
