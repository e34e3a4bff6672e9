import type { FitPlot } from "../../claim/plot.ts";
import { type Rational, toNumber } from "../../numeric/exact/rational.ts";
import type { Fit, FitProblem } from "../../numeric/fit/least-squares-certificate.ts";

/** More points than this would hide the plane. */
const MOST_POINTS = 200;

/**
 * The points of a fit and its plane, where there are two inputs to draw it over; nothing for another number of inputs, or for more
 * than 200 points.
 *
 * @param names - of the inputs, in the order of the columns
 */
export function fitPlots(names: readonly string[], { columns, target }: FitProblem, fit: Fit): readonly FitPlot[] {
  const [first, second, more] = columns;
  const [nameOfFirst, nameOfSecond] = names;
  const [slope, otherSlope] = fit.weights.map((weight) => toNumber(weight));
  if (first === undefined || second === undefined || more !== undefined || target.length > MOST_POINTS) return [];
  if (nameOfFirst === undefined || nameOfSecond === undefined) return [];
  if (slope === undefined || otherSlope === undefined) return [];
  const points = target.map(
    (height, i) => [toNumber(first[i] as Rational), toNumber(second[i] as Rational), toNumber(height)] as const,
  );
  const plane = [slope, otherSlope, toNumber(fit.bias)] as const;
  return [{ kind: "fit", axes: [nameOfFirst, nameOfSecond, "y"], points, plane }];
}
