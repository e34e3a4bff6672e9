import { fromDouble } from "../exact/rational.ts";
import { primeField } from "./prime-field.ts";

/** The Mersenne prime 2^61 - 1: far above any chance remainder. */
const FIELD = primeField(2305843009213693951n);

/**
 * How many of these columns are independent, with the doubles taken exactly? By elimination of their remainders modulo a prime.
 * A rank found is never too large; it is too small only if the prime divides every determinant that decides.
 *
 * @param rows - of equal length, of finite numbers
 * @returns from 0 to the length of a row
 */
export function columnRank(rows: readonly (readonly number[])[]): number {
  // A double's denominator is a power of 2, so that every one has a remainder.
  let left = rows.map((row) => row.map((x) => FIELD.fromRational(fromDouble(x)) as bigint));
  const width = rows[0]?.length ?? 0;
  let rank = 0;
  for (let j = 0; j < width; j += 1) {
    const at = left.findIndex((row) => row[j] !== 0n);
    if (at < 0) continue;
    rank += 1;
    const pivot = left[at] as readonly bigint[];
    left = left.flatMap((row, i) => (i === at ? [] : [cleared(row, pivot, j)]));
  }
  return rank;
}

function cleared(row: bigint[], pivot: readonly bigint[], j: number): bigint[] {
  if (row[j] === 0n) return row;
  const factor = FIELD.divide(row[j] as bigint, pivot[j] as bigint) as bigint;
  return row.map((entry, k) => FIELD.subtract(entry, FIELD.multiply(factor, pivot[k] as bigint)));
}
