/** Nanoseconds of processor time that a piece of work takes, over how many things it does: what other programs do meanwhile does not count. */
export function timed(work: () => void, count: number): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return ((user + system) * 1e3) / count;
}

/** The middle of the sorted values, the upper one of two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}
