import { define } from "../formula/language/definition.ts";

/** A weighted sum without a constant: w1 x1 + … + wd xd. */
export const linear = define("linear(w, x)", "dot(w, x)");

/** A weighted sum and a constant b: one linear unit. */
export const affine = define("affine(w, x, b)", "dot(w, x) + b");
