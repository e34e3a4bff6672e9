import { logMeanExp } from "../../../numeric/describe/log-mean-exp.ts";
import { varianceOf } from "../../../numeric/describe/moments.ts";
import type { Design, Process, Side } from "./design.ts";
import { logWealth, momentsSoFar, reaches, type State } from "./wealth.ts";

/** What can be said after the values so far. */
export interface Standing {
  readonly outcome: "verified" | "refuted" | "inconclusive";
  /** Log e-value of each process, in nats. */
  readonly logE: { readonly [side in Side]?: number };
  /** What the e-values alone say. */
  readonly allowed: "verified" | "refuted" | "inconclusive";
  /** Why what they say is held back; else empty. */
  readonly withheld:
    | ""
    | "too few values"
    | "the values vary far more than the bound allows"
    | "the mean found lies on the other side";
}

/** A declared variance is not believed on fewer values. */
export const LEAST_COUNT = 64;
/** Sums of products and sums of logarithms differ by far less than this, in nats. */
const HAIR = 1e-9;

/**
 * Is the mean inside the region, outside, or can it not be said yet?
 *
 * May be asked after every block: the first definite answer may be taken, and is wrong with probability at most alpha.
 * A definite answer is held back while the mean found lies on the other side of it, and under a declared variance also while there are
 * fewer than 64 values or while these vary more than the alarm of the design allows. Holding back can never add an error.
 */
export function evidence(design: Design, state: State): Standing {
  const logE: { [side in Side]?: number } = {};
  design.processes.forEach(({ side }, i) => {
    logE[side] = logMeanExp(logWealth(state, i));
  });
  const holds = (side: Side): boolean => (logE[side] ?? Number.POSITIVE_INFINITY) >= design.verifyAt;
  const fails = (side: Side): boolean => (logE[side] ?? Number.NEGATIVE_INFINITY) >= design.refuteAt;
  const inside = holds("aboveFrom") && holds("belowTo");
  const outside = fails("belowFrom") || fails("aboveTo");
  // Both at once can only be one of the rare errors; nobody knows which.
  const allowed = inside === outside ? "inconclusive" : inside ? "verified" : "refuted";
  const withheld = allowed === "inconclusive" ? "" : doubt(design, state, inside);
  return { outcome: withheld === "" ? allowed : "inconclusive", logE, allowed, withheld };
}

/**
 * May `evidence` be definite now? The same thresholds without a logarithm, a hair lower: for looking after every value, where only a
 * yes is worth the full answer.
 */
export function mayBeDefinite({ processes, verifyAt, refuteAt }: Design, state: State): boolean {
  let inside = true;
  for (let i = 0; i < processes.length; i++) {
    const side = (processes[i] as Process).side;
    const verifies = side === "aboveFrom" || side === "belowTo";
    const reached = reaches(state, i, Math.exp((verifies ? verifyAt : refuteAt) - HAIR));
    if (!verifies && reached) return true;
    if (verifies && !reached) inside = false;
  }
  return inside;
}

/**
 * An alarm, not a test: it buys no alpha, and what it lets pass rests on the declaration all the same. Written so that a moment that
 * overflowed to NaN withholds.
 */
function doubt({ tail, region, alarm }: Design, state: State, verifies: boolean): Standing["withheld"] {
  const declared = "variance" in tail;
  if (declared && state.count < LEAST_COUNT) return "too few values";
  const moments = momentsSoFar(state);
  if (declared && !(varianceOf(moments) <= alarm)) return "the values vary far more than the bound allows";
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = region;
  const { mean } = moments;
  const fits = verifies ? mean >= from && mean <= to : mean < from || mean > to;
  return fits ? "" : "the mean found lies on the other side";
}
