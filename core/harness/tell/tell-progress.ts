import { count } from "../../numeric/describe/figure.ts";
import type { ProgressMessage } from "../run/progress-channel.ts";

/** At most so many signs, of which the name of the part takes so many. */
const [LINE, PLACE] = [120, 36];

/**
 * How far a reading has come, in one line: "a, tanh: 304 of at most 4,096 replicates; it holds: 10^3.2 of 10^6, it fails: 10^-1.4 of
 * 10^6.3". E-values as powers of ten, each with the one that is enough.
 */
export function tellProgress({ reading, place, done, budget, evidence }: ProgressMessage): string {
  const head = `${reading}${place === "" ? "" : `, ${cut(place, PLACE)}`}: ${count(done)} of at most ${count(budget)} replicates`;
  const weighed =
    evidence === null
      ? ""
      : `; it holds: ${power(evidence.inside)} of ${power(evidence.verifyAt)}, ` +
        `it fails: ${power(evidence.outside)} of ${power(evidence.refuteAt)}`;
  // What a worker sends comes from a claim: no sign of it may steer the terminal.
  return cut(`${head}${weighed}`.replace(/[\p{Cc}\p{Cf}]/gu, "\uFFFD"), LINE);
}

function cut(text: string, length: number): string {
  const signs = [...text];
  return signs.length > length ? `${signs.slice(0, length - 1).join("")}…` : text;
}

/** A log e-value, in nats, as a power of ten with one decimal. */
function power(nats: number): string {
  const exponent = Math.round((10 * nats) / Math.LN10) / 10;
  return `10^${exponent === 0 ? 0 : exponent}`;
}

/**
 * The lines of a summary of the run, each file that is at work followed by how far its reading has come.
 *
 * @param lines - one of them names each file that is at work
 * @param progress - the latest message of each file, by its path
 */
export function withProgress(
  lines: readonly string[],
  progress: ReadonlyMap<string, ProgressMessage>,
): readonly string[] {
  return lines.flatMap((line) => {
    const at = [...progress].find(([path]) => line.includes(path))?.[1];
    return at === undefined ? [line] : [line, `     ${tellProgress(at)}`];
  });
}
