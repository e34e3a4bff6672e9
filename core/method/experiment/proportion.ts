import type { Assertion } from "../../claim/claim.ts";
import type { Draw } from "../../random/stream.ts";
import type { Method } from "../trial/method.ts";
import { whatOf } from "./run/called.ts";
import type { Simulation } from "./run/dose.ts";
import { requireSimulation, type SimulationOptions, simulated } from "./run/simulated.ts";
import { outOf } from "./tell/sequential-words.ts";
import { type Region, requireShare } from "./walk/region.ts";

/** What an author says about how often something happens. */
export interface ProportionOptions extends SimulationOptions {
  /** One replicate: did it happen? From the draws handed in and nothing else that varies. */
  readonly of: (draw: Draw) => boolean;
  /** Least share, in [0, 1]. */
  readonly atLeast?: number;
  /** Greatest share, in [0, 1]. */
  readonly atMost?: number;
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
  requireSimulation("proportion", options, FIELDS);
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

export const proportionMethod: Method<Proportion> = simulated<Proportion>({
  region: regionOf,
  tail: () => null,
  experiment: ({ of }) => ({
    quantity: quantityOf(of),
    sample: (stream, replicate) => [indicator(of(stream.replicate(replicate)))],
    value: ([only = Number.NaN]) => only,
    isShare: true,
    found: (share, replicates) => `in ${outOf(share, replicates)} replicates`,
  }),
  words: ({ of }, clause) => `The ${quantityOf(of)} ${clause}.`,
  tex: () => "\\Pr(A)",
});

function quantityOf(of: Proportion["of"]): string {
  return `share of replicates in which ${whatOf(of, "the simulated event happens")}`;
}

function indicator(value: unknown): number {
  if (typeof value === "boolean") return value ? 1 : 0;
  throw new TypeError(`of must return a boolean, got ${String(value)}`);
}
