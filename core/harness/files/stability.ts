import { shareAtLeast } from "../../numeric/tails/binomial-bounds.ts";

/** How often each outcome of one simulated reading came out under other seeds. */
export interface Stability {
  /** The reading, and its part where it is composed: "b, tanh". */
  readonly name: string;
  readonly verified: number;
  readonly refuted: number;
  readonly inconclusive: number;
}

const ERROR = 0.05;

/** At least how often does a run end with the same verdict as most did? A lower bound at 95 %, rounded down to four digits. */
export function sameAtLeast({ verified, refuted, inconclusive }: Stability): number {
  const most = Math.max(verified, refuted, inconclusive);
  // Rounded down: a bound must not grow by printing.
  return Math.floor(shareAtLeast(most, verified + refuted + inconclusive, ERROR) * 10_000) / 10_000;
}

/** Opposite definite verdicts say that the harness, or the independence of its draws, is broken. */
export function isAlarm({ verified, refuted }: Stability): boolean {
  return verified > 0 && refuted > 0;
}

/** One reading under many seeds, in one line. */
export function tellStability(claim: string, row: Stability): string {
  const { name, verified, refuted, inconclusive } = row;
  const total = verified + refuted + inconclusive;
  const counts = `V ${verified}, R ${refuted}, I ${inconclusive} of ${total}`;
  const line = `${claim}/${name}: ${counts}; P(same verdict) ≥ ${sameAtLeast(row)} (95 %)`;
  return isAlarm(row) ? `${line}; ALARM: opposite verdicts` : line;
}
