import type { Assertion } from "../../claim/claim.ts";
import type { Evidence } from "../../claim/evidence.ts";
import type { Simulation as SimulationRun } from "../../claim/findings.ts";
import { byCalculation, bySimulation, undecided } from "../../claim/make-evidence.ts";
import { count, figure } from "../../numeric/describe/figure.ts";
import { fitLine } from "../../numeric/fit/line.ts";
import type { Draw } from "../../random/stream.ts";
import { composedCondition } from "../trial/conditions.ts";
import { composedWeight, type Weighed } from "../trial/error-rates.ts";
import { conjunction } from "../trial/kleene.ts";
import type { Method, Trial } from "../trial/method.ts";
import type { Sample } from "../trial/replay.ts";
import { whatOf } from "./run/called.ts";
import type { Simulation } from "./run/dose.ts";
import { type Experiment, replay, tryExperiment } from "./run/sequential.ts";
import {
  experimentOf,
  requireEnds,
  requireSimulation,
  type Simulated,
  type SimulationOptions,
  simulated,
  type Within,
} from "./run/simulated.ts";
import { meanCurve } from "./tell/picture.ts";
import { clampTex, clampWords } from "./tell/sequential-words.ts";
import type { Clamp } from "./walk/clamp.ts";
import { type Region, regionOf, type Tail } from "./walk/region.ts";
import type { Pilot } from "./walk/run.ts";
import { requireDeclared, tailWeight } from "./walk/tail.ts";

/** How far a scaling law may bend before it is no power law over the sizes tried. */
export interface Bend {
  /** Greatest size of the mean difference between the slopes of the upper and of the lower half of the sizes, > 0. */
  readonly most: number;
  /** What is known about the tails of that difference; its own, because it varies more than the slope. */
  readonly tail: Tail | Pilot | Clamp;
}

/** What an author says about how a simulated quantity changes along a scale. */
export interface SlopeOptions extends SimulationOptions {
  /** The places on the scale, increasing: sizes, depths, doses. At least 2; at least 4 over 1.5 decades for "log-log". */
  readonly at: readonly number[];
  /** One replicate: one whole experiment, a value for every place, from the draws handed in and nothing else that varies. */
  readonly of: (draw: Draw) => readonly number[];
  /**
   * "linear": y against x. "log": the natural logarithm of |y| against x, a rate of growth or decay. "log-log": log |y| against
   * log x, a scaling exponent.
   */
  readonly scale: "linear" | "log" | "log-log";
  /** The region of the mean slope, ends included; null leaves a side open. */
  readonly within: Within;
  /** What is known about the tails of the slope of one replicate. */
  readonly tail: Tail | Pilot | Clamp;
  /** Must be given for "log-log": a law that bends has no exponent. */
  readonly bend?: Bend;
}

export interface Slope extends SlopeOptions, Assertion<Simulation<(draw: Draw) => readonly number[]>> {
  readonly verb: "slope";
}

const FIELDS = [
  "at",
  "of",
  "scale",
  "within",
  "gap",
  "because",
  "tail",
  "bend",
  "block",
  "budget",
  "held",
] as const satisfies readonly (keyof SlopeOptions)[];

/**
 * Asserts that the mean least-squares slope of a simulated curve lies in a region. One replicate is one whole curve, so that its
 * points may depend on each other. The mean of slopes of logarithms is meant, not the slope of the logarithm of means.
 *
 * A scaling exponent is asserted together with the absence of a bend: verified if both hold, refuted if one fails.
 *
 * @throws TypeError or RangeError for options that no experiment could fit. Whatever else is wrong with the plan is refused when it
 *   is tried.
 */
export function slope(options: SlopeOptions): Slope {
  requireSimulation("slope", options, FIELDS);
  requireDeclared(options.tail);
  const { at, scale, bend, within } = options;
  requireEnds(within);
  if (!["linear", "log", "log-log"].includes(scale)) {
    throw new RangeError(`scale must be "linear", "log" or "log-log", got ${JSON.stringify(scale)}`);
  }
  requirePlaces(at, scale);
  if (scale === "log-log" && bend === undefined) {
    throw new TypeError("bend must be given for a log-log slope, got none: a law that bends has no exponent");
  }
  if (scale !== "log-log" && bend !== undefined)
    throw new TypeError(`bend must be absent for a ${scale} slope, got one`);
  return Object.freeze({ verb: "slope", ...options });
}

const LEAST_PLACES = 4;
const LEAST_DECADES = 1.5;

function requirePlaces(at: readonly number[], scale: SlopeOptions["scale"]): void {
  const least = scale === "log-log" ? LEAST_PLACES : 2;
  if (at.length < least) throw new RangeError(`at must be at least ${least} places for ${scale}, got ${at.length}`);
  const wrong = at.find((place, i) => !Number.isFinite(place) || (i > 0 && place <= (at[i - 1] as number)));
  if (wrong !== undefined) throw new RangeError(`at must be finite numbers in increasing order, got ${wrong}`);
  if (scale !== "log-log") return;
  const [first, last] = [at[0] as number, at.at(-1) as number];
  if (first <= 0) throw new RangeError(`at must be above 0 for log-log, got ${first}`);
  if (Math.log10(last / first) < LEAST_DECADES) {
    const span = figure(Math.log10(last / first));
    throw new RangeError(`at must span at least ${LEAST_DECADES} decades for log-log, got ${span}`);
  }
}

const SLOPE: Simulated<Slope> = {
  region: ({ within }) => regionOf(within),
  tail: ({ tail }) => tail,
  experiment: (assertion) => {
    const { tail, bend, scale, at } = assertion;
    let last: ReturnType<typeof curve> = [];
    return {
      sharing: bend === undefined ? 1 : 2,
      quantity: `mean slope${clampWords(tail).replace(/,$/u, "")}`,
      sample: (stream, replicate) => heights(assertion, stream.replicate(replicate)),
      value: (sample) => {
        last = curve(assertion, sample);
        return fitLine(last).slope;
      },
      found: (average, replicates) => `slope ${figure(average)} on average over ${count(replicates)} replicates`,
      picture: meanCurve(scale, at, () => last),
    };
  },
  words: ({ of, scale, at, tail, bend }, clause) => {
    const curve = whatOf(of, "the simulated curve");
    const subject = {
      linear: `least-squares slope of ${curve}`,
      log: `least-squares slope of the logarithm of the size of ${curve}`,
      "log-log": `scaling exponent of ${curve}, the least-squares slope of log |y| on log x,`,
    }[scale];
    const straight =
      bend === undefined
        ? ""
        : `, and its two halves differ by at most ${bend.most} on average${clampWords(bend.tail).replace(/,$/u, "")}`;
    return `The mean ${subject} at x = ${at.join(", ")}${clampWords(tail)} ${clause}${straight}.`;
  },
  tex: ({ tail }) => `\\mathbb{E}[${clampTex("\\hat\\beta", tail)}]`,
  assumed: ({ bend }) =>
    bend === undefined ? [] : [`A difference of at most ${bend.most} between the two halves counts as no bend`],
};

export const slopeMethod: Method<Slope> = {
  ...simulated(SLOPE),
  attempt: tryCurve,
  replicate: (assertion, trial, index) => {
    const at = replay(experimentOf(SLOPE, assertion), trial, index);
    const { bend } = assertion;
    return bend === undefined ? at : { slope: at, bend: replay(bendOf(assertion, bend), trial, index) };
  },
  weight: ({ tail, bend }) => {
    if (bend === undefined) return tailWeight(tail);
    return composedWeight("every", [half(tail), half(bend.tail)]);
  },
};

/** Slope and bend share the error rate of a refutation, and either may refute. */
function half(tail: Tail | Pilot | Clamp): Weighed {
  return { outcome: "inconclusive", ...tailWeight(tail, 2) };
}

function tryCurve(assertion: Slope, trial: Trial): Evidence {
  const { bend } = assertion;
  const first = tryExperiment(experimentOf(SLOPE, assertion), trial);
  if (bend === undefined) return first;
  if (first.outcome === "refuted") return withoutBend(first);
  const parts = [first, tryExperiment(bendOf(assertion, bend), trial)] as const;
  const [, second] = parts;
  const outcome = conjunction(parts.map((part) => part.outcome));
  const told = {
    found: `${first.found}; ${second.found}`,
    notes: [...first.notes.map((note) => `Slope. ${note}`), ...second.notes.map((note) => `Bend. ${note}`)],
    ...(first.plots === undefined ? {} : { plots: first.plots }),
    simulation: bent(first, second),
  };
  if (outcome !== "verified" && outcome !== "refuted") {
    const open = parts.map(({ settle }) => settle).filter((text) => text !== "");
    return undecided(open.join("; "), told);
  }
  if (parts.every(({ basis }) => basis === "exact")) return byCalculation(outcome, told);
  const condition = composedCondition("every", outcome, [
    { outcome: first.outcome, condition: first.condition ?? "", place: "the slope" },
    { outcome: second.outcome, condition: second.condition ?? "", place: "the bend" },
  ]);
  const alpha = Math.max(...parts.filter((part) => part.outcome === outcome).map((part) => part.alpha));
  return bySimulation(outcome, { ...told, alpha, condition });
}

/** What was measured of both; a pilot that did not vary leaves no run. */
function bent({ simulation }: Evidence, bend: Evidence): SimulationRun {
  const none: SimulationRun = { replicates: 0, region: [null, null] };
  return { ...(simulation ?? none), ...(bend.simulation === undefined ? {} : { bend: bend.simulation }) };
}

/** A slope outside its region refutes the whole, whatever the bend. */
function withoutBend(slope: Evidence): Evidence {
  return {
    ...slope,
    notes: [...slope.notes.map((note) => `Slope. ${note}`), "Bend. Not measured: the slope alone refutes."],
  };
}

/** The slope of the upper half minus that of the lower half; a middle place belongs to both. */
function bendOf(assertion: Slope, { most, tail }: Bend): Experiment {
  const region: Region = { from: -most, to: most };
  const half = Math.ceil(assertion.at.length / 2);
  return {
    region,
    gap: undefined,
    tail,
    block: assertion.block,
    budget: undefined,
    sharing: 2,
    quantity: "mean difference of the slopes of both halves",
    sample: (stream, replicate) => heights(assertion, stream.replicate(replicate)),
    value: (sample) => {
      const points = curve(assertion, sample);
      return fitLine(points.slice(-half)).slope - fitLine(points.slice(0, half)).slope;
    },
    found: (average, replicates) => `bend ${figure(average)} over ${count(replicates)}`,
  };
}

function heights({ at, of, scale }: Slope, draw: Draw): Sample {
  const values: unknown = of(draw);
  if (!Array.isArray(values) || values.length !== at.length) {
    const got = Array.isArray(values) ? `${values.length}` : String(values);
    throw new TypeError(`of must return a list of ${at.length} numbers, one for each place, got ${got}`);
  }
  return at.map((_, i) => {
    const value: unknown = values[i];
    if (typeof value !== "number" || !Number.isFinite(value)) {
      throw new TypeError(`of must return finite numbers, got ${String(value)}`);
    }
    if (scale !== "linear" && value === 0)
      throw new RangeError(`of must return numbers other than 0 for ${scale}, got 0`);
    return value;
  });
}

/** The points that a line is fitted to. */
function curve({ at, scale }: Slope, sample: Sample): readonly (readonly [number, number])[] {
  return at.map((place, i) => {
    const value = sample[i] ?? Number.NaN;
    return [scale === "log-log" ? Math.log(place) : place, scale === "linear" ? value : Math.log(Math.abs(value))];
  });
}
