import { nearestTo, writeDecimal } from "../../../numeric/exact/decimal.ts";
import {
  divide,
  floor,
  fromDecimal,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
} from "../../../numeric/exact/rational.ts";
import { decimalsOf, roundedTo } from "../../../numeric/exact/rational-interval.ts";
import type { Judged } from "./judged.ts";
import { quantityOf, roundingOf } from "./p-value.ts";
import type { Mean } from "./read-result.ts";
import { type Ends, wholeNumbersWith } from "./whole-numbers.ts";

/** Sums, and sums of squares for one of them, that are looked at. */
const MOST_SUMS = 10_000;

/** What is said of the whole numbers: how many make one measurement, and between which ends each lies, where that is said. */
export interface WholeNumbers {
  readonly items: number;
  readonly between: readonly [number, number] | null;
}

interface Looked {
  readonly totals: readonly bigint[];
  readonly items: number;
  readonly ends: Ends;
  readonly of: string;
}

/**
 * Can whole numbers have this mean, and this standard deviation? GRIM: some whole total must give the mean, up to its rounding. GRIMMER: some
 * whole sum of squares must go with it, for which there are such numbers.
 *
 * @param of - how many whole numbers one measurement is the mean of, at least 1, and the ends between which each of them lies
 * @see Brown and Heathers 2017, doi:10.1177/1948550616673876; Anaya 2016, doi:10.7287/peerj.preprints.2400v1
 */
export function judgeMean(said: Mean, { items, between }: WholeNumbers): Judged {
  const count = Number(said.count);
  if (count < 1) return { outcome: "refuted", found: "a mean is of at least one number", notes: [] };
  const totals = totalsOf(said, items, between);
  if (totals === "many") return { outcome: "inconclusive", found: "more totals than can be looked at", notes: [] };
  const mean = `${said.mean.isNegative ? "-" : ""}${said.mean.text}`;
  const scale = between === null ? "" : ` from ${between[0]} to ${between[1]}`;
  const of = `${items === 1 ? `${count}` : `${count} times ${items}`} whole numbers${scale}`;
  if (totals.length === 0) {
    const outside = between !== null && !isBetween(quantityOf(said.mean), between);
    const instead = outside ? {} : { instead: nearMeans(said, items) };
    return { outcome: "refuted", found: `no ${of} have the mean ${mean}`, notes: [], ...instead };
  }
  if (said.deviation === undefined) {
    return { outcome: "verified", found: `${of} with the total ${totals[0]} have the mean ${mean}`, notes: [] };
  }
  const ends: Ends = between === null ? undefined : [BigInt(between[0] * items), BigInt(between[1] * items)];
  return judgeDeviation(said, said.deviation, { totals, items, ends, of });
}

/** Every whole total that gives the mean. */
function totalsOf({ mean, count }: Mean, items: number, between: WholeNumbers["between"]): readonly bigint[] | "many" {
  const { low, high } = roundingOf(mean);
  const times = multiply(fromDecimal(count), rational(items));
  const ends = between?.map((end) => multiply(rational(end), times).n);
  const first = largest(negate(floor(negate(multiply(low, times)))).n, ends?.[0]);
  const last = -largest(-floor(multiply(high, times)).n, ends?.[1] === undefined ? undefined : -ends[1]);
  if (last - first > BigInt(MOST_SUMS)) return "many";
  return Array.from({ length: Math.max(0, Number(last - first) + 1) }, (_, i) => first + BigInt(i));
}

function judgeDeviation(said: Mean, deviation: string, { totals, items, ends, of }: Looked): Judged {
  const count = Number(said.count);
  if (count < 2) return { outcome: "refuted", found: "one number has no standard deviation", notes: [] };
  const { low, high } = roundedTo(fromDecimal(deviation), decimalsOf(deviation));
  const least = low.n < 0n ? rational(0) : low;
  let [gaveUp, looked] = [false, 0];
  for (const total of totals) {
    // (n - 1) SD² items² = squares - total²/n.
    const spread = ({ n, d }: Rational): Rational =>
      multiply({ n: n * n, d: d * d }, rational((count - 1) * items * items));
    const base = divide(rational(total * total), rational(count));
    const from = negate(floor(subtract(negate(spread(least)), base))).n;
    const to = floor(subtract(spread(high), negate(base))).n;
    for (let squares = from; squares <= to; squares += 1n) {
      looked += 1;
      if (looked > MOST_SUMS)
        return { outcome: "inconclusive", found: "more sums of squares than can be looked at", notes: [] };
      const found = wholeNumbersWith(count, total, squares, ends);
      if (found === null) gaveUp = true;
      else if (found !== "none") {
        return {
          outcome: "verified",
          found: `${of} with the total ${total} and the sum of squares ${squares} have them: ${listed(found)}`,
          notes: [],
        };
      }
    }
  }
  if (gaveUp) return { outcome: "inconclusive", found: "the search for such numbers gave up", notes: [] };
  const mean = `${said.mean.isNegative ? "-" : ""}${said.mean.text}`;
  return {
    outcome: "refuted",
    found: `no ${of} with the mean ${mean} have the standard deviation ${deviation}`,
    notes: [],
  };
}

function largest(a: bigint, b: bigint | undefined): bigint {
  return b === undefined || a > b ? a : b;
}

function isBetween(value: Rational, [low, high]: readonly [number, number]): boolean {
  return subtract(value, rational(low)).n >= 0n && subtract(rational(high), value).n >= 0n;
}

const MOST_LISTED = 12;

function listed(numbers: readonly bigint[]): string {
  const sorted = [...numbers].sort((a, b) => Number(a - b));
  if (sorted.length <= MOST_LISTED) return sorted.join(", ");
  const times = [...Map.groupBy(sorted, (each) => each)].map(([each, all]) => `${all.length} × ${each}`);
  return times.length <= MOST_LISTED ? times.join(", ") : `from ${sorted[0]} to ${sorted.at(-1)}`;
}

/** The means that such numbers can have, next to the printed one. */
function nearMeans({ mean, count }: Mean, items: number): string {
  const times = multiply(fromDecimal(count), rational(items));
  const below = floor(multiply(quantityOf(mean), times)).n;
  const texts = [below, below + 1n].map((total) =>
    writeDecimal(nearestTo(divide(rational(total), times), decimalsOf(mean.text)), decimalsOf(mean.text)),
  );
  return `M = ${texts.join(" or ")}`;
}
