/** When a worker is stopped. Limits of patience: reaching one makes a claim void and says nothing about it. */
export interface Limits {
  /** Milliseconds that one claim file may take. */
  readonly file: number;
  /** The same for one whose claim says that it is slow, where slow ones are asked for. */
  readonly slowFile: number;
  /** Bytes that a worker may hold. */
  readonly memory: number;
}

/** Limits of patience for claims, in milliseconds and bytes. */
export interface Watchdog extends Limits {
  /** Milliseconds that one reading may compute without giving way; below `file`, so that the worker survives. */
  readonly loop: number;
  /** The same for a claim that says that it is slow. */
  readonly slowLoop: number;
}

/**
 * At least ten times what the slowest claim file should take on two cores, and never under a minute for a file; minutes for a claim that
 * says that it is slow. The same for a claim tried alone as in a run of all: else it would come out alone and be void among others.
 */
export const WATCHDOG: Watchdog = {
  file: 240_000,
  loop: 180_000,
  slowFile: 3_600_000,
  slowLoop: 3_000_000,
  memory: 2 * 1024 * 1024 * 1024,
};

/** What is told of a claim whose worker ended, and of the readings that came after. */
export const LOST = "the worker was lost";
export const AFTERWARDS = "not tried, because an earlier reading lost the worker";
