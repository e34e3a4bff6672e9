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
} from "../../numeric/polynomial.ts";
import type { Place, Relation } from "../step/language.ts";
import { added, byReplacing } from "./algebra-steps.ts";
import type { Known } from "./known.ts";
import { meanOver, ofTerms } from "./mean-steps.ts";
import type { Search } from "./search.ts";
import type { Steps } from "./steps.ts";

/** A polynomial as what stands outside, and the mean of a term over the entries of a list. */
export interface Split {
  readonly rest: Polynomial;
  readonly term: Polynomial;
  readonly index: Place;
}

/** A sum has the sign that each of its terms has. */
export function* termwise(
  search: Search,
  of: Polynomial,
  relation: Relation,
  known: Known,
  depth: number,
): Asking<number | null> {
  if (relation === "!=") return null;
  for (const size of sizesOf(search.steps, of)) {
    const split = splitOver(search.steps, of, size, known);
    if (split === null) continue;
    const shown =
      (yield* spread(search, split, relation, known, depth)) ?? (yield* apart(search, split, relation, known, depth));
    if (shown !== null) return shown;
  }
  return null;
}

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
    if (mean.size !== steps.sizeOfIndex(index)) continue;
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

/** The polynomial as rest + mean of term, where it is linear in the means over this size; else null. */
function splitOver(steps: Steps, of: Polynomial, size: Place, known: Known): Split | null {
  const { atoms } = steps;
  const index = steps.anyIndex(size, known.indicesInUse(of));
  let [rest, term]: [Polynomial, Polynomial] = [NOTHING, NOTHING];
  for (const [key, coefficient] of of) {
    const powers = powersOf(key);
    const means = powers.flatMap(([id, power]) => {
      const { atom } = atoms.at(id);
      return atom.kind === "mean" && atom.size === size ? [{ id, power, atom }] : [];
    });
    const [first, second] = means;
    if (first === undefined) {
      rest = plus(rest, new Map([[key, coefficient]]));
      continue;
    }
    if (second !== undefined || first.power > 1) return null;
    const others: Polynomial = new Map([[monomial(powers.filter(([id]) => id !== first.id)), coefficient]]);
    term = plus(term, atoms.product(others, atoms.rename(first.atom.of, first.atom.index, index)));
  }
  return { rest, term, index };
}
