import { statementKey } from "../../check/normal/atom.ts";
import { not } from "../../check/normal/statement.ts";
import { atPlace, partsOfStep, withName } from "../steps/logic-steps.ts";
import type { Steps } from "../steps/steps.ts";
import { isPlain } from "./places.ts";

/** What is left of each "or" of which all other parts are known to fail; what was left of the first `before` facts already is not told again. */
export function remainders(steps: Steps, facts: readonly number[], before: number): readonly number[] {
  const known = new Map(facts.map((step, i) => [statementKey(steps.says(step)), { step, i }] as const));
  return facts.flatMap((step, i) => {
    const says = steps.says(step);
    if (!("parts" in says) || says.kind !== "or" || !isPlain(says)) return [];
    const against = says.parts.map((part) => known.get(statementKey(not(part))));
    const open = says.parts.filter((_, k) => against[k] === undefined);
    const [left, second] = open;
    if (left === undefined || second !== undefined) return [];
    const failing = against.flatMap((each) => each ?? []);
    if (i < before && failing.every((each) => each.i < before)) return [];
    return [steps.add("lemma", [step, ...failing.map((each) => each.step)], left)];
  });
}

/** A fact taken apart: parts of an "and", a name for "some entry", and what does not depend on the entry it is said of. */
export function openedUp(steps: Steps, step: number): readonly number[] {
  const says = steps.says(step);
  if (says.kind === "truth") return [];
  if ("parts" in says && says.kind === "and") return partsOfStep(steps, step).flatMap((part) => openedUp(steps, part));
  if ("parts" in says || says.kind === "relation") return [step];
  if (says.kind === "some") {
    if (!steps.indices.areNamed(steps.atoms.indicesIn(says))) return [step];
    const named = steps.once(`named ${step}`, () => withName(steps, step));
    return openedUp(steps, named);
  }
  if (steps.atoms.indicesIn(says.of).has(says.index)) return [step];
  return openedUp(steps, atPlace(steps, step, steps.indices.any(says.size, new Set())));
}
