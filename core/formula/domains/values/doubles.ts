import { fromDouble, type Rational } from "../../../numeric/exact/rational.ts";
import type { Draw } from "../../../random/stream.ts";

/** What is known beforehand of every number that a domain draws, all of them doubles. */
export interface Spread {
  readonly low: number;
  readonly high: number;
  /** A power of two of which every number is a whole multiple; 0 where there is none. */
  readonly unit: number;
}

/** How entries are drawn that know nothing of each other; truth values are 0 and 1. */
export interface EntryDoubles extends Spread {
  /** Writes entries from `from` to before `to`. A loop of its own for each family: a number that is returned is an object made. */
  fill(draw: Draw, out: Float64Array, from: number, to: number): void;
}

/** Uniform on `count` neighbours in a grid, from `first` steps on. */
export function onGrid(first: number, count: number, unit: number): EntryDoubles {
  return {
    low: first * unit,
    high: (first + count - 1) * unit,
    unit,
    fill(draw, out, from, to) {
      for (let i = from; i < to; i += 1) out[i] = (draw.integer(count) + first) * unit;
    },
  };
}

/** How one case is drawn: its entries in order, matrices row by row, written without making an object. */
export interface Doubles extends Spread {
  /** Entries of a case. */
  readonly length: number;
  /** Writes one case from `at` on. Independent for independent draws. */
  fill(draw: Draw, out: Float64Array, at: number): void;
}

/** The entries of one case. */
export function drawn({ length, fill }: Doubles, draw: Draw): Float64Array {
  const out = new Float64Array(length);
  fill(draw, out, 0);
  return out;
}

/** The number that a double is, exactly. With the unit as denominator, so that sums of such numbers stay short and quick. */
export function exactDouble(x: number, { unit }: Spread): Rational {
  const multiple = x / unit;
  if (unit > 0 && unit < 1 && Number.isSafeInteger(multiple) && Number.isSafeInteger(1 / unit)) {
    return { n: BigInt(multiple), d: BigInt(1 / unit) };
  }
  return fromDouble(x);
}

/** Any of the listed numbers with the same probability. */
export function listSpread(list: readonly number[]): Spread {
  return { low: Math.min(...list), high: Math.max(...list), unit: Math.min(...list.map(unitOf)) };
}

/** The largest power of two up to 1 of which a number is a whole multiple; 0 for an infinity. */
export function unitOf(x: number): number {
  if (!Number.isFinite(x)) return 0;
  let unit = 1;
  while (!Number.isInteger(x / unit)) unit /= 2;
  return unit;
}
