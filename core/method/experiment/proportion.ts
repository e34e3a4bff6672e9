import type { Assertion } from "../../claim/claim.ts";
import { requireFields } from "../../claim/fields.ts";
import type { Draw } from "../../random/stream.ts";
import { byConstruction } from "../trial/conditions.ts";
import { firmly, SIMULATED } from "../trial/error-rates.ts";
import type { Method } from "../trial/method.ts";
import { requireBecause } from "./mean.ts";
import { inPlaceOf, whatOf } from "./run/called.ts";
import type { Simulation } from "./run/dose.ts";
import { overrideFunctions, requireFunction } from "./run/override-functions.ts";
import { type Experiment, replay, resample, tryExperiment } from "./run/sequential.ts";
import { assumedOf, outOf, regionClause, regionTex } from "./tell/sequential-words.ts";
import { type Region, requireShare } from "./walk/region.ts";

/** What an author says about how often something happens. */
export interface ProportionOptions {
  /** One replicate: did it happen? From the draws handed in and nothing else that varies. */
  readonly of: (draw: Draw) => boolean;
  /** Least share, in [0, 1]. */
  readonly atLeast?: number;
  /** Greatest share, in [0, 1]. */
  readonly atMost?: number;
  /** Smallest distance from an end that must be told apart; where both ends are given, half the width by default. */
  readonly gap?: number;
  /** Why this region and this gap. */
  readonly because: string;
  /** Replicates between two looks, an integer >= 1; 256 by default, 1 where a replicate is dear. */
  readonly block?: number;
  /** Most replicates; by default as many as the gap needs, and fewer are refused. */
  readonly budget?: number;
  /** What is the same in every replicate. */
  readonly held?: readonly string[];
}

export interface Proportion extends ProportionOptions, Assertion<Simulation<(draw: Draw) => boolean>> {
  readonly verb: "proportion";
}

const FIELDS = [
  "of",
  "atLeast",
  "atMost",
  "gap",
  "because",
  "block",
  "budget",
  "held",
] as const satisfies readonly (keyof ProportionOptions)[];

/**
 * Asserts that the share of replicates in which something happens lies in a region.
 *
 * @throws TypeError if `of` is no function or `because` no text; RangeError if neither end is given. Whatever else is wrong
 *   with the plan is refused when it is tried.
 */
export function proportion(options: ProportionOptions): Proportion {
  requireFields("proportion", options, FIELDS);
  requireFunction("of", options.of);
  requireBecause(options.because);
  if (options.atLeast === undefined && options.atMost === undefined) {
    throw new RangeError("proportion must have atLeast or atMost, got neither");
  }
  requireShare("atLeast", options.atLeast);
  requireShare("atMost", options.atMost);
  return Object.freeze({ verb: "proportion", ...options });
}

function regionOf({ atLeast, atMost }: ProportionOptions): Region {
  const ends = ["atLeast", "atMost"] as const;
  return { ...(atLeast === undefined ? {} : { from: atLeast }), ...(atMost === undefined ? {} : { to: atMost }), ends };
}

function experimentOf(assertion: Proportion): Experiment {
  return {
    region: regionOf(assertion),
    gap: assertion.gap,
    tail: { range: [0, 1] },
    block: assertion.block,
    budget: assertion.budget,
    quantity: quantityOf(assertion),
    sample: (stream, replicate) => [indicator(assertion.of(stream.replicate(replicate)))],
    value: ([only = Number.NaN]) => only,
    isShare: true,
    condition: byConstruction,
    found: (share, replicates) => `in ${outOf(share, replicates)} replicates`,
  };
}

export const proportionMethod: Method<Proportion> = {
  attempt: (assertion, trial) => tryExperiment(experimentOf(assertion), trial),
  replicate: (assertion, trial, index) => replay(experimentOf(assertion), trial, index),
  sample: (assertion, trial, index) => resample(experimentOf(assertion), trial, index),
  weight: () => firmly(SIMULATED),
  override: (assertion, control) => overrideFunctions(assertion, control, ["of"]),
  describe: (assertion) => {
    const region = regionOf(assertion);
    const words = `The ${quantityOf(assertion)} ${regionClause(region)}.`;
    return { words, tex: regionTex("\\Pr(A)", region), formula: "" };
  },
  describeChange: inPlaceOf,
  assumed: (assertion) =>
    assumedOf({ ...assertion, region: regionOf(assertion), gap: assertion.gap, held: assertion.held, tail: null }),
};

function quantityOf({ of }: Proportion): string {
  return `share of replicates in which ${whatOf(of, "the simulated event happens")}`;
}

function indicator(value: unknown): number {
  if (typeof value === "boolean") return value ? 1 : 0;
  throw new TypeError(`of must return a boolean, got ${String(value)}`);
}
