import { define } from "../formula/language/definition.ts";

/**
 * Softmax of the scores z: exp(z_i) over the sum of all exp(z_j). The largest score is taken off first, which changes nothing
 * in the reals and keeps exp from overflowing in a float format (Goodfellow, Bengio and Courville 2016, section 4.1).
 */
export const softmax = define("softmax(z)", "exp(z - max(z)) / sum(exp(z - max(z)))");

/** Softmax as it is usually printed; in a float format it overflows for scores above 709. */
export const naiveSoftmax = define("naiveSoftmax(z)", "exp(z) / sum(exp(z))");
