import type { Stream } from "../../../random/stream.ts";
import { watched } from "../../../random/watched.ts";
import type { Sample } from "../../trial/replay.ts";
import { type Clamp, clamped } from "./clamp.ts";

/** Where the values of a run come from. */
export interface Source {
  /** What one replicate gives, from its own draws only. */
  readonly sample: (stream: Stream, replicate: number) => Sample;
  /** Its value, from what it gave. */
  readonly value: (sample: Sample) => number;
}

/** What was seen of the values of a run. */
export interface Seen {
  /** Was anything drawn, in any replicate? */
  readonly drawn: boolean;
  /** The first value, and the first one that differs from it, if one does. */
  readonly first: number;
  readonly other: number | undefined;
  /** How many values were clamped to another one. */
  readonly moved: number;
}

/** Takes the values of a run, one by one, and sees what they are like. */
export interface Sampler {
  readonly take: (replicate: number) => number;
  readonly seen: () => Seen;
}

/**
 * @param clamp - where values count as the nearer end; none where they stay as they are
 * @param keep - is told what every replicate gave
 */
export function sampler(
  { sample, value }: Source,
  source: Stream,
  clamp: Clamp["clamp"] | undefined,
  keep?: (replicate: number, sample: Sample) => void,
): Sampler {
  const { stream, drawn } = watched(source);
  let first: number | undefined;
  let other: number | undefined;
  let moved = 0;
  return {
    take(replicate) {
      const given = sample(stream, replicate);
      keep?.(replicate, given);
      const free = value(given);
      const taken = clamp === undefined ? free : clamped(free, clamp);
      if (taken !== free) moved++;
      first ??= taken;
      if (taken !== first) other ??= taken;
      return taken;
    },
    seen: () => ({ drawn: drawn(), first: first ?? Number.NaN, other, moved }),
  };
}
