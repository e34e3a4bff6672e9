import type { Assertion } from "../../../claim/claim.ts";
import { requireFields, said } from "../../../claim/fields.ts";
import { byConstruction } from "../../trial/conditions.ts";
import { firmly, SIMULATED } from "../../trial/error-rates.ts";
import type { Method } from "../../trial/method.ts";
import { assumedOf, regionClause, regionTex } from "../tell/sequential-words.ts";
import type { Clamp } from "../walk/clamp.ts";
import type { Region, Tail } from "../walk/region.ts";
import type { Pilot } from "../walk/run.ts";
import { tailWeight } from "../walk/tail.ts";
import { inPlaceOf } from "./called.ts";
import { overrideFunctions, requireFunction } from "./override-functions.ts";
import { type Experiment, replay, resample, tryExperiment } from "./sequential.ts";

/** What an author says about every quantity that is simulated. */
export interface SimulationOptions {
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

/** A region of a mean as an author writes it, ends included; null leaves a side open. */
export type Within = readonly [number | null, number | null];

/** What is simulated, and what is said of it; the rest is the same for every verb about a mean. */
export interface Simulated<A> {
  /** The region of the quantity that the reader is told of. */
  region(assertion: A): Region;
  /** What is known of its tails; null for a quantity that lies in its range whatever is simulated. */
  tail(assertion: A): Tail | Pilot | Clamp | null;
  /** What is drawn, and how it is told; a range of its own where no tail is declared. */
  experiment(assertion: A): Pick<Experiment, "quantity" | "sample" | "value" | "found"> & Partial<Experiment>;
  /** The assertion as a sentence, given its region as the rest of one: "is at least 0.9". */
  words(assertion: A, clause: string): string;
  /** The quantity as TeX. */
  tex(assertion: A): string;
  /** What is assumed besides region, gap, tail and what is held. */
  assumed?(assertion: A): readonly string[];
}

/** What is drawn for an assertion, with its region, its tail and its budget. */
export function experimentOf<A extends SimulationOptions>(said: Simulated<A>, assertion: A): Experiment {
  const tail = said.tail(assertion);
  const { gap, block, budget } = assertion;
  const known = tail === null ? { tail: { range: [0, 1] } as const, condition: byConstruction } : { tail };
  return { region: said.region(assertion), gap, block, budget, ...known, ...said.experiment(assertion) };
}

/** How a verb is tried that says in which region the mean of a simulated quantity lies. */
export function simulated<A extends Assertion & SimulationOptions & { readonly of?: unknown }>(
  said: Simulated<A>,
): Method<A> {
  return {
    attempt: (assertion, trial) => tryExperiment(experimentOf(said, assertion), trial),
    replicate: (assertion, trial, index) => replay(experimentOf(said, assertion), trial, index),
    sample: (assertion, trial, index) => resample(experimentOf(said, assertion), trial, index),
    weight: (assertion) => {
      const tail = said.tail(assertion);
      return tail === null ? firmly(SIMULATED) : tailWeight(tail);
    },
    describe: (assertion) => {
      const region = said.region(assertion);
      const words = said.words(assertion, regionClause(region));
      return { words, tex: regionTex(said.tex(assertion), region), formula: "" };
    },
    assumed: (assertion) => {
      const { gap, because, held } = assertion;
      const [region, tail] = [said.region(assertion), said.tail(assertion)];
      return [...assumedOf({ region, gap, because, held, tail }), ...(said.assumed?.(assertion) ?? [])];
    },
    ...ofOne,
  };
}

/** The control of a verb whose subject is one simulation, called `of`. */
export const ofOne = {
  override: <A extends object>(assertion: A, control: unknown): A => overrideFunctions(assertion, control, ["of"]),
  describeChange: ({ of }: { readonly of?: unknown }, control: unknown): string => inPlaceOf({ of }, control),
};

/**
 * Refuses options that no simulation could be tried with.
 *
 * @throws TypeError for a field that the verb has not, for a simulation that is no function, and for a region without a reason
 */
export function requireSimulation(
  verb: string,
  options: Pick<SimulationOptions, "because">,
  fields: readonly string[],
  simulations: readonly string[] = ["of"],
): void {
  requireFields(verb, options, fields);
  for (const name of simulations) requireFunction(name, Reflect.get(options, name));
  requireBecause(options.because);
}

/** @throws TypeError unless the value is a text that says something */
export function requireBecause(because: unknown): void {
  if (typeof because !== "string" || because.trim() === "") throw new TypeError("because must be a text, got nothing");
}

/** @throws RangeError where neither end is given */
export function requireEnds(within: Within): void {
  if (!Array.isArray(within)) throw new TypeError(`within must be [low, high], got ${said(within)}`);
  const [from, to]: Within = within;
  if (from === null && to === null) throw new RangeError("within must have at least one end, got null and null");
}
