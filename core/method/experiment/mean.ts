import type { Assertion } from "../../claim/claim.ts";
import { requireFields } from "../../claim/fields.ts";
import { count, figure } from "../../numeric/describe/figure.ts";
import type { Draw } from "../../random/stream.ts";
import type { Method } from "../trial/method.ts";
import { inPlaceOf, whatOf } from "./run/called.ts";
import type { Simulation } from "./run/dose.ts";
import { overrideFunctions, requireFunction } from "./run/override-functions.ts";
import { type Experiment, replay, resample, tryExperiment } from "./run/sequential.ts";
import { spread } from "./tell/picture.ts";
import { assumedOf, clampTex, clampWords, regionClause, regionTex } from "./tell/sequential-words.ts";
import { type Clamp, isClamp } from "./walk/clamp.ts";
import { regionOf, type Tail } from "./walk/region.ts";
import type { Pilot } from "./walk/run.ts";
import { requireDeclared, tailWeight } from "./walk/tail.ts";

/** What an author says about the mean of a simulated quantity. */
export interface MeanOptions {
  /** One replicate: the quantity, in its unit u, from the draws handed in and nothing else that varies. */
  readonly of: (draw: Draw) => number;
  /** The region in u, ends included; null leaves a side open. */
  readonly within: readonly [number | null, number | null];
  /** Smallest distance from an end that must be told apart, in u; where both ends are given, half the width by default. */
  readonly gap?: number;
  /** Why this region and this gap. */
  readonly because: string;
  /** `{ range: [L, U] }` in u (U may be Infinity for a region with a lower end only), `{ variance: v }` in u², `{ pilot: n }`, n >= 200, or `clamp(L, U)`. */
  readonly tail: Tail | Pilot | Clamp;
  /** Replicates between two looks, an integer >= 1; 256 by default, 1 where a replicate is dear. */
  readonly block?: number;
  /** Most replicates; by default as many as the gap needs, and fewer are refused. */
  readonly budget?: number;
  /** What is the same in every replicate. */
  readonly held?: readonly string[];
}

export interface Mean extends MeanOptions, Assertion<Simulation<(draw: Draw) => number>> {
  readonly verb: "mean";
}

const FIELDS = [
  "of",
  "within",
  "gap",
  "because",
  "tail",
  "block",
  "budget",
  "held",
] as const satisfies readonly (keyof MeanOptions)[];

/**
 * Asserts that the mean of a simulated quantity lies in a region.
 *
 * @throws TypeError if `of` is no function or `because` no text; RangeError if both ends are open. Whatever else is wrong
 *   with the plan is refused when it is tried.
 */
export function mean(options: MeanOptions): Mean {
  requireFields("mean", options, FIELDS);
  requireFunction("of", options.of);
  requireBecause(options.because);
  requireDeclared(options.tail);
  const [from, to] = options.within;
  if (from === null && to === null) throw new RangeError("within must have at least one end, got null and null");
  return Object.freeze({ verb: "mean", ...options });
}

/** @throws TypeError unless the value is a text that says something */
export function requireBecause(because: unknown): void {
  if (typeof because !== "string" || because.trim() === "") throw new TypeError("because must be a text, got nothing");
}

function experimentOf({ of, within, gap, tail, block, budget }: Mean): Experiment {
  return {
    region: regionOf(within),
    gap,
    tail,
    block,
    budget,
    // What goes on in a sentence after a comma ends on an axis.
    quantity: quantityOf(of, tail).replace(/,$/u, ""),
    sample: (stream, replicate) => [numberOf(of(stream.replicate(replicate)), isClamp(tail))],
    value: ([only = Number.NaN]) => only,
    found: (average, replicates) => `${figure(average)} on average over ${count(replicates)} replicates`,
    picture: spread(whatOf(of, "simulated quantity")),
  };
}

export const meanMethod: Method<Mean> = {
  attempt: (assertion, trial) => tryExperiment(experimentOf(assertion), trial),
  replicate: (assertion, trial, index) => replay(experimentOf(assertion), trial, index),
  sample: (assertion, trial, index) => resample(experimentOf(assertion), trial, index),
  weight: ({ tail }) => tailWeight(tail),
  override: (assertion, control) => overrideFunctions(assertion, control, ["of"]),
  describe: ({ of, within, tail }) => {
    const region = regionOf(within);
    const words = `The ${quantityOf(of, tail)} ${regionClause(region)}.`;
    return { words, tex: regionTex(`\\mathbb{E}[${clampTex("X", tail)}]`, region), formula: "" };
  },
  describeChange: inPlaceOf,
  assumed: ({ within, gap, because, held, tail }) => assumedOf({ region: regionOf(within), gap, because, held, tail }),
};

function quantityOf(of: Mean["of"], tail: Mean["tail"]): string {
  return `mean of ${whatOf(of, "the simulated quantity")}${clampWords(tail)}`;
}

/** An infinity has a nearer end to count as, where values are clamped; what is no number has none. */
function numberOf(value: unknown, clamped: boolean): number {
  const isFit = clamped ? (x: number) => !Number.isNaN(x) : Number.isFinite;
  if (typeof value === "number" && isFit(value)) return value;
  throw new TypeError(`of must return a ${clamped ? "" : "finite "}number, got ${String(value)}`);
}
