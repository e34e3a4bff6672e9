import { designFor } from "./design.ts";
import { evidence } from "./e-process.ts";
import type { Region, Tail } from "./region.ts";
import { observe, start } from "./wealth.ts";

/** Values of a law, in the order in which they came, with a claim about its mean that is false or a declaration that is. */
export interface Misdeclared {
  readonly name: string;
  readonly region: Region;
  readonly gap: number;
  readonly tail: Tail;
  readonly alarm?: number;
  readonly value: (index: number) => number;
  /** Which verdict is false. */
  readonly wrong: "verified" | "refuted";
}

/** 5 nearly always, and once in a while so little that the mean is 0. */
const often = (rare: number, at: number) => (index: number) => (index === at ? rare : 5);
/** 1 in so many of 20 places, else 0. */
const shareOf = (ones: number) => (index: number) => ((7 * index) % 20 < ones ? 1 : 0);

/** 1, but for the first few. */
const after =
  (...first: readonly number[]) =>
  (index: number) =>
    first[index] ?? 1;

/** A small stake loses so much by few of these that it wins on the other side, and a large one wins by the many. */
const twoSided = after(-1e6, -1e6, -1e6, -1e6, -1e6, 5_001_000);

/** More than any values vary: what the e-values and the mean found say by themselves. */
const SILENT = 1e300;

export const MISDECLARED: readonly Misdeclared[] = [
  {
    name: "guard: 50 values of 5, then the one that makes the mean 0",
    region: { from: 1 },
    gap: 1,
    tail: { variance: 1 },
    value: often(-495, 50),
    wrong: "verified",
  },
  {
    name: "guard: a variance far beyond the one declared",
    region: { from: 1 },
    gap: 1,
    tail: { variance: 1 },
    value: often(-495, 10),
    wrong: "verified",
  },
  {
    name: "guard: a variance that no double holds",
    region: { from: 1 },
    gap: 1,
    tail: { variance: 1 },
    value: often(1e200, 10),
    wrong: "verified",
  },
  {
    name: "guard: values that vary as a pilot's do, doubled and doubled again",
    region: { from: 1 },
    gap: 1,
    tail: { variance: 40 },
    alarm: 40,
    value: (index) => (index % 20 === 10 ? -30 : 5),
    wrong: "verified",
  },
  {
    name: "e-values: beyond one end, and seen to be on the right side of the other",
    region: { from: 0.4, to: 0.6 },
    gap: 0.1,
    tail: { range: [0, 1] },
    value: (index) => (index < 600 ? shareOf(11)(index) : 1),
    wrong: "verified",
  },
  {
    name: "e-values: a mean that is above the end, after values below it",
    region: { from: 0.5 },
    gap: 0.1,
    tail: { range: [0, 1] },
    value: (index) => (index < 3 ? 0.45 : shareOf(12)(index)),
    wrong: "refuted",
  },
  {
    name: "e-values: a mean that is below the end, after values above it",
    region: { from: 0.5 },
    gap: 0.1,
    tail: { range: [0, 1] },
    value: (index) => (index < 3 ? 0.55 : shareOf(8)(index)),
    wrong: "verified",
  },
  {
    name: "e-values: won on both sides of one end, by stakes of two sizes",
    region: { from: 0 },
    gap: 0.1,
    tail: { variance: 1 },
    alarm: SILENT,
    value: twoSided,
    wrong: "verified",
  },
  {
    name: "e-values: won on both sides of one end of two",
    region: { from: 0, to: 1e9 },
    gap: 0.1,
    tail: { variance: 1 },
    alarm: SILENT,
    value: twoSided,
    wrong: "verified",
  },
  {
    name: "guard: a mean found below the end that it is said to be above",
    region: { from: 0 },
    gap: 0.1,
    tail: { variance: 1 },
    alarm: SILENT,
    value: after(-1e6),
    wrong: "verified",
  },
];

/** Values that are drawn at most. */
const LIMIT = 600;

export function isSaidFalsely({ region, gap, tail, alarm, value, wrong }: Misdeclared): boolean {
  const design = designFor({ region, gap, tail, alpha: 1e-6, ...(alarm === undefined ? {} : { alarm }) });
  const state = start(design);
  for (let index = 0; index < LIMIT; index += 1) {
    observe(design, state, [value(index)]);
    if (evidence(design, state).outcome === wrong) return true;
  }
  return false;
}
