import { unknownsOf } from "../../../numeric/exact/polynomial.ts";
import { type Atom, unknownsIn } from "../../check/normal/atom.ts";
import type { Statement } from "../../check/normal/statement.ts";
import { isPosition, type Place } from "../../step/language.ts";
import type { Steps } from "../steps/steps.ts";

/** Somewhere to point in a list: an index, or a position. */
export interface Spot {
  readonly at: Place;
  readonly size: Place;
}

/** Where these unknowns point: their free indices, and the positions in them. */
export function spotsOf(steps: Steps, ids: Iterable<number>): readonly Spot[] {
  const found = new Map<string, Spot>();
  const seen = new Set<number>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const { atom, indices } = steps.atoms.at(id);
    for (const at of indices) {
      const size = steps.indices.sizeOf(at);
      if (size !== undefined) found.set(`${at} ${size}`, { at, size });
    }
    if (atom.kind === "entry") {
      for (const [i, at] of atom.at.entries()) {
        const size = steps.shapeOf(atom.name)[i] ?? "";
        if (isPosition(at)) found.set(`${at} ${size}`, { at, size });
      }
    }
    open.push(...insideOf(atom));
  }
  return [...found.values()];
}

/** The unknowns of which an unknown is made. */
export function insideOf(atom: Atom): readonly number[] {
  if (atom.kind === "entry" || atom.kind === "size") return [];
  if (atom.kind !== "choice") return unknownsOf(atom.of);
  return [...unknownsIn(atom.condition), ...unknownsOf(atom.yes), ...unknownsOf(atom.no)];
}

/** Only relations, joined by and and or. */
export function isPlain(of: Statement): boolean {
  if (of.kind === "truth" || of.kind === "relation") return true;
  return "parts" in of && of.parts.every(isPlain);
}
