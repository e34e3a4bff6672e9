import { continuedFraction } from "./continued-fraction.ts";
import { poissonTerm } from "./saddle-point.ts";

/**
 * What are the two regularised incomplete gamma functions of a at x? Below first, then above; together they make 1.
 *
 * @stdlib's gammainc is off by 8e-3 of the tail above at a = 5000, x = 5057.98.
 *
 * @param x - >= 0
 * @param a - > 0
 * @returns both in [0, 1]
 * @see NIST Digital Library of Mathematical Functions, 8.7.1 (series below) and 8.9.2 (continued fraction above)
 */
export function incompleteGamma(x: number, a: number): readonly [number, number] {
  if (x <= 0) return [0, 1];
  if (x === Number.POSITIVE_INFINITY) return [1, 0];
  if (x < a + 1) {
    const below = poissonTerm(a, x) * series(x, a);
    return [below, 1 - below];
  }
  const above = poissonTerm(a, x) * a * continuedFraction((k) => [k * (a - k), x + 2 * k + 1 - a]);
  return [1 - above, above];
}

/** 1 + x / (a + 1) + x² / ((a + 1)(a + 2)) + … */
function series(x: number, a: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; ; k += 1) {
    term *= x / (a + k);
    const next = sum + term;
    if (next === sum) return sum;
    sum = next;
  }
}
