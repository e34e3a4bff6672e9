const CELLS = 4503599627370496;

/**
 * Which number in (0, 1) do 64 random bits stand for? The middle of one of 2^52 equal cells.
 *
 * Middles are exact in 53 bits, never 0 or 1, and lie symmetrically: u and 1 - u are equally likely and the mean is
 * exactly 1/2. With 2^53 cells the topmost middle would round to 1.
 *
 * @param high - 32 random bits, as a number in 0..2^32 - 1
 * @param low - 32 random bits; its upper 20 are used
 * @returns (2 k + 1) / 2^53 for k in 0..2^52 - 1
 */
export function uniform(high: number, low: number): number {
  return (high * 1048576 + (low >>> 12) + 0.5) / CELLS;
}
