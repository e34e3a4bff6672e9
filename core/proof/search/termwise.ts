import type { Asking } from "../../formula/asking.ts";
import {
  constantOf,
  isNothing,
  monomial,
  NOTHING,
  type Polynomial,
  plus,
  powersOf,
  unknownsOf,
} from "../../numeric/exact/polynomial.ts";
import type { Place, Relation } from "../step/language.ts";
import type { Known } from "./known/known.ts";
import { insideOf } from "./known/places.ts";
import type { Search } from "./known/search.ts";
import { added, byReplacing } from "./steps/algebra-steps.ts";
import { meanOver, ofTerms } from "./steps/mean-steps.ts";
import type { Steps } from "./steps/steps.ts";

/** A polynomial as what stands outside, and the mean of a term over the entries of a list. */
export interface Split {
  readonly rest: Polynomial;
  readonly term: Polynomial;
  readonly index: Place;
}

/**
 * A sum has the sign that each of its terms has.
 *
 * @param held - which means stay outside with whatever is free of the index; null where all are taken apart
 */
export function* termwise(
  search: Search,
  of: Polynomial,
  relation: Relation,
  known: Known,
  depth: number,
  held: Held | null = null,
): Asking<number | null> {
  if (relation === "!=") return null;
  for (const size of sizesOf(search.steps, of)) {
    if (held !== null && !holds(search.steps, of, size, held)) continue;
    const split = splitOver(search.steps, of, size, known, held);
    if (split === null) continue;
    const shown =
      (yield* spread(search, split, relation, known, depth)) ?? (yield* apart(search, split, relation, known, depth));
    if (shown !== null) return shown;
  }
  return null;
}

/**
 * Means that stay outside: of a product of two the first or the second, or those on which other unknowns depend, such as the mean of all x
 * in the largest of x - mean(x).
 */
export type Held = "first" | "second" | "inner";

/** What stands outside is spread over the terms: in proportion to terms whose mean is known, or evenly. */
function* spread(
  search: Search,
  { rest, term, index }: Split,
  relation: Relation,
  known: Known,
  depth: number,
): Asking<number | null> {
  const { steps } = search;
  const { atoms } = steps;
  const wanted = plus(rest, meanOver(steps, index, term));
  for (const knownMean of isNothing(rest) ? [] : search.knownMeans) {
    const { mean, value } = knownMean;
    if (mean.size !== steps.indices.sizeOf(index)) continue;
    const divisors = yield* otherThanZero(search, value, known, depth);
    if (divisors === null) continue;
    const share = atoms.product(atoms.rename(mean.of, mean.index, index), atoms.inverse(value));
    const each = plus(term, atoms.product(rest, share));
    const shown = yield* search.relation(each, relation, known.with(divisors), depth + 1);
    if (shown !== null) return byReplacing(steps, ofTerms(steps, shown, index), knownMean, divisors, wanted, relation);
  }
  const shown = yield* search.relation(plus(term, rest), relation, known, depth + 1);
  return shown === null ? null : ofTerms(steps, shown, index);
}

/** What shows that it may be divided by this: nothing where it is a number or sizes alone, null where nothing does. */
function* otherThanZero(
  search: Search,
  value: Polynomial,
  known: Known,
  depth: number,
): Asking<readonly number[] | null> {
  const { atoms } = search.steps;
  if (isNothing(value)) return null;
  if (constantOf(atoms.product(value, atoms.inverse(value))) !== null) return [];
  const shown = known.lookUp(value, "!=") ?? (yield* search.relation(value, "!=", known, depth + 1));
  return shown === null ? null : [shown];
}

/** What stands outside by itself, and the terms by themselves: both have the sign, one of them strictly. */
function* apart(
  search: Search,
  { rest, term, index }: Split,
  relation: Relation,
  known: Known,
  depth: number,
): Asking<number | null> {
  if (isNothing(rest)) return null;
  const { steps } = search;
  const outside = yield* search.relation(rest, relation, known, depth + 1);
  if (outside === null) return null;
  const each = yield* search.relation(term, relation === "==" ? "==" : ">=", known, depth + 1);
  if (each === null || steps.says(outside).kind !== "relation") return null;
  return added(steps, outside, ofTerms(steps, each, index), plus(rest, meanOver(steps, index, term)), relation);
}

/** The sizes over which means are taken in it. */
export function sizesOf({ atoms }: Steps, of: Polynomial): readonly Place[] {
  const sizes = unknownsOf(of).flatMap((id) => {
    const { atom } = atoms.at(id);
    return atom.kind === "mean" ? [atom.size] : [];
  });
  return [...new Set(sizes)];
}

/** The polynomial as rest + mean of term, where no two means over this size that are taken apart are multiplied; else null. */
function splitOver(steps: Steps, of: Polynomial, size: Place, known: Known, held: Held | null): Split | null {
  const { atoms } = steps;
  const index = steps.indices.any(size, known.indicesInUse(of));
  const inner = held === "inner" ? innerMeans(steps, of) : new Set();
  let [rest, term]: [Polynomial, Polynomial] = [NOTHING, NOTHING];
  for (const [key, coefficient] of of) {
    const means = meansIn(steps, key, size).filter(({ id }) => !inner.has(id));
    if (means.length > (held === "first" || held === "second" ? 2 : 1)) return null;
    const chosen = means[held === "first" ? means.length - 1 : 0];
    if (chosen === undefined) {
      rest = plus(rest, new Map([[key, coefficient]]));
      continue;
    }
    const left = powersOf(key).map(([id, power]) => [id, id === chosen.id ? power - 1 : power] as const);
    const others: Polynomial = new Map([[monomial(left.filter(([, power]) => power > 0)), coefficient]]);
    term = plus(term, atoms.product(others, atoms.rename(chosen.of, chosen.index, index)));
  }
  return { rest, term, index };
}

interface MeanFactor {
  readonly id: number;
  readonly index: Place;
  readonly of: Polynomial;
}

/** The means over this size in a product, each as often as it enters. */
function meansIn({ atoms }: Steps, key: string, size: Place): readonly MeanFactor[] {
  return powersOf(key).flatMap(([id, power]) => {
    const { atom } = atoms.at(id);
    if (atom.kind !== "mean" || atom.size !== size) return [];
    return Array.from({ length: power }, () => ({ id, index: atom.index, of: atom.of }));
  });
}

/** Means that stand inside other unknowns of the polynomial. */
function innerMeans(steps: Steps, of: Polynomial): ReadonlySet<number> {
  const found = new Set<number>();
  const open = unknownsOf(of).flatMap((id) => insideOf(steps.atoms.at(id).atom));
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...insideOf(steps.atoms.at(id).atom));
  }
  return found;
}

/** Is there anything to hold, and something else to take apart? */
function holds(steps: Steps, of: Polynomial, size: Place, held: Held): boolean {
  const terms = [...of.keys()].map((key) => meansIn(steps, key, size));
  if (held !== "inner") return terms.some((means) => means.length === 2);
  const inner = innerMeans(steps, of);
  const isInner = terms.flat().map(({ id }) => inner.has(id));
  return isInner.includes(true) && isInner.includes(false);
}
