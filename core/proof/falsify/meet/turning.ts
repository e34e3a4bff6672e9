import { add, negate, ONE, type Rational, subtract } from "../../../numeric/exact/rational.ts";
import { type Space, solvedJointly } from "./solve-jointly.ts";

/** So many numbers are moved. */
const MOST_PLACES = 8;

/**
 * Where a quantity that is quadratic in some numbers turns: where its slope vanishes in all of them, exactly. There an inequality that is
 * false by little is false. Null where it is not quadratic, or turns nowhere.
 *
 * @param places - the places that may change
 */
export function turningPoint<X>(
  from: X,
  space: Space<X>,
  quantity: (x: X) => Rational | null,
  places: readonly number[],
): X | null {
  const moving = places.filter((place) => space.at(from, place) !== null).slice(0, MOST_PLACES);
  if (moving.length === 0) return null;
  const slope = (x: X, place: number): Rational | null => {
    const now = space.at(x, place) as Rational;
    const [above, below] = [ONE, negate(ONE)].map((step) => quantity(space.moved(x, place, add(now, step))));
    return above === null || above === undefined || below === null || below === undefined
      ? null
      : subtract(above, below);
  };
  const slopes = (x: X): readonly Rational[] | null => {
    const all = moving.map((place) => slope(x, place));
    return all.every((each) => each !== null) ? all : null;
  };
  return solvedJointly(from, space, slopes, moving);
}
