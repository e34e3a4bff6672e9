import type { Assertion } from "../claim/claim.ts";
import type { Evidence } from "../claim/evidence.ts";
import { count, figure } from "../numeric/figure.ts";
import { momentsOf, varianceOf } from "../numeric/moments.ts";
import { studentAbove } from "../numeric/tails.ts";
import { requireBecause } from "./mean.ts";
import type { Method } from "./method.ts";
import { type Region, regionOf } from "./region.ts";
import { regionClause, regionTex, regionWords } from "./sequential-words.ts";

/** Data that cannot grow. */
export interface FixedData {
  /** At least 8 measurements, in their unit u. */
  readonly data: readonly number[];
  /** For paired data: what is subtracted, measurement by measurement. */
  readonly minus?: readonly number[];
}

/** What an author says about the mean of a population of which there is one sample and will be no other. */
export interface FixedMeanOptions extends FixedData {
  /** The region of the mean, in u, ends included; null leaves a side open. */
  readonly within: readonly [number | null, number | null];
  /** Why this region. */
  readonly because: string;
  /** The part of the document's error rate of 0.05 that this reading takes, in (0, 1]; all of them together at most 1. */
  readonly share: number;
}

export interface FixedMean extends FixedMeanOptions, Assertion<Partial<FixedData>> {
  readonly verb: "fixedMean";
}

/**
 * Asserts that the mean of a population lies in a region, from a sample that cannot grow, by Student's t.
 *
 * Such data cannot carry a verdict that is wrong once in a million, so the reading stays inconclusive and is shown as supported or as
 * contradicted at .05: two one-sided tests for the one, the opposite ones for the other.
 *
 * @throws TypeError or RangeError for misuse; data are looked at when the reading is tried
 */
export function fixedMean(options: FixedMeanOptions): FixedMean {
  requireBecause(options.because);
  const [from, to] = options.within;
  if (from === null && to === null) throw new RangeError("within must have at least one end, got null and null");
  if (from !== null && to !== null && !(from < to)) {
    throw new RangeError(`within must go from a lower to a higher end, got ${from} to ${to}`);
  }
  if (!(options.share > 0 && options.share <= 1)) {
    throw new RangeError(`share must be above 0 and at most 1, got ${options.share}`);
  }
  return Object.freeze({ verb: "fixedMean", ...options });
}

/** The error rate that all readings of a document about fixed data share. */
export const DOCUMENT_ALPHA = 0.05;
const LEAST = 8;

export const fixedMeanMethod: Method<FixedMean> = {
  attempt: tryFixedMean,
  override: (assertion, control) => {
    if (typeof control !== "object" || control === null || Object.keys(control).length === 0) {
      throw new TypeError("control must override data or minus, got nothing");
    }
    const stranger = Object.keys(control).find((name) => name !== "data" && name !== "minus");
    if (stranger !== undefined) throw new TypeError(`control must override only data and minus, got ${stranger}`);
    return Object.freeze({ ...assertion, ...control });
  },
  describe: ({ within, minus }) => {
    const region = regionOf(within);
    const what = minus === undefined ? "mean of the population measured" : "mean of the paired differences";
    return { words: `The ${what} ${regionClause(region)}.`, tex: regionTex("\\mu", region), formula: "" };
  },
  describeChange: () => "other measurements in place of the data",
  assumed: ({ within, because, share }) => [
    `Region ${regionWords(regionOf(within))}: ${because}`,
    "The measurements are independent and their mean is as good as normal",
    `This reading takes ${figure(share)} of the error rate of 0.05 that the document shares`,
  ],
};

function tryFixedMean(assertion: FixedMean): Evidence {
  const values = differences(assertion);
  const region = regionOf(assertion.within);
  const alpha = DOCUMENT_ALPHA * assertion.share;
  const moments = momentsOf(values);
  const error = Math.sqrt(varianceOf(moments) / values.length);
  if (values.every((value) => value === values[0]))
    throw new RangeError(`data must vary, got ${count(values.length)} equal values`);
  const p = testEnds(region, moments.mean, error, values.length - 1);
  const shown = p.inside <= alpha ? "supported" : p.outside <= alpha ? "contradicted" : "open";
  const label = shown === "open" ? "neither supported nor contradicted at .05" : `${shown} at .05`;
  return {
    outcome: "inconclusive",
    basis: "fixed data",
    scope: "",
    alpha: 0,
    found: `${label}: mean ${figure(moments.mean)} of ${count(values.length)} measurements, standard error ${figure(error)}`,
    notes: [
      `Two one-sided t-tests: p = ${figure(p.inside)} for a mean inside ${regionWords(region)}, p = ${figure(p.outside)} for one outside.`,
      `Each is compared with ${figure(alpha)}, this reading's share of the document's .05.`,
    ],
    settle: "data that can grow: an error rate of one in a million takes a simulation or new measurements",
    data: {
      shown,
      pInside: p.inside,
      pOutside: p.outside,
      share: assertion.share,
      count: values.length,
      mean: moments.mean,
    },
  };
}

/**
 * p-values of Student's tests at the ends of a region. Inside: the larger of the two one-sided ones. Outside: twice the smaller of the
 * opposite ones where there are two.
 *
 * @see Schuirmann 1987, doi:10.1007/BF01068419
 */
function testEnds({ from, to }: Region, mean: number, error: number, freedom: number) {
  const above = from === undefined ? [] : [(mean - from) / error];
  const below = to === undefined ? [] : [(to - mean) / error];
  const distances = [...above, ...below];
  const inside = Math.max(...distances.map((t) => studentAbove(t, freedom)));
  const outside = Math.min(...distances.map((t) => studentAbove(-t, freedom))) * distances.length;
  return { inside, outside: Math.min(1, outside) };
}

function differences({ data, minus }: FixedMean): readonly number[] {
  requireNumbers("data", data);
  if (minus === undefined) return data;
  requireNumbers("minus", minus);
  if (minus.length !== data.length) {
    throw new RangeError(`minus must be as long as data (${data.length}), got ${minus.length}`);
  }
  return data.map((value, i) => value - (minus[i] as number));
}

function requireNumbers(name: string, values: unknown): void {
  if (!Array.isArray(values)) throw new TypeError(`${name} must be a list of numbers, got ${String(values)}`);
  if (values.length < LEAST) throw new RangeError(`${name} must be at least ${LEAST} numbers, got ${values.length}`);
  const wrong = values.find((value) => typeof value !== "number" || !Number.isFinite(value));
  if (wrong !== undefined) throw new RangeError(`${name} must be finite numbers, got ${String(wrong)}`);
}
