import type { Evidence } from "../../claim/evidence.ts";
import { failed } from "../../claim/make-evidence.ts";
import { figure } from "../../numeric/describe/figure.ts";

/** What one replicate gave, number by number, before anything is made of it. */
export type Sample = readonly number[];

interface Kept {
  readonly replicate: number;
  readonly sample: Sample;
}

/** Keeps what some replicates of a run gave: the first, the last, and others by a hash of their number. */
export interface Keeper {
  /** In ascending order; a run that simulates its replicates a second time may tell them a second time. */
  readonly take: (replicate: number, sample: Sample) => void;
  /** Those kept, the last one first. */
  readonly kept: () => readonly Kept[];
  /** How many replicates there were. */
  readonly count: () => number;
}

/** A dependence that shows in one replicate of ten is missed by so many with probability 0.9^64, about 0.001. */
const REPLAYED = 64;

/**
 * A keeper of at most 64 replicates. Which ones depends on how many there were and on nothing else, and a longer run keeps nearly the same,
 * so that an experiment that readings share is hardly run again for each of them.
 */
export function keeper(): Keeper {
  let first: Kept | undefined;
  let last: Kept | undefined;
  let others = new Map<number, Kept>();
  let most = Number.POSITIVE_INFINITY;
  // What was told otherwise a second time: a fresh copy can agree with one of both only.
  let changed: Kept | undefined;
  const sift = (): void => {
    const ranked = [...others.values()].sort((a, b) => rank(a.replicate) - rank(b.replicate)).slice(0, REPLAYED);
    others = new Map(ranked.map((kept) => [kept.replicate, kept]));
    most = rank(ranked.at(-1)?.replicate ?? 0);
  };
  return {
    take(replicate, sample) {
      const known = others.get(replicate);
      if (known !== undefined && !isSame(known.sample, sample)) changed ??= known;
      const kept = { replicate, sample };
      first ??= kept;
      if (last === undefined || replicate >= last.replicate) last = kept;
      if (rank(replicate) <= most) others.set(replicate, kept);
      if (others.size === 4 * REPLAYED) sift();
    },
    kept() {
      if (first === undefined || last === undefined) return [];
      sift();
      const chosen = new Map([first, last].map((kept) => [kept.replicate, kept]));
      for (const kept of others.values()) if (chosen.size < REPLAYED) chosen.set(kept.replicate, kept);
      const all = changed === undefined ? [...chosen.values()] : [...chosen.values(), changed];
      return all.sort((a, b) => b.replicate - a.replicate);
    },
    count: () => (last === undefined ? 0 : last.replicate + 1),
  };
}

/** 32 bits for the number of a replicate, other ones for each. Appleby 2011, the last steps of MurmurHash3. */
function rank(replicate: number): number {
  let bits = Math.imul(replicate ^ (replicate >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * Did the replicates of a run depend on one another? The error rate is that of independent ones. Those kept are simulated once more in a fresh
 * copy of the claim, in which nothing has run yet, from the last to the first, and have to give the same bits.
 *
 * @param again - what a replicate gives in the fresh copy
 * @returns the evidence with a note of it; void where one differs
 */
export function replayed(evidence: Evidence, run: Keeper, again: (replicate: number) => Sample): Evidence {
  const kept = run.kept();
  if (evidence.outcome === "void" || kept.length === 0) return evidence;
  for (const { replicate, sample } of kept) {
    const difference = differing(sample, () => again(replicate));
    if (difference === "") continue;
    const settle = `replicates depend on one another: replicate ${replicate} gave ${difference}`;
    return failed(evidence, settle);
  }
  return { ...evidence, notes: [...evidence.notes, SAME] };
}

function isSame(a: Sample, b: Sample): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}

/** What was given instead, and by whom; empty where both are the same, bit for bit. */
function differing(sample: Sample, again: () => Sample): string {
  try {
    const other = again();
    if (isSame(sample, other)) return "";
    const at = sample.findIndex((value, i) => !Object.is(value, other[i]));
    const [was, is] = apart(sample[at] ?? sample.length, other[at] ?? other.length);
    return `${was} in the run and ${is} when it was tried again in a fresh copy of the claim`;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `${apart(sample[0] ?? 0, 0)[0]} in the run and nothing in a fresh copy of the claim: ${why}`;
  }
}

/** Two numbers in as few digits as tell them apart. */
function apart(a: number, b: number): readonly [string, string] {
  const [short, other] = [figure(a), figure(b)];
  if (short !== other) return [short, other];
  return [Object.is(a, -0) ? "-0" : String(a), Object.is(b, -0) ? "-0" : String(b)];
}

/** Up to so many as are kept are run once more. */
const SAME = "Run once more, each for itself: the same bits.";
