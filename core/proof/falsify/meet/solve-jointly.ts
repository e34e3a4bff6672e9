import { add, negate, ONE, type Rational, reduce, subtract } from "../../../numeric/exact/rational.ts";
import { solveExactly } from "../../../numeric/fit/linear-system.ts";

/** What can be changed about something, number by number. */
export interface Space<X> {
  /** The number at a place; null where it is no fraction. */
  at(x: X, place: number): Rational | null;
  moved(x: X, place: number, to: Rational): X;
}

/** Solutions with longer denominators are no use: whatever is worked out from them takes too long. */
const LONG = 1n << 160n;

/** So many numbers are changed at once. */
const MOST_PLACES = 10;

/**
 * The same with other numbers at some places, so that all residuals are 0: solved exactly where they are affine in those numbers
 * together; null where they are not, or where nothing short solves them.
 *
 * @param residuals - what should vanish; null where it has no value or is no fraction
 * @param order - the places that may change, the ones to be changed rather first
 */
export function solvedJointly<X>(
  x: X,
  space: Space<X>,
  residuals: (x: X) => readonly Rational[] | null,
  order: readonly number[],
): X | null {
  const start = residuals(x);
  if (start === null) return null;
  const places = order.filter((place) => space.at(x, place) !== null).slice(0, MOST_PLACES);
  const columns: (readonly Rational[])[] = [];
  for (const place of places) {
    const moved = residuals(space.moved(x, place, add(space.at(x, place) as Rational, ONE)));
    if (moved === null) return null;
    columns.push(moved.map((value, i) => reduce(subtract(value, start[i] as Rational))));
  }
  const solution = solved(start.map((value, i) => [...columns.map((column) => column[i] as Rational), negate(value)]));
  if (solution === null || solution.some(({ d }) => d > LONG)) return null;
  const result = places.reduce((now, place, i) => {
    const change = solution[i] as Rational;
    return change.n === 0n ? now : space.moved(now, place, reduce(add(space.at(now, place) as Rational, change)));
  }, x);
  const rest = residuals(result);
  return rest?.every(({ n }) => n === 0n) ? result : null;
}

function solved(rows: readonly (readonly Rational[])[]): readonly Rational[] | null {
  try {
    return solveExactly(rows);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
