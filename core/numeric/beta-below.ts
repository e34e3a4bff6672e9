import betainc from "@stdlib/math-base-special-betainc";

/** How likely is a Beta(a, b) variable to be below x? The regularised incomplete beta function; x in [0, 1], a and b > 0. */
export function betaBelow(x: number, a: number, b: number): number {
  return betainc(x, a, b);
}
