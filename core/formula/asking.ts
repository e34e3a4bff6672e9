/** What work cannot find out by itself: a script for the solver. */
export interface Question {
  /** SMT-LIB 2 text, whole: options, declarations, assertions, `(check-sat)` and what to print after it. */
  readonly smt: string;
  /**
   * Units of work that it may spend: 1,000 steps of the solver's code each, 2 to 6 microseconds. Counted, not timed, so that the answer
   * never depends on a machine.
   */
  readonly rlimit: number;
}

/** What the solver said. */
export interface Answer {
  readonly status: "sat" | "unsat" | "unknown";
  /** What it printed after the status, such as a model; empty where nothing was asked for. */
  readonly printed: string;
  /** Units of work that it took; left out where no solver was asked. */
  readonly units?: number;
}

/**
 * Work that may stop to ask. It yields questions, is resumed with their answers, and returns its result: so that all work stays
 * pure, and whoever runs it owns the process that answers. A lost solver is thrown into it.
 */
export type Asking<T> = Generator<Question, T, Answer>;

/** The result of work that no solver helps: every question stays open. */
export function unaided<T>(work: Asking<T>): T {
  let step = work.next();
  while (!step.done) step = work.next({ status: "unknown", printed: "" });
  return step.value;
}
