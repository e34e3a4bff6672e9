import type { Assertion } from "../../claim/claim.ts";
import type { Evidence } from "../../claim/evidence.ts";
import { bySimulation, undecided } from "../../claim/make-evidence.ts";
import { count, figure } from "../../numeric/describe/figure.ts";
import type { Draw, Stream } from "../../random/stream.ts";
import { ALPHA } from "../trial/alpha.ts";
import { firmly, SIMULATED } from "../trial/error-rates.ts";
import type { Method, Trial } from "../trial/method.ts";
import type { Sample } from "../trial/replay.ts";
import { sentence, whatOf } from "./run/called.ts";
import { computed, requireSame } from "./run/computed.ts";
import type { Simulation } from "./run/dose.ts";
import { requireFunction } from "./run/override-functions.ts";
import { ofOne, requireSimulation } from "./run/simulated.ts";
import {
  ballRadius,
  ballSize,
  doublings,
  type Law,
  type LawLook,
  LOOKS,
  lawDistance,
  lookAtLaw,
} from "./statistic/law-distance.ts";
import { shares } from "./tell/law-plot.ts";
import { ALL_EQUAL } from "./tell/sequential-words.ts";
import { LEAST_COUNT } from "./walk/e-process.ts";
import { type Seen, type Source, sampler } from "./walk/sampler.ts";

/** What an author says about the law of a simulated quantity. */
export interface DistributionOptions {
  /** One replicate: the quantity, from the draws handed in and nothing else that varies. */
  readonly of: (draw: Draw) => number;
  /** The law it is said to follow. */
  readonly law: Law;
  /** The law in a few words, such as "the standard normal law". */
  readonly named: string;
  /** Greatest distance from it: of the two distribution functions, anywhere; in (0, 1). */
  readonly within: number;
  /** Why this law and this distance. */
  readonly because: string;
  /** What is the same in every replicate. */
  readonly held?: readonly string[];
}

export interface Distribution extends DistributionOptions, Assertion<Simulation<(draw: Draw) => number>> {
  readonly verb: "distribution";
}

const FIELDS = [
  "of",
  "law",
  "named",
  "within",
  "because",
  "held",
] as const satisfies readonly (keyof DistributionOptions)[];

/**
 * Asserts that the distribution function of a simulated quantity is nowhere farther than a margin from that of a given law.
 *
 * At most so many replicates that the ball around the sample is half as wide as the margin; looked at when a 512th, a 256th, … of them is there, so
 * that a far law is refuted early.
 *
 * @throws TypeError if `of` or `law.upTo` is no function or a text is missing; RangeError for a margin that is not in (0, 1)
 */
export function distribution(options: DistributionOptions): Distribution {
  requireSimulation("distribution", options, FIELDS);
  requireFunction("law.upTo", options.law?.upTo);
  if (typeof options.named !== "string" || options.named.trim() === "") {
    throw new TypeError("named must be a text, got nothing");
  }
  if (!(options.within > 0 && options.within < 1)) {
    throw new RangeError(`within must be above 0 and below 1, got ${options.within}`);
  }
  return Object.freeze({ verb: "distribution", ...options });
}

export const distributionMethod: Method<Distribution> = {
  attempt: tryDistribution,
  replicate: ({ of }, trial, index) => replicateOf(of, trial.stream("main"), index),
  sample: ({ of, law }, trial, index) => sourceOf(of, law).sample(trial.stream("main"), index),
  weight: () => firmly(SIMULATED),
  describe: ({ of, named, within }) => ({
    words: `${sentence(whatOf(of, "the simulated quantity"))} follows ${named}: no share P(X ≤ x) is off by more than ${within}.`,
    tex: `\\sup_x \\lvert F(x) - F_0(x) \\rvert \\le ${within}`,
    formula: "",
  }),
  ...ofOne,
  assumed: ({ named, within, because, held = [] }) => [
    `Distance at most ${within} from ${named}: ${because}`,
    ...held.map((what) => `Held fixed: ${what}`),
  ],
};

/** No more than this is kept in memory at once. */
const MOST = 2e7;
/** Replicates between two words to whoever watches. */
const TOLD = 1024;

function tryDistribution(assertion: Distribution, trial: Trial): Evidence {
  const { of, law, within } = assertion;
  const alpha = trial.alpha ?? ALPHA;
  const budget = ballSize(within, alpha / LOOKS);
  if (budget > MOST) {
    throw new RangeError(
      `within must be wide enough for ${count(MOST)} replicates, got ${within}, which needs ${count(budget)}`,
    );
  }
  const source = sourceOf(of, trial.keep === undefined ? undefined : law);
  const { take, seen } = sampler(source, trial.stream("main"), undefined, trial.keep);
  const next = (i: number): number => {
    if (i % TOLD === 0) trial.watch?.({ place: "", done: i, budget, evidence: null });
    return take(i);
  };
  const isComputed = () => trial.isControl !== true && !seen().drawn;
  const look = lookAgain(doublings(budget), next, isComputed, law, within, alpha / LOOKS);
  if (isComputed()) return undrawn(assertion, seen(), look.values.length);
  const { outcome, distance, at, equal, radius, values } = look;
  const replicates = values.length;
  const atom =
    equal / replicates > radius
      ? `, where ${figure((100 * equal) / replicates)} % of the values are equal (an atom)`
      : "";
  const told = {
    found: `${figure(distance)} away, at ${figure(at)}${atom}, over ${count(replicates)} replicates`,
    notes: [
      `${count(replicates)} of at most ${count(budget)} replicates, looked at ${LOOKS} times at most, at each doubling and at a tenth of the error ` +
        `rate; the ball around their distribution function has radius ${figure(radius)}.`,
      ballNote(within, radius),
      ...(seen().other === undefined ? [ALL_EQUAL] : []),
    ],
    plots: [shares({ values, law, distance, at, within })],
    simulation: { replicates, budget, distance, at, region: [null, within], gap: ballRadius(budget, alpha / LOOKS) },
  } as const;
  return outcome === "inconclusive"
    ? undecided(`a margin that is not as close to the distance found, ${figure(distance)}`, told)
    : bySimulation(outcome, { ...told, alpha, condition: "" });
}

function ballNote(within: number, radius: number): string {
  const refuted = `refuted beyond ${figure(within + radius)}.`;
  if (radius > within) return `At this look nothing could be verified; ${refuted}`;
  return `Verified at a distance of at most ${figure(within - radius)}, ${refuted}`;
}

/** Where nothing is drawn the law is that of one value. */
function undrawn({ of, law, within, named }: Distribution, { first, other }: Seen, replicates: number): Evidence {
  requireSame(first, other);
  const { distance } = lawDistance(Float64Array.of(first), law);
  const quantity = `distance of ${whatOf(of, "the simulated quantity")}, which is always ${figure(first)}, from ${named}`;
  return computed({ quantity, region: { to: within }, value: distance, replicates });
}

/** Draws values up to one look after the other, and ends at the first that decides, or once so many were worked out without a draw. */
function lookAgain(
  looks: readonly number[],
  next: (index: number) => number,
  isComputed: () => boolean,
  law: Law,
  within: number,
  alpha: number,
): LawLook & { readonly values: Float64Array } {
  let values = new Float64Array(0);
  for (const size of looks) {
    const more = new Float64Array(size);
    more.set(values);
    for (let i = values.length; i < size; i++) more[i] = next(i);
    values = more;
    const look = lookAtLaw(values, law, within, alpha);
    const isOver = size === looks.at(-1) || (size >= LEAST_COUNT && isComputed());
    if (look.outcome !== "inconclusive" || isOver) return { ...look, values };
  }
  throw new RangeError("looks must be at least one, got none");
}

/** What a replicate gave, and what the law says of it: a law that follows the values would be kept by any of them. */
function sourceOf(of: (draw: Draw) => number, law: Law | undefined): Source {
  const sample = (stream: Stream, index: number): Sample => {
    const value = replicateOf(of, stream, index);
    return law === undefined ? [value] : [value, law.upTo(value), law.below?.(value) ?? 0];
  };
  return { sample, value: ([value = Number.NaN]) => value };
}

function replicateOf(of: (draw: Draw) => number, stream: Stream, index: number): number {
  const value: unknown = of(stream.replicate(index));
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new TypeError(`of must return a finite number, got ${String(value)}`);
}
