import { monomial, type Polynomial, powersOf } from "../../numeric/polynomial.ts";
import { ONE, rational } from "../../numeric/rational.ts";
import type { Size } from "../domain.ts";
import { type Fraction, number, product, sum, whole } from "./fraction.ts";
import type { Atom, Index, Symbols } from "./symbols.ts";

/**
 * A polynomial in which two means over the entries of a list are multiplied, as the mean over all pairs of entries: what stands at two
 * indices, alike in both. mean(a) mean(b) is the mean of (a_i b_j + a_j b_i) / 2, and mean(a) that of (a_i + a_j) / 2.
 *
 * @param size - whose means are taken apart; all else stays as it is
 * @returns null where no two such means are multiplied, or three of them are
 */
export function pairOf(of: Polynomial, size: Size, symbols: Symbols): Fraction | null {
  const [here, there] = [symbols.freshIndex(size), symbols.freshIndex(size)];
  const half = number(rational(1, 2));
  let hasTwo = false;
  let pair: Fraction = whole(new Map());
  for (const [key, coefficient] of of) {
    const powers = powersOf(key);
    const isMean = (id: number): boolean => isMeanOver(symbols.atom(id), size);
    const means = powers.filter(([id]) => isMean(id)).flatMap(([id, power]) => Array.from({ length: power }, () => id));
    const [first, second, third] = means.map((id) => symbols.atom(id));
    if (third !== undefined) return null;
    hasTwo ||= second !== undefined;
    const once = product(entryOf(first, here, symbols), entryOf(second, there, symbols));
    const again = product(entryOf(first, there, symbols), entryOf(second, here, symbols));
    const factor = whole(new Map([[monomial(powers.filter(([id]) => !isMean(id))), coefficient]]));
    pair = sum(pair, product(factor, product(half, sum(once, again))));
  }
  return hasTwo ? pair : null;
}

function isMeanOver(atom: Atom, size: Size): boolean {
  return atom.kind === "mean" && atom.size === size;
}

/** What a mean is of, at an index; 1 for no mean. */
function entryOf(atom: Atom | undefined, index: Index, symbols: Symbols): Fraction {
  if (atom?.kind !== "mean") return number(ONE);
  return whole(symbols.rename(new Map([[atom.of, ONE]]), atom.over, index));
}
