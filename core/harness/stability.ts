import { shareAtLeast } from "../numeric/binomial-bounds.ts";

/** How often each outcome came out. */
export interface Counts {
  readonly verified: number;
  readonly refuted: number;
  readonly inconclusive: number;
}

const ERROR = 0.05;

/** One reading under many seeds, in one line; opposite definite verdicts are an alarm about the harness or its i.i.d. draws. */
export function tellStability(name: string, { verified, refuted, inconclusive }: Counts): string {
  const total = verified + refuted + inconclusive;
  const most = Math.max(verified, refuted, inconclusive);
  // Rounded down: a bound must not grow by printing.
  const bound = Math.floor(shareAtLeast(most, total, ERROR) * 10_000) / 10_000;
  const line = `${name}: V ${verified}, R ${refuted}, I ${inconclusive} of ${total}; P(same verdict) ≥ ${bound} (95 %)`;
  return verified > 0 && refuted > 0 ? `${line}; ALARM: opposite verdicts` : line;
}
