/**
 * Counts of values in bins of one width, a power of two, that begin at whole multiples of it. Changed in place: a run of any length
 * takes the same memory, and bins that are doubled are exactly the bins of twice the width.
 */
export interface Tally {
  /** 0 until a value other than 0 has come: 0 lies in the same bin whatever the width. */
  width: number;
  counts: Map<number, number>;
  /** Numbers of the first and the last bin that hold anything. */
  first: number;
  last: number;
}

/** Bins for a picture: equally wide, ascending, with the values that each holds. */
export interface Bins {
  /** One more than there are counts. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

/** So many bins are kept while values come. */
const KEPT = 4096;
/** And so many are drawn at most. */
const MOST = 40;
const FEWEST = 6;
/** The first value lies about 2^20 bins from 0, so that values around it are told apart. */
const FINE = 1 / 1048576;

export function emptyTally(): Tally {
  return { width: 0, counts: new Map(), first: 0, last: 0 };
}

/** @param value - a finite number */
export function addTo(tally: Tally, value: number): void {
  if (tally.width === 0 && value !== 0) tally.width = powerUpTo(Math.abs(value) * FINE);
  // A bin whose number is no whole number any more could not be found again.
  while (!Number.isSafeInteger(binOf(value, tally.width))) double(tally);
  const bin = binOf(value, tally.width);
  if (tally.counts.size === 0) [tally.first, tally.last] = [bin, bin];
  tally.counts.set(bin, (tally.counts.get(bin) ?? 0) + 1);
  tally.first = Math.min(tally.first, bin);
  tally.last = Math.max(tally.last, bin);
  while (tally.last - tally.first >= KEPT) double(tally);
}

/**
 * Bins for a picture of so many values: at most twice the cube root of their number, and 6 to 40. Undefined where all values lie in
 * one bin: nothing is spread.
 *
 * @see Terrell and Scott 1985, doi:10.1080/01621459.1985.10477163, for the number of bins
 */
export function binsOf({ width, counts, first, last }: Tally): Bins | undefined {
  const tally = { width, counts: new Map(counts), first, last };
  const values = counts.values().reduce((sum, each) => sum + each, 0);
  let wanted = FEWEST;
  while (wanted < MOST && wanted * wanted * wanted < 8 * values) wanted += 1;
  while (tally.last - tally.first >= wanted) double(tally);
  const bins = Array.from({ length: tally.last - tally.first + 1 }, (_, index) => tally.first + index);
  if (bins.length < 2) return undefined;
  return {
    edges: [...bins, tally.last + 1].map((bin) => bin * tally.width),
    counts: bins.map((bin) => tally.counts.get(bin) ?? 0),
  };
}

function binOf(value: number, width: number): number {
  if (value === 0) return 0;
  const bin = Math.floor(value / width);
  // A quotient too small for a number is 0, and its sign is lost.
  return bin === 0 && value < 0 ? -1 : bin;
}

/** The greatest power of two that is at most so large; the smallest there is where none is. */
function powerUpTo(size: number): number {
  let power = 1;
  while (power > size && power > Number.MIN_VALUE) power /= 2;
  while (2 * power <= size) power *= 2;
  return power;
}

function double(tally: Tally): void {
  const counts = new Map<number, number>();
  for (const [bin, held] of tally.counts) {
    const wider = Math.floor(bin / 2);
    counts.set(wider, (counts.get(wider) ?? 0) + held);
  }
  tally.counts = counts;
  tally.width *= 2;
  [tally.first, tally.last] = [Math.floor(tally.first / 2), Math.floor(tally.last / 2)];
}
