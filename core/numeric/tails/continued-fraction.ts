/** Lentz's denominators may come to 0; so small a number stands in for it that no digit of the value changes. */
const TINY = 1e-300;
const MOST_TERMS = 1_000_000;

/**
 * What is the continued fraction 1 / (b0 + a1 / (b1 + a2 / (b2 + …)))? Evaluated from the front, until a term changes nothing.
 *
 * @param term - for k = 0, 1, …: [a, b], of which the first a is not used
 * @see Thompson and Barnett 1986, doi:10.1016/0021-9991(86)90046-X (Lentz's method, modified)
 */
export function continuedFraction(term: (k: number) => readonly [number, number]): number {
  let c = term(0)[1] || TINY;
  let d = 0;
  let value = c;
  for (let k = 1; k < MOST_TERMS; k += 1) {
    const [a, b] = term(k);
    d = 1 / (b + a * d || TINY);
    c = b + a / c || TINY;
    value *= c * d;
    if (Math.abs(c * d - 1) <= Number.EPSILON) return 1 / value;
  }
  throw new Error(`the continued fraction must settle within ${MOST_TERMS} terms, it did not`);
}
