import { DOCUMENT_ALPHA, weighFixed } from "../method/figures/fixed-mean.ts";
import { shareAtMost } from "../numeric/tails/binomial-bounds.ts";
import type { Draw } from "../random/stream.ts";
import { stream } from "../random/streams.ts";

/** A population whose mean is known. */
export interface Population {
  readonly name: string;
  readonly mean: number;
  readonly value: (draw: Draw) => number;
}

export const POPULATIONS: readonly Population[] = [
  { name: "normal", mean: 0, value: (draw) => draw.normal() },
  { name: "exponential", mean: 1, value: (draw) => -Math.log(draw.uniform()) },
  { name: "lognormal, sigma 1", mean: Math.exp(0.5), value: (draw) => Math.exp(draw.normal()) },
  { name: "lognormal, sigma 2", mean: Math.exp(2), value: (draw) => Math.exp(2 * draw.normal()) },
];

/** How often samples of a population support what is false: that its mean is below what it is. */
export interface FalseSupport {
  /** By Student's test alone, and as `fixedMean` has it. */
  readonly student: number;
  readonly both: number;
  /** The upper bound at 95 % of the latter (Clopper and Pearson). */
  readonly atMost: number;
}

/**
 * Samples of a right-skewed population tend to have too small a mean and too small a spread at once, so that its lower side is where a t-test
 * goes wrong. The truth lies on the end of what is claimed.
 *
 * @param size - measurements in a sample, at least 8
 */
export function falseSupport({ name, mean, value }: Population, size: number, runs: number): FalseSupport {
  const draws = stream({ document: "studies", claim: "fixed-mean", reading: name, role: `samples of ${size}` });
  let [alone, both] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const draw = draws.replicate(run);
    const data = Array.from({ length: size }, () => value(draw));
    const { shown, student } = weighFixed(data, { to: mean }, DOCUMENT_ALPHA);
    if (student.inside <= DOCUMENT_ALPHA) alone++;
    if (shown === "supported") both++;
  }
  return { student: alone / runs, both: both / runs, atMost: shareAtMost(both, runs, 0.05) };
}
