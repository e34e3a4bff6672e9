import { quantile as typeSeven } from "simple-statistics";

/**
 * Below which value does a share p of these values lie? In sorted order they stand at 0, 1, …, n - 1; the quantile stands at (n - 1) p,
 * between two values on the line that joins them.
 *
 * Nine definitions are in use and differ by up to one step between neighbours. This one, type 7, is the default of R and numpy.
 *
 * @param values - at least one finite number, any unit u, in any order, sizes below 1e307
 * @param p - in [0, 1]; 0 gives the least value, 1/2 the median, 1 the greatest
 * @returns in u
 * @throws RangeError for no values, a value that is not finite, or p outside its range
 * @see Hyndman and Fan 1996, doi:10.2307/2684934, definition 7
 */
export function quantile(values: readonly number[], p: number): number {
  if (values.length === 0) throw new RangeError("values must be at least one number, got 0");
  const wrong = values.find((value) => !(Math.abs(value) < 1e307));
  if (wrong !== undefined) throw new RangeError(`values must be numbers of size below 1e307, got ${wrong}`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be from 0 to 1, got ${p}`);
  return typeSeven([...values], p);
}
