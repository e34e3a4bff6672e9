import type { Scalar } from "../../step/language.ts";
import { Generic, type Lists } from "./generic.ts";
import { inverse, modulo, PRIME } from "./residues.ts";

/** So many products are compared at most. */
const MOST_PRODUCTS = 90;

/**
 * Does a relation that holds by the rules of algebra tie these terms to each other, such as mean(x + 1) = mean(x) + 1? Then they cannot
 * take any values. Looked for among sums of products of up to three of them, two or one where they are many.
 */
export function areTied(terms: readonly Scalar[], lists: Lists): boolean {
  const degree = [3, 2, 1].find((each) => productsOf(terms.length, each).length <= MOST_PRODUCTS) ?? 1;
  const products = productsOf(terms.length, degree);
  const rows = Array.from({ length: products.length + 2 }, (_, seed) => {
    const generic = new Generic(lists, 100 + seed);
    const values = terms.map((term) => generic.term(term)[0]);
    return products.map((product) => product.reduce((all, i) => (all * (values[i] as bigint)) % PRIME, 1n));
  });
  return rank(rows) < products.length;
}

/** Products of at most so many of the terms, by number; the empty one is 1. */
function productsOf(count: number, degree: number): readonly (readonly number[])[] {
  let last: readonly (readonly number[])[] = [[]];
  const all = [...last];
  for (let i = 0; i < degree; i += 1) {
    last = last.flatMap((product) =>
      Array.from({ length: count - (product.at(-1) ?? 0) }, (_, j) => [...product, (product.at(-1) ?? 0) + j]),
    );
    all.push(...last);
  }
  return all;
}

function rank(rows: readonly (readonly bigint[])[]): number {
  let left = rows.map((row) => [...row]);
  const columns = rows[0]?.length ?? 0;
  let found = 0;
  for (let column = 0; column < columns; column += 1) {
    const at = left.findIndex((row) => row[column] !== 0n);
    if (at < 0) continue;
    const [pivot] = left.splice(at, 1) as [bigint[]];
    const scale = inverse(pivot[column] as bigint);
    left = left.map((row) => {
      const factor = ((row[column] as bigint) * scale) % PRIME;
      return factor === 0n ? row : row.map((each, i) => modulo(each - factor * (pivot[i] as bigint)));
    });
    found += 1;
  }
  return found;
}
