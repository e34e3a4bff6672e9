import type { Asking } from "../../formula/asking.ts";
import { monomial, NOTHING, type Polynomial, plus, powersOf, scaled, UNITY } from "../../numeric/exact/polynomial.ts";
import { rational } from "../../numeric/exact/rational.ts";
import type { Atom } from "../check/normal/atom.ts";
import type { Place, Relation } from "../step/language.ts";
import type { Known } from "./known/known.ts";
import type { Search } from "./known/search.ts";
import { ofPairs } from "./steps/mean-steps.ts";
import type { Steps } from "./steps/steps.ts";
import { sizesOf } from "./termwise.ts";

/**
 * A product of two means is a mean over all pairs of entries, and so is a single mean; their sum has the sign that each pair has.
 *
 * This is how Lagrange's identity proves Cauchy's inequality, and Chebyshev's sum inequality is proved (Hardy, Littlewood and
 * Pólya 1934, sections 2.4 and 2.17).
 */
export function* pairwise(
  search: Search,
  of: Polynomial,
  relation: Relation,
  known: Known,
  depth: number,
): Asking<number | null> {
  if (relation === "!=") return null;
  const { steps } = search;
  for (const size of sizesOf(steps, of)) {
    const inUse = known.indicesInUse(of);
    const here = steps.indices.any(size, inUse);
    const there = steps.indices.any(size, new Set([...inUse, here]));
    const pair = pairOf(of, size, here, there, steps);
    const shown = pair === null ? null : yield* search.relation(pair, relation, known, depth + 1);
    if (shown !== null) return ofPairs(steps, shown, here, there);
  }
  return null;
}

/**
 * What stands at two indices, alike in both: mean(a) mean(b) is the mean of (a_i b_j + a_j b_i) / 2 over all pairs, and mean(a) that of
 * (a_i + a_j) / 2. Null where no two means over this size are multiplied, or three of them are.
 */
function pairOf(of: Polynomial, size: Place, here: Place, there: Place, { atoms }: Steps): Polynomial | null {
  const entryOf = (mean: (Atom & { kind: "mean" }) | undefined, index: Place): Polynomial =>
    mean === undefined ? UNITY : atoms.rename(mean.of, mean.index, index);
  let hasTwo = false;
  let pair: Polynomial = NOTHING;
  for (const [key, coefficient] of of) {
    const factors = powersOf(key).map(([id, power]) => ({ id, power, atom: atoms.at(id).atom }));
    const [first, second, third] = factors.flatMap(({ atom, power }) =>
      atom.kind === "mean" && atom.size === size ? Array.from({ length: power }, () => atom) : [],
    );
    if (third !== undefined) return null;
    hasTwo ||= second !== undefined;
    const once = atoms.product(entryOf(first, here), entryOf(second, there));
    const again = atoms.product(entryOf(first, there), entryOf(second, here));
    const others = factors.filter(({ atom }) => atom.kind !== "mean" || atom.size !== size);
    const outside = monomial(others.map(({ id, power }) => [id, power] as const));
    const both = scaled(plus(once, again), rational(1, 2));
    pair = plus(pair, atoms.product(new Map([[outside, coefficient]]), both));
  }
  return hasTwo ? pair : null;
}
