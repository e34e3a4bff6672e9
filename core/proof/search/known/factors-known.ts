import { constantOf, type Polynomial, unknown } from "../../../numeric/exact/polynomial.ts";
import { polynomialKey } from "../../check/normal/atom.ts";
import { factors } from "../../check/normal/factors.ts";
import type { Steps } from "../steps/steps.ts";

/** What is known to be other than 0: the step that says so of `of`, which may have further factors. */
export interface Factor {
  readonly step: number;
  readonly of: Polynomial;
  readonly isPositive: boolean;
  /** How many factors it has that are known apart; 1 where it stands alone. */
  readonly parts: number;
}

/** Every factor of what these steps say is other than 0, by its key; what is positive, and what stands alone, is preferred. */
export function othersThanZero(
  steps: Steps,
  facts: readonly number[],
  known: ReadonlyMap<string, Factor>,
): ReadonlyMap<string, Factor> {
  const found = new Map(known);
  for (const step of facts) {
    const says = steps.says(step);
    if (says.kind !== "relation" || (says.relation !== "!=" && says.relation !== ">")) continue;
    const { shared, rest } = factors(says.of);
    const parts = [...shared.map(([id]) => unknown(id)), ...(constantOf(rest) === null ? [rest] : [])];
    for (const part of parts) {
      const key = polynomialKey(part);
      const factor = { step, of: says.of, isPositive: says.relation === ">", parts: parts.length };
      const before = found.get(key);
      if (before === undefined || rank(factor) < rank(before)) found.set(key, factor);
    }
  }
  return found;
}

function rank({ isPositive, parts }: Factor): number {
  return parts * 2 - (isPositive ? 1 : 0);
}
