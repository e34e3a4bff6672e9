/** What one reading took. */
export interface Cost {
  /** `weights-sum-to-one/w5-slope-two`. */
  readonly claim: string;
  readonly reading: string;
  /** Seconds of processor time, of the worker and of the solver. */
  readonly worker: number;
  readonly solver: number;
  /** Most bytes that its worker held up to then. */
  readonly peak: number;
}

const SHOWN = 10;

/** Which claims and which readings take longest? Two markdown tables, longest first; then the sum and the largest worker. */
export function tellSlowest(costs: readonly Cost[]): string {
  const claims = new Map<string, number>();
  for (const { claim, worker, solver } of costs) claims.set(claim, (claims.get(claim) ?? 0) + worker + solver);
  const byClaim = [...claims].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
  const byReading = [...costs].sort((a, b) => b.worker + b.solver - a.worker - a.solver).slice(0, SHOWN);
  const total = costs.reduce((sum, { worker, solver }) => sum + worker + solver, 0);
  const peak = Math.max(0, ...costs.map(({ peak }) => peak));
  return [
    "| claim | core-seconds |",
    "| --- | ---: |",
    ...byClaim.map(([claim, seconds]) => `| ${claim} | ${seconds.toFixed(1)} |`),
    "",
    "| reading | core-seconds | of these in the solver |",
    "| --- | ---: | ---: |",
    ...byReading.map(
      ({ claim, reading, worker, solver }) =>
        `| ${claim}/${reading} | ${(worker + solver).toFixed(1)} | ${solver.toFixed(1)} |`,
    ),
    "",
    `${costs.length} readings, ${total.toFixed(1)} core-seconds in all; the largest worker held ${(peak / 2 ** 20).toFixed(0)} MB.`,
  ].join("\n");
}
