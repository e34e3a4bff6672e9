import type { Assertion, Reading } from "../claim/claim.ts";
import { isComposed } from "./compose.ts";
import { simulationsOf } from "./simulations.ts";
import type { Trial } from "./trial/method.ts";

/**
 * May what this reading comes to rest on powers, exp and the like in floats, whose last digit differs from runtime to runtime? Simulations, and
 * formulas in a float format: what is computed in rationals, or proved, does not.
 */
export function isInFloats(reading: Reading, trial: Trial): boolean {
  if (simulationsOf(reading, trial).length > 0) return true;
  const { asserts } = reading;
  return isComposed(asserts) ? Object.values(asserts.parts).some(hasFormat) : hasFormat(asserts);
}

function hasFormat(assertion: Assertion): boolean {
  return (Reflect.get(assertion, "arithmetic") ?? "reals") !== "reals";
}
