import type { Assertion } from "../../claim/claim.ts";
import { count, figure } from "../../numeric/describe/figure.ts";
import type { Draw, Stream } from "../../random/stream.ts";
import { partOf } from "../../random/streams.ts";
import type { Method } from "../trial/method.ts";
import type { Sample } from "../trial/replay.ts";
import { whatOf } from "./run/called.ts";
import type { Simulation } from "./run/dose.ts";
import type { Experiment } from "./run/sequential.ts";
import { requireEnds, requireSimulation, type SimulationOptions, simulated, type Within } from "./run/simulated.ts";
import { kendall, pearson } from "./statistic/association.ts";
import { isClamp } from "./walk/clamp.ts";
import { type Region, regionOf, type Tail } from "./walk/region.ts";
import type { Pilot } from "./walk/run.ts";
import { requireDeclared } from "./walk/tail.ts";

/** A simulated pair of quantities. */
type Pair = (draw: Draw) => readonly [number, number];

interface Common extends SimulationOptions {
  /** One pair; called again and again on the draws of one replicate, from which alone it may vary. */
  readonly of: Pair;
  /** The region of the correlation, ends included; null leaves a side open. */
  readonly within: Within;
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
  requireSimulation("correlation", options, FIELDS);
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
  requireEnds(within);
  return Object.freeze({ verb: "correlation", ...options });
}

export const correlationMethod: Method<Correlation> = simulated<Correlation>({
  region: ({ within }) => regionOf(within),
  tail: (assertion) => (assertion.measure === "pearson" ? assertion.tail : null),
  experiment: (assertion) => {
    const { of, pairs } = assertion;
    const sample = (stream: Stream, replicate: number): Sample => draws(of, pairs, stream.replicate(replicate));
    const found = (value: number, groups: number): string =>
      `${assertion.measure === "kendall" ? "tau" : "r"} = ${figure(value)} from ${count(groups)} groups of ${pairs} pairs`;
    if (assertion.measure === "pearson") return { sample, ...transformedExperiment(assertion, found) };
    const quantity = "mean of Kendall's tau of a group";
    return { sample, found, quantity, tail: { range: [-1, 1] }, value: (sample) => kendall(pairsOf(sample)) };
  },
  words: ({ of, measure }, clause) => {
    const name = measure === "kendall" ? "Kendall's rank correlation" : "Pearson's correlation";
    return `${name} of ${whatOf(of, "the two simulated quantities")} ${clause}.`;
  },
  tex: ({ measure }) => (measure === "kendall" ? "\\tau" : "\\rho"),
  assumed: ({ measure, pairs }) =>
    measure === "kendall"
      ? []
      : [`The pairs are jointly normal: the mean of atanh(r) of ${pairs} of them is then known up to 1/${pairs}²`],
});

/** Fisher's transform of the correlation of a group, in the region that the ends become. */
function transformedExperiment({ within, gap, pairs }: Pearson, found: Experiment["found"]) {
  const region = regionOf(within);
  requireInside(region);
  return {
    quantity: "mean of atanh(r) of a group",
    region: {
      ...(region.from === undefined ? {} : { from: transformed(region.from, pairs) }),
      ...(region.to === undefined ? {} : { to: transformed(region.to, pairs) }),
    },
    gap: gap === undefined ? undefined : transformedGap(region, gap, pairs),
    condition: (tail: string) => `the pairs are jointly normal and ${tail}`,
    value: (sample: Sample) => {
      const r = pearson(pairsOf(sample));
      if (Math.abs(r) < 1) return Math.atanh(r);
      throw new RangeError(`of must return pairs that do not all lie on one line, got a correlation of ${r}`);
    },
    found: (mean: number, groups: number) => found(untransformed(mean, pairs), groups),
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
