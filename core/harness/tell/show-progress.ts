import { watchProgress } from "../run/progress-channel.ts";
import { tellProgress } from "./tell-progress.ts";

/**
 * Shows how far a single claim has come, in one line that is written over; nothing where nobody sits before it.
 *
 * @returns to be called at the end: takes the line away
 */
export function showProgress({ stdout, stderr }: Pick<NodeJS.Process, "stdout" | "stderr">): () => void {
  if (!stdout.isTTY || !stderr.isTTY) return () => {};
  const stop = watchProgress((message) => stderr.write(`\r\u001b[K  ${tellProgress(message)}`));
  return () => {
    stop();
    stderr.write("\r\u001b[K");
  };
}
