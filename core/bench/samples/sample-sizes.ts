import { type Design, designFor } from "../../method/experiment/walk/design.ts";
import { budget } from "../../method/experiment/walk/sample-size.ts";
import { walk } from "../../method/experiment/walk/walk.ts";
import type { Draw } from "../../random/stream.ts";
import { stream } from "../../random/streams.ts";
import type { Contest } from "./contests.ts";
import { ALPHA, fixedSize, hoeffdingSize } from "./planned-size.ts";

/** What one truth took. */
export interface Effort {
  readonly claim: string;
  readonly truth: string;
  readonly verified: number;
  readonly refuted: number;
  readonly inconclusive: number;
  /** Mean number of observations until the verdict, or the budget. */
  readonly ours: number;
  /** The best fixed-sample test: exact binomial for shares, else the normal one with a known deviation. */
  readonly fixed: number;
  /** The same two error rates planned by Hoeffding's inequality; none without a range. */
  readonly hoeffding: number | null;
  /** Wald's sequential test of one gap below against one gap above the end; none for two ends or for values that are no shares. */
  readonly wald: number | null;
  readonly studied: number;
  readonly far: boolean;
}

const BETS = 8;

/** Counts the values that every truth of a contest takes, over so many runs. */
export function measure(contest: Contest, runs: number): readonly Effort[] {
  const { claim, region, gap, tail, each = 1 } = contest;
  const design = designFor({ region, gap, tail, alpha: ALPHA });
  const limit = budget({ spread: design.spread, gap, alpha: ALPHA, bets: BETS });
  const fixed = contest.best ?? each * fixedSize(contest);
  const hoeffding = "range" in tail ? each * hoeffdingSize(contest, tail.range) : null;
  return contest.truths.map(({ name, value, studied, far = false }) => {
    const { replicate } = stream({ document: "samples", claim, reading: name, role: "main" });
    const ends = Array.from({ length: runs }, (_, run) => {
      const draw = replicate(run);
      return walk(design, () => value(draw), limit);
    });
    const share = (outcome: string) => ends.filter((end) => end.outcome === outcome).length / runs;
    return {
      claim,
      truth: name,
      verified: share("verified"),
      refuted: share("refuted"),
      inconclusive: share("inconclusive"),
      ours: each * average(ends.map(({ count }) => count)),
      fixed,
      hoeffding,
      wald: waldSize(contest, design, name, value, runs),
      studied,
      far,
    };
  });
}

function average(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

/** Wald 1945, doi:10.1214/aoms/1177731118, with both errors at ALPHA. */
function waldSize(
  { region, gap, deviation }: Contest,
  design: Design,
  name: string,
  value: (draw: Draw) => number,
  runs: number,
): number | null {
  const { from, to } = region;
  if (from === undefined || to !== undefined || deviation !== undefined) return null;
  const up = Math.log((from + gap) / (from - gap));
  const down = Math.log((1 - from - gap) / (1 - from + gap));
  const { replicate } = stream({ document: "samples", claim: String(from), reading: name, role: "wald" });
  const counts = Array.from({ length: runs }, (_, run) => {
    const draw = replicate(run);
    let [sum, count] = [0, 0];
    while (Math.abs(sum) < design.verifyAt) {
      sum += value(draw) === 1 ? up : down;
      count++;
    }
    return count;
  });
  return average(counts);
}
