import type { Evidence } from "../../../claim/evidence.ts";

/**
 * How the control of a simulated quantity is given: another simulation, or one for every dose. A dose is how far beyond the nearest end
 * of the region the truth is to be moved, in gaps; doses of 2, 4 and 8 are tried until the outcome turns.
 */
export type Simulation<F> = { readonly of: F } | { readonly dose: (gaps: number) => F };

/** The doses tried, in gaps. The budget is planned for 1, so that a sound check turns at the first. */
export const DOSES = [2, 4, 8] as const;

/** Is this control given as a dose? */
export function isDosed(control: unknown): control is { readonly dose: (gaps: number) => unknown } {
  return typeof control === "object" && control !== null && typeof Reflect.get(control, "dose") === "function";
}

/** How far from the nearest end of its region was this found, in gaps? Undefined where that has no meaning. */
export function distanceInGaps({ simulation }: Evidence): number | undefined {
  if (simulation === undefined) return undefined;
  const { mean, distance, region, gap } = simulation;
  const found = mean ?? distance;
  if (found === undefined || gap === undefined) return undefined;
  const ends = region.filter((end) => end !== null);
  return Math.min(...ends.map((end) => Math.abs(found - end))) / gap;
}
