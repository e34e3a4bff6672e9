import { Worker } from "node:worker_threads";

// Runs in a process of its own: see solver.ts. z3 works in a thread of it, so that the end of whoever asks is noticed meanwhile.

/** What the process is asked: the text to run, under a number that comes back with the answer. */
export interface Asked {
  readonly id: number;
  readonly smt: string;
  /** Steps of z3's code after which it stops (`meter.ts`). */
  readonly steps: number;
}

/** All that the solver printed, or why it could not. */
export interface Printed {
  readonly id: number;
  readonly printed?: string;
  readonly trouble?: string;
  /** Steps of z3's code that it took; more than it might where it was stopped. */
  readonly steps?: number;
  /** Microseconds of processor time that it took, all threads together. */
  readonly spent?: number;
}

/** As source or compiled: this process may read few files, so it asks no other module. */
const ENDING = import.meta.url.slice(import.meta.url.lastIndexOf("."));

/** Megabytes of stack: formulas may be nested deeply. */
const STACK = 64;

const thread = new Worker(new URL(`./thread${ENDING}`, import.meta.url), { resourceLimits: { stackSizeMb: STACK } });
let start = process.cpuUsage();

process.on("message", (asked: Asked) => {
  start = process.cpuUsage();
  thread.postMessage(asked);
});

thread.on("message", (told: Printed) => {
  const { user, system } = process.cpuUsage(start);
  process.send?.({ ...told, spent: user + system } satisfies Printed);
});

// Without the thread nothing is answered any more; whoever asked sees the process end.
thread.on("error", () => process.exit(1));

// Whoever started this process may be killed; nothing must be left behind.
process.on("disconnect", () => process.exit());
