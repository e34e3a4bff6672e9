import { type Moments, varianceOf } from "../../numeric/describe/moments.ts";
import { studentAbove } from "../../numeric/tails/tails.ts";

/** How skewed are these values, and how far may that be from their population's by chance? */
export interface Skewness {
  /** G₁, the third moment about the mean in units of the standard deviation, adjusted for a small sample. */
  readonly value: number;
  /** Its standard error, as for normal values. */
  readonly error: number;
}

/**
 * @param moments - of at least 3 values that are not all equal
 * @see Joanes and Gill 1998, doi:10.1111/1467-9884.00122, G₁ and its variance for normal values (equation 1 and section 2)
 */
export function skewnessOf(moments: Moments): Skewness {
  const { count: n, third } = moments;
  const sd = Math.sqrt(varianceOf(moments));
  return {
    value: (n * third) / ((n - 1) * (n - 2) * sd * sd * sd),
    error: Math.sqrt((6 * n * (n - 1)) / ((n - 2) * (n + 1) * (n + 3))),
  };
}

/**
 * Student's statistic, freed of the skewness that it takes over from the values: T + aT²/3 + a²T³/27 + a/6 with a = γ / √n. It grows with T
 * whatever the skewness is, so that a mean farther off is never less evidence.
 *
 * @see Hall 1992, "On the removal of skewness by transformation", Journal of the Royal Statistical Society B 54, 221-228
 */
export function hallStatistic(t: number, skewness: number, n: number): number {
  const a = skewness / Math.sqrt(n);
  return t + (a * t * t) / 3 + (a * a * t * t * t) / 27 + a / 6;
}

/**
 * How surprising is it to find a mean so far above an end, if that of the population is not above it? The greatest p-value for any skewness
 * within one standard error of that of the values, since a small sample hardly shows how skewed its population is.
 *
 * @param t - Student's statistic, positive where the mean found is above the end
 * @param skewness - of the values, as they are seen from that end
 * @param n - how many there are, at least 3
 * @returns a p-value; 1 where the mean found is not above the end
 */
export function skewedAbove(t: number, { value, error }: Skewness, n: number): number {
  if (!(t > 0)) return 1;
  // The statistic is a parabola in the skewness, lowest here.
  const lowest = -((9 / (2 * t)) * (1 + 1 / (2 * t * t))) * Math.sqrt(n);
  const worst = Math.min(value + error, Math.max(value - error, lowest));
  return studentAbove(hallStatistic(t, worst, n), n - 1);
}
