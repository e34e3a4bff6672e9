import type { Evidence } from "../../../claim/evidence.ts";
import type { Simulation, TailFound } from "../../../claim/findings.ts";
import { bySimulation, undecided } from "../../../claim/make-evidence.ts";
import { count, figure } from "../../../numeric/describe/figure.ts";
import { momentsOf, varianceOf } from "../../../numeric/describe/moments.ts";
import { ALPHA } from "../../trial/alpha.ts";
import { keepLook, NO_LOOKS } from "../../trial/evidence-path.ts";
import type { Trial } from "../../trial/method.ts";
import type { Sample } from "../../trial/replay.ts";
import type { Picture } from "../tell/picture.ts";
import { lookAt, sequentialPlots } from "../tell/sequential-plots.ts";
import { notesOf, settleOf } from "../tell/sequential-words.ts";
import { type Clamp, isClamp, requireClamp } from "../walk/clamp.ts";
import { type Design, designFor } from "../walk/design.ts";
import { evidence, LEAST_COUNT } from "../walk/e-process.ts";
import { isHalfLine, type Region, type Tail } from "../walk/region.ts";
import type { Pilot, Run } from "../walk/run.ts";
import { budget, detectableGap } from "../walk/sample-size.ts";
import { type Sampler, type Source, sampler } from "../walk/sampler.ts";
import { tailCondition } from "../walk/tail.ts";
import { momentsSoFar, observe, start } from "../walk/wealth.ts";
import { computed, requireSame } from "./computed.ts";

/** A quantity that can be simulated again and again, and where its mean is said to lie. */
export interface Experiment extends Source {
  readonly region: Region;
  /** Required where the region has one end; else half its width, unless a smaller one is given. */
  readonly gap: number | undefined;
  readonly tail: Tail | Pilot | Clamp;
  /** Replicates between two looks at the evidence. */
  readonly block: number | undefined;
  /** Most replicates; by default as many as the design needs. */
  readonly budget: number | undefined;
  /** Of how many parts of a conjunction this is one; 1 by default. */
  readonly sharing?: number;
  /** What is estimated, for plots: "mean of the fitted slope". */
  readonly quantity: string;
  /** Tells the mean found in one line. */
  readonly found: (mean: number, replicates: number) => string;
  /** What has to be true for a verdict to stand, from what the tail needs; that alone by default. */
  readonly condition?: (tail: string) => string;
  /** Given where the mean is a share of cases. */
  readonly isShare?: true;
  /** What is drawn of the values besides their mean, where something is. */
  readonly picture?: Picture;
}

const DEFAULT_BLOCK = 256;
/** Measured with pilots of this size: no wrong verdict in 15,000 runs each of five laws. */
const LEAST_PILOT = 200;
/** The pilot's variance is doubled: its own error is the reason. */
const PILOT_FACTOR = 2;
/** The design counts with at least so many bets, as the measured budgets did. */
const LEAST_BETS = 8;
/** The role of the stream that a verdict rests on. */
const MAIN = "main";
/** A stream has no more replicates. */
const MOST = 4294967296;

/**
 * Does the mean of a simulated quantity lie in its region? Draws block after block and stops at the first definite answer,
 * or when its budget is used up. Where nothing is drawn, one evaluation decides.
 *
 * The main run draws from the stream "main", a pilot from "pilot".
 *
 * @throws RangeError for a design that cannot decide, for a value outside the declared range, and for values that differ without a draw
 */
export function tryExperiment(experiment: Experiment, trial: Trial): Evidence {
  const block = wholeNumber("block", experiment.block ?? DEFAULT_BLOCK, 1);
  const gap = gapOf(experiment.region, experiment.gap);
  const clamp = isClamp(experiment.tail) ? requireClamp(experiment.tail.clamp) : undefined;
  const { pilot, tail, drawn } = tailOf(experiment, trial);
  const values = sampler(experiment, trial.stream(MAIN), clamp, trial.keep);
  // Values that are all alike say nothing about how much others may vary.
  if ("variance" in tail && pilot > 0 && tail.variance === 0) {
    if (drawn || trial.isControl === true) return nothingVaries(pilot);
    return undrawn(experiment, { value: values.take(0), replicates: pilot, gap });
  }
  const design = designFor({
    region: experiment.region,
    gap,
    tail,
    alpha: trial.alpha ?? ALPHA,
    sharing: experiment.sharing ?? 1,
    // An estimated bound is doubled already.
    ...(pilot > 0 && "variance" in tail ? { alarm: tail.variance } : {}),
  });
  const run = walkBlocks(
    { design, budget: budgetOf(design, experiment.budget), block, pilot, clamp },
    values,
    experiment,
    trial,
  );
  if (run.seen.drawn || trial.isControl === true) return evidenceOf(run, experiment);
  requireSame(run.seen.first, run.seen.other);
  return undrawn(experiment, { value: run.seen.first, replicates: run.state.count, gap, oneWay: isHalfLine(tail) });
}

/** What is known of the tails before the run; a pilot has to find it out. */
function tailOf(
  experiment: Experiment,
  trial: Trial,
): { readonly tail: Tail; readonly pilot: number; readonly drawn: boolean } {
  const { tail } = experiment;
  if (isClamp(tail)) return { tail: { range: tail.clamp }, pilot: 0, drawn: false };
  if (!("pilot" in tail)) return { tail, pilot: 0, drawn: false };
  const pilot = wholeNumber("pilot", tail.pilot, LEAST_PILOT);
  const { take, seen } = sampler(experiment, trial.stream("pilot"), undefined);
  const values = Array.from({ length: pilot }, (_, index) => take(index));
  return { tail: { variance: PILOT_FACTOR * varianceOf(momentsOf(values)) }, pilot, drawn: seen().drawn };
}

function walkBlocks(
  planned: Pick<Run, "design" | "budget" | "block" | "pilot" | "clamp">,
  { take, seen }: Sampler,
  { picture }: Experiment,
  trial: Trial,
): Run {
  const { design, budget: limit, block } = planned;
  const state = start(design);
  const values = new Float64Array(Math.min(block, limit));
  let standing = evidence(design, state);
  let path = NO_LOOKS;
  const tellWatcher = () => {
    if (trial.watch === undefined) return;
    const { inside, outside } = lookAt(state.count, standing.logE);
    const { verifyAt, refuteAt } = design;
    trial.watch({ place: "", done: state.count, budget: limit, evidence: { inside, outside, verifyAt, refuteAt } });
  };
  // A pure function draws in all replicates or in none; so many see what is none.
  const isComputed = () => trial.isControl !== true && state.count >= LEAST_COUNT && !seen().drawn;
  tellWatcher();
  while (state.count < limit && standing.outcome === "inconclusive" && !isComputed()) {
    const first = state.count;
    const size = Math.min(block, limit - first);
    for (let i = 0; i < size; i++) {
      const value = take(first + i);
      values[i] = value;
      picture?.take(value);
    }
    observe(design, state, values, size);
    standing = evidence(design, state);
    path = keepLook(path, lookAt(state.count, standing.logE));
    tellWatcher();
  }
  return { ...planned, state, standing, path, seen: seen() };
}

/** The value of one replicate of the main run, as the run itself sees it. */
export function replay(experiment: Experiment, trial: Trial, replicate: number): number {
  const { tail } = experiment;
  return sampler(experiment, trial.stream(MAIN), isClamp(tail) ? tail.clamp : undefined).take(replicate);
}

/** What one replicate of the main run gave. */
export function resample({ sample }: Experiment, trial: Trial, replicate: number): Sample {
  return sample(trial.stream(MAIN), replicate);
}

/** What no chance enters is worked out. */
function undrawn(
  { quantity, region }: Experiment,
  { value, replicates, gap, oneWay = false }: { value: number; replicates: number; gap: number; oneWay?: boolean },
): Evidence {
  // Its control is simulated, and has to be allowed for as ever where nothing can refute.
  const planned = { gap, ...(oneWay ? { oneWay } : {}) };
  return computed({ quantity, region, value, replicates, planned });
}

function gapOf({ from, to }: Region, gap: number | undefined): number {
  if (gap !== undefined) return gap;
  if (from !== undefined && to !== undefined && from < to) return (to - from) / 2;
  if (from !== undefined && to !== undefined) return Number.MIN_VALUE; // designFor refuses the region itself
  throw new TypeError("gap must be given where the region has one end, got none");
}

/** So many replicates at most: as many as the gap needs, or more where more are given. */
export function budgetOf({ processes, spread, gap, alpha, tail }: Design, given: number | undefined): number {
  const bets = Math.max(LEAST_BETS, ...processes.map(({ stakes }) => stakes.length));
  const needed = Math.max(budget({ spread, gap, alpha, bets }), "variance" in tail ? LEAST_COUNT : 1);
  if (needed > MOST) {
    throw new RangeError(
      `gap must be wide enough for ${count(MOST)} replicates, got ${gap}, which needs ${figure(needed)}`,
    );
  }
  if (given === undefined) return needed;
  wholeNumber("budget", given, 1);
  if (given < needed) {
    const seen = figure(detectableGap({ spread, alpha, bets, replicates: given }));
    throw new RangeError(
      `budget must be at least ${count(needed)} replicates for a gap of ${figure(gap)}, got ${count(given)}, which see a gap of ${seen}`,
    );
  }
  return Math.min(given, MOST);
}

function wholeNumber(name: string, value: number, least: number): number {
  if (Number.isInteger(value) && value >= least) return value;
  throw new RangeError(`${name} must be an integer of at least ${least}, got ${value}`);
}

function evidenceOf(run: Run, { found, quantity, isShare, picture, condition = (tail) => tail }: Experiment): Evidence {
  const { design, state, standing } = run;
  const moments = momentsSoFar(state);
  const { count: replicates, mean } = moments;
  const { from = null, to = null } = design.region;
  const own = picture?.plots(mean, { from, to }) ?? [];
  const told = {
    found: found(mean, replicates),
    notes: notesOf(run, isShare === true),
    plots: [
      ...(picture?.leads === true ? own : []),
      ...sequentialPlots({
        quantity,
        unit: "replicates",
        region: design.region,
        range: "range" in design.tail ? design.tail.range : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
        count: replicates,
        mean,
        standardDeviation: Math.sqrt(varianceOf(moments)),
        isShare: isShare === true,
        path: run.path,
        last: lookAt(replicates, standing.logE),
        verifyAt: design.verifyAt,
        refuteAt: design.refuteAt,
      }),
      ...(picture?.leads === false ? own : []),
    ],
    simulation: simulationOf(run),
  };
  const { outcome } = standing;
  if (outcome === "inconclusive") return undecided(settleOf(run), told);
  const stands = run.clamp === undefined ? condition(tailCondition(design.tail)) : "";
  return bySimulation(outcome, { ...told, alpha: design.alpha, condition: stands });
}

function simulationOf({ design, state, budget: most, pilot, clamp, seen }: Run): Simulation {
  const moments = momentsSoFar(state);
  const { from = null, to = null } = design.region;
  return {
    replicates: moments.count,
    budget: most,
    mean: moments.mean,
    standardDeviation: Math.sqrt(varianceOf(moments)),
    region: [from, to],
    gap: design.gap,
    tail: clamp === undefined ? tailFound(design.tail, pilot) : { clamp, moved: seen.moved },
    ...(isHalfLine(design.tail) ? { oneWay: true } : {}),
  };
}

function tailFound(tail: Tail, pilot: number): TailFound {
  // JSON knows no infinity.
  if ("range" in tail) return { range: isHalfLine(tail) ? [tail.range[0], null] : tail.range };
  return pilot > 0 ? { ...tail, pilot } : { ...tail };
}

function nothingVaries(pilot: number): Evidence {
  return undecided("a range or an analytic variance declared as tail", {
    found: `all ${count(pilot)} values of the pilot are equal`,
    notes: [`A pilot of ${count(pilot)} replicates gave no variance to estimate a bound from.`],
  });
}
