import type { Exact } from "../../../claim/evidence.ts";
import type { Simulation } from "../../../claim/findings.ts";
import { byCalculation } from "../../../claim/make-evidence.ts";
import { count, figure } from "../../../numeric/describe/figure.ts";
import type { Region } from "../walk/region.ts";

/** A quantity that was to be simulated and into which no chance enters. */
export interface Undrawn {
  /** What is asserted of it: "mean of the fitted slope". */
  readonly quantity: string;
  readonly region: Region;
  /** What every replicate gave. */
  readonly value: number;
  readonly replicates: number;
  /** What else is known of the run that was planned. */
  readonly planned?: Pick<Simulation, "gap" | "oneWay">;
}

/** What is said of a computation in place of a simulation. */
export function computedNotes(replicates: number): readonly string[] {
  const tried = replicates === 1 ? "The one replicate tried drew" : `All ${count(replicates)} replicates tried drew`;
  return [
    `${tried} nothing${replicates === 1 ? "" : " and gave the same value"}: this is no simulation but a computation in floating point. One evaluation decides, and no chance enters.`,
    "The verb for a computation is `exact`, `forAll` or `exists`: they take it as a formula, and neither round nor trust.",
  ];
}

/**
 * Does the value lie in its region? Where no replicate draws, the mean is the value of any of them, and no error rate stands behind it.
 */
export function computed({ quantity, region: { from, to }, value, replicates, planned = {} }: Undrawn): Exact {
  const inside = (from === undefined || value >= from) && (to === undefined || value <= to);
  return byCalculation(inside ? "verified" : "refuted", {
    found: `${quantity}: ${figure(value)}, computed: nothing is drawn`,
    notes: computedNotes(replicates),
    simulation: { ...planned, replicates, mean: value, region: [from ?? null, to ?? null] },
  });
}

/**
 * Refuses values that differ although nothing was drawn: they follow from something that lasts from one replicate to the next.
 *
 * @throws RangeError if there are two
 */
export function requireSame(first: number, other: number | undefined): void {
  if (other === undefined) return;
  throw new RangeError(
    `of must give the same in every replicate where it draws nothing, got ${figure(first)} and ${figure(other)}: something lasts from one to the next`,
  );
}
