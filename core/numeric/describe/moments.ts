/** How many values there were, their mean, and the sums of the squares and cubes of their deviations. */
export interface Moments {
  readonly count: number;
  readonly mean: number;
  readonly second: number;
  readonly third: number;
}

/** The moments of no values. */
export const NO_MOMENTS: Moments = { count: 0, mean: 0, second: 0, third: 0 };

/**
 * What are the moments of these values? Two passes, so that a large mean does not swallow a small spread.
 *
 * @param values - finite numbers, any unit u; none is allowed
 * @returns mean in u, the sums in u² and u³
 * @throws RangeError if a value is not finite
 */
export function momentsOf(values: readonly number[]): Moments {
  const count = values.length;
  if (count === 0) return NO_MOMENTS;
  let sum = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) throw new RangeError(`values must be finite numbers, got ${value}`);
    // Dividing first keeps the sum of very large values finite.
    sum += value / count;
  }
  // The first pass rounds; what it missed is the mean of the deviations from it.
  let missed = 0;
  for (const value of values) missed += (value - sum) / count;
  const mean = sum + missed;
  let second = 0;
  let third = 0;
  for (const value of values) {
    const deviation = value - mean;
    const square = deviation * deviation;
    second += square;
    third += square * deviation;
  }
  return { count, mean, second, third };
}

/**
 * What are the moments of two lists laid end to end?
 *
 * @param a - moments of the first list
 * @param b - moments of the second list, same unit
 * @returns the moments of both, equal up to rounding to those of the joined list
 * @see Pébay 2008, Sandia report SAND2008-6212, equations 2.1 and 3.1
 */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  const count = a.count + b.count;
  const gap = b.mean - a.mean;
  const p = a.count / count;
  const q = b.count / count;
  const weight = a.count * q;
  const square = gap * gap;
  return {
    count,
    mean: a.mean + gap * q,
    second: a.second + b.second + square * weight,
    third: a.third + b.third + square * gap * weight * (p - q) + 3 * gap * (p * b.second - q * a.second),
  };
}

/** How much do the values vary? The mean squared deviation, divided by n - 1; 0 for fewer than two values. */
export function varianceOf(moments: Moments): number {
  return moments.count < 2 ? 0 : moments.second / (moments.count - 1);
}
