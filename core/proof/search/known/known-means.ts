import {
  minus,
  monomial,
  negate,
  type Polynomial,
  powersOf,
  unknown,
  unknownsOf,
} from "../../../numeric/exact/polynomial.ts";
import type { Atom } from "../../check/normal/atom.ts";
import { bySign, type Power, type Rewriting } from "../steps/algebra-steps.ts";
import { sizeAboveZero } from "../steps/fact-steps.ts";
import type { Steps } from "../steps/steps.ts";

/** The mean of some terms is known: a step says "mean - value == 0". */
export interface KnownMean extends Rewriting {
  readonly mean: Atom & { readonly kind: "mean" };
  readonly value: Polynomial;
}

/** The means that an equation tells, each where it occurs once, alone with a number or sizes. */
export function meansKnown(steps: Steps, equation: number): readonly KnownMean[] {
  const says = steps.says(equation);
  if (says.kind !== "relation" || says.relation !== "==") return [];
  return unknownsOf(says.of).flatMap((id) => {
    const { atom } = steps.atoms.at(id);
    const solved = atom.kind === "mean" ? solvedFor(steps, says.of, id) : null;
    if (atom.kind !== "mean" || solved === null) return [];
    const { value, powers } = solved;
    const lead = unknown(id);
    const step = powers.length === 0 ? equation : bySign(steps, equation, powers, minus(lead, value), "==");
    return [{ equation: step, lead, value, mean: atom }];
  });
}

/** The value that an equation gives one unknown, and the sizes by which it is divided for that. */
function solvedFor(
  steps: Steps,
  of: Polynomial,
  id: number,
): { readonly value: Polynomial; readonly powers: readonly Power[] } | null {
  const { atoms } = steps;
  const [found, second] = [...of].filter(([key]) => powersOf(key).some(([each]) => each === id));
  if (found === undefined || second !== undefined) return null;
  const [key, coefficient] = found;
  const powers: Power[] = [];
  for (const [each, power] of powersOf(key)) {
    if (each === id && power === 1) continue;
    const base = atoms.baseOf(each);
    const { atom } = atoms.at(base ?? each);
    if (each === id || atom.kind !== "size") return null;
    powers.push({ step: sizeAboveZero(steps, atom.size), power: base === null ? -power : power });
  }
  const rest = new Map(of);
  rest.delete(key);
  if (atoms.indicesOf(rest).size > 0) return null;
  const slope: Polynomial = new Map([[monomial(powersOf(key).filter(([each]) => each !== id)), coefficient]]);
  return { value: atoms.product(negate(rest), atoms.inverse(slope)), powers };
}
