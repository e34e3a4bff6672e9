import type { Assertion } from "../../claim/claim.ts";
import type { Evidence } from "../../claim/evidence.ts";
import { requireFields } from "../../claim/fields.ts";
import type { Ends, Fixed as FixedFinding } from "../../claim/findings.ts";
import { byFixedData } from "../../claim/make-evidence.ts";
import { count, figure } from "../../numeric/describe/figure.ts";
import { momentsOf, varianceOf } from "../../numeric/describe/moments.ts";
import { studentAbove } from "../../numeric/tails/tails.ts";
import { requireBecause } from "../experiment/run/simulated.ts";
import { regionClause, regionTex, regionWords } from "../experiment/tell/sequential-words.ts";
import { type Region, regionOf } from "../experiment/walk/region.ts";
import type { Method } from "../trial/method.ts";
import { type Skewness, skewedAbove, skewnessOf } from "./skewed-mean.ts";

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

const FIELDS = ["data", "minus", "within", "because", "share"] as const satisfies readonly (keyof FixedMeanOptions)[];

/**
 * Asserts that the mean of a population lies in a region, from a sample that cannot grow, by Student's t and by Hall's transformation of it,
 * which is freed of skewness. Both have to agree.
 *
 * Such data cannot carry a verdict that is wrong once in a million, so the reading stays inconclusive and is shown as supported or as
 * contradicted at .05: two one-sided tests for the one, the opposite ones for the other.
 *
 * @throws TypeError or RangeError for misuse; data are looked at when the reading is tried
 */
export function fixedMean(options: FixedMeanOptions): FixedMean {
  requireFields("fixedMean", options, FIELDS);
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

/** `npm run calibrate` measures it, and README.md of core has the table. */
const MEASURED =
  "Where the truth lies on the end, both together support what is false in 4 to 5 % of samples of 8 to 100 exponential values, in 6 to 8 % of lognormal ones (sigma 1), and in more where tails are heavier.";

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
    "The measurements are independent, and their population is about as skewed as they are",
    `This reading takes ${figure(share)} of the error rate of 0.05 that the document shares`,
  ],
};

function tryFixedMean(assertion: FixedMean): Evidence {
  const values = differences(assertion);
  if (values.every((value) => value === values[0]))
    throw new RangeError(`data must vary, got ${count(values.length)} equal values`);
  const region = regionOf(assertion.within);
  const alpha = DOCUMENT_ALPHA * assertion.share;
  const { shown, student, skewed, skewness, mean, error } = weighFixed(values, region, alpha);
  const label = shown === "open" ? "neither supported nor contradicted at .05" : `${shown} at .05`;
  const settle = "data that can grow: an error rate of one in a million takes a simulation or new measurements";
  return byFixedData(settle, {
    found: `${label}: mean ${figure(mean)} of ${count(values.length)} measurements, standard error ${figure(error)}`,
    notes: [
      `Two one-sided t-tests: p = ${figure(student.inside)} for a mean inside ${regionWords(region)}, p = ${figure(student.outside)} for one outside.`,
      `The skewness of the data is ${figure(skewness.value)}, with a standard error of ${figure(skewness.error)}. Freed of it by Hall's transformation, at the worst skewness within that error: p = ${figure(skewed.inside)} and p = ${figure(skewed.outside)}.`,
      `Both tests have to agree; each is compared with ${figure(alpha)}, this reading's share of the document's .05.`,
      MEASURED,
    ],
    fixed: { shown, student, skewed, share: assertion.share, count: values.length, mean },
  });
}

/** What fixed data show, and by which numbers. */
export interface Fixed extends Pick<FixedFinding, "shown" | "student" | "skewed" | "mean"> {
  readonly skewness: Skewness;
  readonly error: number;
}

/**
 * What do these values show of the mean of their population? Student's test knows nothing of skewness, and Hall's is not to be the stronger
 * for one that helps: both have to agree.
 *
 * @param values - at least 8, not all equal
 * @param alpha - with which each p-value is compared
 */
export function weighFixed(values: readonly number[], region: Region, alpha: number): Fixed {
  const n = values.length;
  const moments = momentsOf(values);
  const error = Math.sqrt(varianceOf(moments) / n);
  const skewness = skewnessOf(moments);
  const student = testEnds(region, moments.mean, error, (t) => studentAbove(t, n - 1));
  const skewed = testEnds(region, moments.mean, error, (t, side) =>
    skewedAbove(t, { ...skewness, value: side * skewness.value }, n),
  );
  const agree = (side: keyof Ends): boolean => student[side] <= alpha && skewed[side] <= alpha;
  const shown = agree("inside") ? "supported" : agree("outside") ? "contradicted" : "open";
  return { shown, student, skewed, skewness, mean: moments.mean, error };
}

/**
 * p-values of one-sided tests at the ends of a region. Inside: the larger of the two one-sided ones. Outside: twice the smaller of the
 * opposite ones where there are two.
 *
 * @param above - the p-value of a distance in standard errors; `side` is 1 where values count upwards from the end, -1 where downwards
 * @see Schuirmann 1987, doi:10.1007/BF01068419
 */
function testEnds({ from, to }: Region, mean: number, error: number, above: (t: number, side: 1 | -1) => number): Ends {
  const ends = [
    ...(from === undefined ? [] : [{ t: (mean - from) / error, side: 1 as const }]),
    ...(to === undefined ? [] : [{ t: (to - mean) / error, side: -1 as const }]),
  ];
  const inside = Math.max(...ends.map(({ t, side }) => above(t, side)));
  const outside = Math.min(...ends.map(({ t, side }) => above(-t, side === 1 ? -1 : 1))) * ends.length;
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
