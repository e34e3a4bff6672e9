/**
 * How often may a definite verdict about a simulated quantity be wrong? Once in a million, for every reading alike:
 * adding a claim must never change the verdict of another.
 */
export const ALPHA = 1e-6;
