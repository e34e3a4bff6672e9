import type { Assertion } from "../../claim/claim.ts";
import { requireFields } from "../../claim/fields.ts";
import { figure } from "../../numeric/describe/figure.ts";
import type { Draw } from "../../random/stream.ts";
import { byConstruction } from "../trial/conditions.ts";
import { firmly, SIMULATED } from "../trial/error-rates.ts";
import type { Method } from "../trial/method.ts";
import { requireBecause } from "./mean.ts";
import { sentence, whatOf } from "./run/called.ts";
import { overrideFunctions, requireFunction } from "./run/override-functions.ts";
import { type Experiment, replay, resample, tryExperiment } from "./run/sequential.ts";
import { assumedOf, outOf, regionTex } from "./tell/sequential-words.ts";
import { requireShare } from "./walk/region.ts";

/** One arm: what it measures in one replicate; NaN or an infinity where it failed. */
export type Arm = (draw: Draw) => number;

/** What an author says about two arms compared on the same random numbers. */
export interface WinsOptions {
  readonly first: Arm;
  readonly second: Arm;
  /** Which measurement wins. */
  readonly better: "lower" | "higher";
  /** Least share of wins of the first arm, ties counting one half, in (0, 1). */
  readonly atLeast: number;
  /** Smallest distance from `atLeast` that must be told apart. */
  readonly gap: number;
  /** Why this share and this gap. */
  readonly because: string;
  /** Pairs between two looks, an integer >= 1; 256 by default, 1 where a pair is dear. */
  readonly block?: number;
  /** Most replicates; by default as many as the gap needs, and fewer are refused. */
  readonly budget?: number;
  /** What is the same in every replicate. */
  readonly held?: readonly string[];
}

export interface Wins extends WinsOptions, Assertion<{ readonly first?: Arm; readonly second?: Arm }> {
  readonly verb: "wins";
}

const FIELDS = [
  "first",
  "second",
  "better",
  "atLeast",
  "gap",
  "because",
  "block",
  "budget",
  "held",
] as const satisfies readonly (keyof WinsOptions)[];

/**
 * Asserts that the first arm beats the second in at least a share of all replicates.
 *
 * Both arms are handed the draws of the same replicate, each from its first draw on. A tie counts one half; an arm that
 * returns NaN or an infinity loses; where both do, it is a tie.
 *
 * @throws TypeError if an arm is no function or `because` no text; RangeError for an unknown `better`. Whatever else is
 *   wrong with the plan is refused when it is tried.
 */
export function wins(options: WinsOptions): Wins {
  requireFields("wins", options, FIELDS);
  requireFunction("first", options.first);
  requireFunction("second", options.second);
  requireBecause(options.because);
  if (options.better !== "lower" && options.better !== "higher") {
    throw new RangeError(`better must be "lower" or "higher", got ${JSON.stringify(options.better)}`);
  }
  requireShare("atLeast", options.atLeast);
  return Object.freeze({ verb: "wins", ...options });
}

function experimentOf(assertion: Wins): Experiment {
  return {
    region: { from: assertion.atLeast, ends: ["atLeast", ""] },
    gap: assertion.gap,
    tail: { range: [0, 1] },
    block: assertion.block,
    budget: assertion.budget,
    sample: ({ replicate }, index) => [
      measured("first", assertion.first(replicate(index))),
      measured("second", assertion.second(replicate(index))),
    ],
    value: ([first = Number.NaN, second = Number.NaN]) => score(assertion.better, first, second),
    quantity: "share of pairs that the first arm wins",
    isShare: true,
    condition: byConstruction,
    found: (share, pairs) => `${winning(assertion)} ${outOf(share, pairs)} pairs`,
  };
}

export const winsMethod: Method<Wins> = {
  attempt: (assertion, trial) => tryExperiment(experimentOf(assertion), trial),
  replicate: (assertion, trial, index) => replay(experimentOf(assertion), trial, index),
  sample: (assertion, trial, index) => resample(experimentOf(assertion), trial, index),
  weight: () => firmly(SIMULATED),
  override: (assertion, control) => {
    const overridden = overrideFunctions(assertion, control, ["first", "second"]);
    // Swapped arms come out the other way by construction, so they would prove nothing.
    if (overridden.first === assertion.second && overridden.second === assertion.first) {
      throw new TypeError("control must not swap the arms, got first and second swapped");
    }
    return overridden;
  },
  describe: ({ first, second, better, atLeast }) => ({
    words:
      `${sentence(whatOf(first, "the first arm"))} is ${better} than ${whatOf(second, "the second")} in at least ` +
      `${figure(100 * atLeast)} % of pairs on the same random numbers; a tie counts one half.`,
    tex: regionTex(
      better === "lower" ? "\\Pr(A \\lt B) + \\tfrac12 \\Pr(A = B)" : "\\Pr(A \\gt B) + \\tfrac12 \\Pr(A = B)",
      {
        from: atLeast,
      },
    ),
    formula: "",
  }),
  describeChange: (assertion, control) =>
    Object.entries(control as object)
      .map(
        ([name, arm]) =>
          `${whatOf(arm, "another simulation")} in place of ${whatOf(Reflect.get(assertion, name), name)}`,
      )
      .join(" and "),
  assumed: ({ atLeast, gap, because, held }) =>
    assumedOf({ region: { from: atLeast }, gap, because, held, tail: null }),
};

/** "lower in", for arms that are called something; else which of them wins. */
function winning({ first, better }: Wins): string {
  return whatOf(first, "") === "" ? "the first wins" : `${better} in`;
}

/** 1 for a win of the first arm, 0 for a loss, 1/2 for a tie. */
function score(better: Wins["better"], first: number, second: number): number {
  const [a, b] = [merit(first, better), merit(second, better)];
  if (a === b) return 0.5;
  return a > b ? 1 : 0;
}

/** The measurement with its sign set so that higher is better; a failed one is worse than any. */
function merit(value: number, better: Wins["better"]): number {
  if (!Number.isFinite(value)) return Number.NEGATIVE_INFINITY;
  return better === "higher" ? value : -value;
}

function measured(name: string, value: unknown): number {
  if (typeof value === "number") return value;
  throw new TypeError(`${name} must return a number, got ${String(value)}`);
}
