import type { Assertion } from "../../claim/claim.ts";
import { requireFields } from "../../claim/fields.ts";
import { count, figure } from "../../numeric/describe/figure.ts";
import type { Draw, Stream } from "../../random/stream.ts";
import { partOf } from "../../random/streams.ts";
import { byConstruction } from "../trial/conditions.ts";
import { firmly, SIMULATED } from "../trial/error-rates.ts";
import type { Method } from "../trial/method.ts";
import type { Sample } from "../trial/replay.ts";
import { requireBecause } from "./mean.ts";
import { inPlaceOf, whatOf } from "./run/called.ts";
import type { Simulation } from "./run/dose.ts";
import { overrideFunctions, requireFunction } from "./run/override-functions.ts";
import { type Experiment, replay, resample, tryExperiment } from "./run/sequential.ts";
import { kendall, pearson } from "./statistic/association.ts";
import { assumedOf, regionClause, regionTex } from "./tell/sequential-words.ts";
import { isClamp } from "./walk/clamp.ts";
import { type Region, regionOf, type Tail } from "./walk/region.ts";
import type { Pilot } from "./walk/run.ts";
import { requireDeclared, tailWeight } from "./walk/tail.ts";

/** A simulated pair of quantities. */
type Pair = (draw: Draw) => readonly [number, number];

interface Common {
  /** One pair; called again and again on the draws of one replicate, from which alone it may vary. */
  readonly of: Pair;
  /** The region of the correlation, ends included; null leaves a side open. */
  readonly within: readonly [number | null, number | null];
  /** Smallest distance from an end that must be told apart, as a correlation; where both ends are given, half the width by default. */
  readonly gap?: number;
  /** Why this region and this gap. */
  readonly because: string;
  /** Replicates between two looks, an integer >= 1; 256 by default. */
  readonly block?: number;
  /** Most replicates; by default as many as the gap needs, and fewer are refused. */
  readonly budget?: number;
  /** What is the same in every replicate. */
  readonly held?: readonly string[];
}

/** Rank association, whatever the law of the pairs: Kendall's tau of disjoint groups of 8 to 16 pairs. */
interface Kendall extends Common {
  readonly measure: "kendall";
  readonly pairs: number;
}

/**
 * Pearson's correlation of pairs that are jointly normal: Fisher's transform of the correlation of disjoint groups of 50 to 64
 * pairs. The variance of one is about 1 / (pairs − 3).
 */
interface Pearson extends Common {
  readonly measure: "pearson";
  readonly pairs: number;
  /** Of the transformed correlation of one group: `{ variance: v }` or `{ pilot: n }`. */
  readonly tail: Tail | Pilot;
}

/** What an author says about the correlation of two simulated quantities. */
export type CorrelationOptions = Kendall | Pearson;

export type Correlation = CorrelationOptions & Assertion<Simulation<Pair>> & { readonly verb: "correlation" };

const FIELDS = [
  "measure",
  "pairs",
  "of",
  "within",
  "gap",
  "because",
  "tail",
  "block",
  "budget",
  "held",
] as const satisfies readonly (keyof (Kendall & Pearson))[];

/**
 * Asserts that the correlation of two simulated quantities lies in a region.
 *
 * Kendall's tau speaks of ranks and Pearson's r of a line; their signs can differ, so the author says which is meant.
 *
 * @throws TypeError if `of` is no function or `because` no text; RangeError for an unknown measure, a number of pairs out of its
 *   range, or no end. Whatever else is wrong with the plan is refused when it is tried.
 */
export function correlation(options: CorrelationOptions): Correlation {
  requireFields("correlation", options, FIELDS);
  requireFunction("of", options.of);
  requireBecause(options.because);
  const { measure, pairs, within } = options;
  if (measure !== "kendall" && measure !== "pearson") {
    throw new RangeError(`measure must be "kendall" or "pearson", got ${JSON.stringify(measure)}`);
  }
  const [least, most] = measure === "kendall" ? [8, 16] : [50, 64];
  if (!Number.isInteger(pairs) || pairs < least || pairs > most) {
    throw new RangeError(`pairs must be an integer from ${least} to ${most} for ${measure}, got ${pairs}`);
  }
  if (options.measure === "pearson") requireDeclared(options.tail);
  if (options.measure === "pearson" && isClamp(options.tail)) {
    throw new TypeError("tail must not be clamped for pearson: a clamped atanh(r) has another mean");
  }
  if (within[0] === null && within[1] === null) {
    throw new RangeError("within must have at least one end, got null and null");
  }
  return Object.freeze({ verb: "correlation", ...options });
}

export const correlationMethod: Method<Correlation> = {
  attempt: (assertion, trial) => tryExperiment(experimentOf(assertion), trial),
  replicate: (assertion, trial, index) => replay(experimentOf(assertion), trial, index),
  sample: (assertion, trial, index) => resample(experimentOf(assertion), trial, index),
  weight: (assertion) => (assertion.measure === "kendall" ? firmly(SIMULATED) : tailWeight(assertion.tail)),
  override: (assertion, control) => overrideFunctions(assertion, control, ["of"]),
  describe: ({ of, measure, within }) => {
    const region = regionOf(within);
    const name = measure === "kendall" ? "Kendall's rank correlation" : "Pearson's correlation";
    const words = `${name} of ${whatOf(of, "the two simulated quantities")} ${regionClause(region)}.`;
    return { words, tex: regionTex(measure === "kendall" ? "\\tau" : "\\rho", region), formula: "" };
  },
  describeChange: inPlaceOf,
  assumed: (assertion) => {
    const { within, gap, because, held, pairs } = assertion;
    const tail = assertion.measure === "pearson" ? assertion.tail : null;
    const assumed = assumedOf({ region: regionOf(within), gap, because, held, tail });
    if (assertion.measure === "kendall") return assumed;
    return [
      ...assumed,
      `The pairs are jointly normal: the mean of atanh(r) of ${pairs} of them is then known up to 1/${pairs}²`,
    ];
  },
};

function experimentOf(assertion: Correlation): Experiment {
  const { of, pairs, within, gap, block, budget } = assertion;
  const found = (value: number, groups: number): string =>
    `${assertion.measure === "kendall" ? "tau" : "r"} = ${figure(value)} from ${count(groups)} groups of ${pairs} pairs`;
  const sample = (stream: Stream, replicate: number): Sample => draws(of, pairs, stream.replicate(replicate));
  const common = { block, budget, sample };
  if (assertion.measure === "kendall") {
    const value = (sample: Sample): number => kendall(pairsOf(sample));
    const quantity = "mean of Kendall's tau of a group";
    const tail = { range: [-1, 1] } as const;
    return { ...common, quantity, region: regionOf(within), gap, tail, value, found, condition: byConstruction };
  }
  const region = regionOf(within);
  requireInside(region);
  return {
    ...common,
    quantity: "mean of atanh(r) of a group",
    region: {
      ...(region.from === undefined ? {} : { from: transformed(region.from, pairs) }),
      ...(region.to === undefined ? {} : { to: transformed(region.to, pairs) }),
    },
    gap: gap === undefined ? undefined : transformedGap(region, gap, pairs),
    tail: assertion.tail,
    condition: (tail) => `the pairs are jointly normal and ${tail}`,
    value: (sample) => {
      const r = pearson(pairsOf(sample));
      if (Math.abs(r) < 1) return Math.atanh(r);
      throw new RangeError(`of must return pairs that do not all lie on one line, got a correlation of ${r}`);
    },
    found: (mean, groups) => found(untransformed(mean, pairs), groups),
  };
}

/** So many pairs, one number after the other. */
function draws(of: Pair, pairs: number, draw: Draw): Sample {
  return Array.from({ length: pairs }).flatMap((_, index) => {
    const pair: unknown = of(partOf(draw, index, pairs));
    if (Array.isArray(pair) && pair.length === 2 && pair.every(Number.isFinite)) return pair as [number, number];
    throw new TypeError(`of must return a pair of finite numbers, got ${String(pair)}`);
  });
}

function pairsOf(sample: Sample): readonly (readonly [number, number])[] {
  const at = (index: number): number => sample[index] ?? Number.NaN;
  return Array.from({ length: sample.length / 2 }, (_, i) => [at(2 * i), at(2 * i + 1)]);
}

function requireInside({ from, to }: Region): void {
  for (const [name, end] of Object.entries({ from, to })) {
    if (end !== undefined && !(end > -1 && end < 1)) {
      throw new RangeError(`${name} must be between -1 and 1, both excluded, got ${end}`);
    }
  }
}

/**
 * The mean of atanh(r) of so many jointly normal pairs with correlation rho, up to 1/pairs².
 *
 * @see Hotelling 1953, "New light on the correlation coefficient and its transforms", equation 44
 */
function transformed(rho: number, pairs: number): number {
  return Math.atanh(rho) + rho / (2 * (pairs - 1));
}

/** The inverse of `transformed`, by bisection: it is increasing. */
function untransformed(mean: number, pairs: number): number {
  let [low, high] = [-1, 1];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (transformed(middle, pairs) < mean) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The smallest distance that a gap on either side of an end becomes. */
function transformedGap({ from, to }: Region, gap: number, pairs: number): number {
  if (!(gap > 0 && gap < 2)) throw new RangeError(`gap must be above 0 and below 2 for a correlation, got ${gap}`);
  const widths = [from, to].flatMap((end) => {
    if (end === undefined) return [];
    const here = transformed(end, pairs);
    return [end - gap, end + gap]
      .filter((rho) => rho > -1 && rho < 1)
      .map((rho) => Math.abs(transformed(rho, pairs) - here));
  });
  if (widths.length === 0) throw new RangeError(`gap must leave a correlation between -1 and 1, got ${gap}`);
  return Math.min(...widths);
}
