/** The exit code of a process that was interrupted: 128 and the number of the signal. */
const INTERRUPTED = 130;

/**
 * Says, when somebody interrupts a run (Ctrl-C), which report there is, and ends the run. While the report is written nothing else runs, so it is
 * always a whole one: the one that was, or that of this run.
 *
 * @param say - prints
 */
export function onInterrupt(say: (text: string) => void): {
  /** A run begins: the report is the one that was. */
  readonly begun: () => void;
  /** The report is that of this run now. */
  readonly written: () => void;
  /** Which report there is, in a sentence. */
  readonly told: () => string;
  /** The run is over. */
  readonly stop: () => void;
} {
  let isWritten = false;
  const told = () =>
    isWritten ? "Interrupted: reports/ is that of this run" : "Interrupted: reports/ is left as it was";
  const end = () => {
    say(told());
    process.exit(INTERRUPTED);
  };
  process.on("SIGINT", end);
  return {
    begun: () => {
      isWritten = false;
    },
    written: () => {
      isWritten = true;
    },
    told,
    stop: () => void process.off("SIGINT", end),
  };
}
