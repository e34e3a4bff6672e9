import type { Definite, Exact, Open } from "../../../claim/evidence.ts";
import { byCalculation, undecided } from "../../../claim/make-evidence.ts";
import type { Printed } from "./printed.ts";
import { type Unknowns, unclearFigures, unknownsOf } from "./unknowns.ts";

/** What came of a formula of rounded figures, in the words of the page. */
export interface Decided {
  readonly outcome: Definite | "inconclusive";
  readonly found: string;
  readonly notes: readonly string[];
  /** What would settle it; empty unless inconclusive. */
  readonly settle: string;
}

/** What came of it, as evidence. */
export function calculated({ outcome, settle, ...told }: Decided): Exact | Open {
  return outcome === "inconclusive" ? undecided(settle, told) : byCalculation(outcome, told);
}

/**
 * Decides a formula of rounded figures where nobody says whether equal figures are one number: once with one unknown for them, once with
 * an unknown at each place. It is definite only if both are, and agree. That covers every way between the two: what holds of all numbers
 * holds of those that are equal, and what some equal numbers do some numbers do.
 */
export function bothWays(printed: Printed, decide: (unknowns: Unknowns) => Decided): Decided {
  const unclear = unclearFigures(printed);
  const one = decide(unknownsOf(printed, "one"));
  if (unclear.length === 0) return one;
  const several = decide(unknownsOf(printed, "several"));
  const agreed = one.outcome === several.outcome;
  const often = unclear.map((text) => `${text} ${times(printed.places(text))}`).join(", ");
  const taken = agreed
    ? `Taken for one number, or for a number at each place, it is ${one.outcome}.`
    : `Taken for one number it is ${one.outcome}, taken for a number at each place it is ${several.outcome}.`;
  const naming = `a name for ${unclear.join(", ")}, as in where: { a: "${unclear[0]}" }: one number wherever the formula enters it`;
  return {
    outcome: agreed ? one.outcome : "inconclusive",
    found: one.found === several.found ? one.found : `as one number: ${one.found}; as several: ${several.found}`,
    notes: [
      ...new Set([...one.notes, ...several.notes]),
      `Nobody says whether equal figures are one number: the text prints ${often}. ${taken}`,
    ],
    settle: agreed ? one.settle : naming,
  };
}

function times(count: number): string {
  return ["never", "once", "twice"][count] ?? `${count} times`;
}
