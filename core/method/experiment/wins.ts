import type { Assertion } from "../../claim/claim.ts";
import { figure } from "../../numeric/describe/figure.ts";
import type { Draw } from "../../random/stream.ts";
import type { Method } from "../trial/method.ts";
import { sentence, whatOf } from "./run/called.ts";
import { overrideFunctions } from "./run/override-functions.ts";
import { requireSimulation, type SimulationOptions, simulated } from "./run/simulated.ts";
import { outOf } from "./tell/sequential-words.ts";
import { requireShare } from "./walk/region.ts";

/** One arm: what it measures in one replicate; NaN or an infinity where it failed. */
export type Arm = (draw: Draw) => number;

/** What an author says about two arms compared on the same random numbers. */
export interface WinsOptions extends SimulationOptions {
  readonly first: Arm;
  readonly second: Arm;
  /** Which measurement wins. */
  readonly better: "lower" | "higher";
  /** Least share of wins of the first arm, ties counting one half, in (0, 1). */
  readonly atLeast: number;
  /** Smallest distance from `atLeast` that must be told apart. */
  readonly gap: number;
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
  requireSimulation("wins", options, FIELDS, ["first", "second"]);
  if (options.better !== "lower" && options.better !== "higher") {
    throw new RangeError(`better must be "lower" or "higher", got ${JSON.stringify(options.better)}`);
  }
  requireShare("atLeast", options.atLeast);
  return Object.freeze({ verb: "wins", ...options });
}

export const winsMethod: Method<Wins> = {
  ...simulated<Wins>({
    region: ({ atLeast }) => ({ from: atLeast, ends: ["atLeast", ""] }),
    tail: () => null,
    experiment: (assertion) => ({
      sample: ({ replicate }, index) => [
        measured("first", assertion.first(replicate(index))),
        measured("second", assertion.second(replicate(index))),
      ],
      value: ([first = Number.NaN, second = Number.NaN]) => score(assertion.better, first, second),
      quantity: `share of pairs in which ${whatOf(assertion.first, "the first arm")} is ${assertion.better}`,
      isShare: true,
      found: (share, pairs) => `${winning(assertion)} ${outOf(share, pairs)} pairs`,
    }),
    words: ({ first, second, better, atLeast }) =>
      `${sentence(whatOf(first, "the first arm"))} is ${better} than ${whatOf(second, "the second")} in at least ` +
      `${figure(100 * atLeast)} % of pairs on the same random numbers; a tie counts one half.`,
    tex: ({ better }) => `\\Pr(A \\${better === "lower" ? "lt" : "gt"} B) + \\tfrac12 \\Pr(A = B)`,
  }),
  override: (assertion, control) => {
    const overridden = overrideFunctions(assertion, control, ["first", "second"]);
    // Swapped arms come out the other way by construction, so they would prove nothing.
    if (overridden.first === assertion.second && overridden.second === assertion.first) {
      throw new TypeError("control must not swap the arms, got first and second swapped");
    }
    return overridden;
  },
  describeChange: (assertion, control) =>
    Object.entries(control as object)
      .map(
        ([name, arm]) =>
          `${whatOf(arm, "another simulation")} in place of ${whatOf(Reflect.get(assertion, name), name)}`,
      )
      .join(" and "),
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
