/** One part of a run that is spread over machines: the `index`-th of `count`, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/**
 * Which shard tries a claim? The claims in the order of their paths, dealt out one by one: every machine deals alike, and neighbours, which
 * are often alike in what they cost, go to different ones.
 *
 * @param paths - of all claims, relative to the project
 * @returns those of the shard, in the order of their paths
 */
export function partOf(paths: readonly string[], { index, count }: Shard): readonly string[] {
  return [...paths].sort().filter((_, at) => at % count === index - 1);
}

/**
 * Reads "1/3".
 *
 * @throws RangeError for anything but two integers, the first from 1 to the second
 */
export function shardFrom(text: string): Shard {
  const [, index, count] = /^(\d+)\/(\d+)$/u.exec(text)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index < 1 || index > count || !Number.isSafeInteger(count))
    throw new RangeError(`shard must be <index>/<count>, such as 1/3, got ${text}`);
  return { index, count };
}
