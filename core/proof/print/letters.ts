import { nodesOf } from "../../formula/language/walk.ts";
import { binderOf, type Place, type Scalar } from "../step/language.ts";
import type { Proof } from "../step/step.ts";

const LETTERS = ["k", "l", "m", "n", "p", "q", "r", "s", "t", "u", "v"];

/**
 * Letters for bound indices that nothing else in these statements is called by, the outermost first. In steps bound indices are k0, k1, …;
 * a reader knows them as k, l, ….
 */
export function freeLetters(
  { steps, indices }: Pick<Proof, "steps" | "indices">,
  others: readonly Scalar[],
): readonly string[] {
  const taken = namesIn({ steps, indices }, others);
  return LETTERS.filter((letter) => !taken.has(letter));
}

/** Every name that stands in these statements, but for bound indices. */
export function namesIn(
  { steps, indices }: Pick<Proof, "steps" | "indices">,
  others: readonly Scalar[],
): ReadonlySet<string> {
  const bound = new Set<Place>();
  const taken = new Set<string>(Object.keys(indices));
  for (const e of [...steps.map(({ says }) => says), ...others]) {
    for (const node of nodesOf(e)) {
      const binder = binderOf(node);
      if (binder !== null) bound.add(binder.index);
      else if (node.kind === "name") taken.add(node.name);
    }
  }
  // Names of a formula never stand alone as an index, but for its bound indices.
  for (const index of bound) if (/^k\d+$/.test(index)) taken.delete(index);
  return taken;
}
