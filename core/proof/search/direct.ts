import type { Asking } from "../../formula/asking.ts";
import type { Statement } from "../check/normal/statement.ts";
import { derivedFacts } from "./derived-facts.ts";
import type { Known } from "./known/known.ts";
import { DEEPEST, type Search } from "./known/search.ts";
import { nearFacts, withWhatTheyBring } from "./near-facts.ts";
import { LEAST } from "./steps/fact-steps.ts";

/** Asks the solver: with the facts at hand, then with those that need a proof of their own. */
export function* direct(search: Search, goal: Statement, known: Known, depth: number): Asking<number | null> {
  let near = nearFacts(goal, known, search.fixedMeans);
  if (yield* valued(search, near.reached, known, depth)) near = nearFacts(goal, known, search.fixedMeans);
  const shown = yield* search.lemma(near.facts, goal);
  if (shown !== null) return shown;
  const derived = yield* derivedFacts(search, near, known, depth);
  if (derived.length === 0) return null;
  const more = withWhatTheyBring(derived, [], near, known, search.fixedMeans);
  return yield* search.lemma([...new Set([...near.facts, ...more])], goal);
}

/** Shows that roots and logarithms have a value, where nothing says so yet; true where something new was shown. */
export function* valued(search: Search, ids: ReadonlySet<number>, known: Known, depth: number): Asking<boolean> {
  let isNew = false;
  for (const id of ids) {
    const { atom } = search.steps.atoms.at(id);
    const least = atom.kind === "function" ? LEAST[atom.name] : undefined;
    if (least === undefined || atom.kind !== "function" || search.triedRoots.has(id)) continue;
    if (known.lookUp(atom.of, least) !== null || depth >= DEEPEST) continue;
    search.triedRoots.add(id);
    isNew = (yield* search.relation(atom.of, least, known.unconditional(), depth + 1)) !== null || isNew;
  }
  return isNew;
}
