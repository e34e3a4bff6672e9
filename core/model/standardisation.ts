import { define } from "../formula/language/definition.ts";

/** The mean squared distance from the mean: the variance of the numbers themselves (divisor n). */
export const variance = define("variance(x)", "mean((x - mean(x)) .^ 2)");

/** The variance of the population that a sample came from, estimated (divisor n - 1); undefined for one number. */
export const sampleVariance = define("sampleVariance(x)", "sum((x - mean(x)) .^ 2) / (size(x) - 1)");

/** Mean 0 and variance 1: each number minus the mean, over the standard deviation with divisor n. */
export const standardise = define("standardise(x)", "(x - mean(x)) / sqrt(variance(x))", [variance]);

/** The same with the sample standard deviation, divisor n - 1. */
export const standardiseBySample = define("standardiseBySample(x)", "(x - mean(x)) / sqrt(sampleVariance(x))", [
  sampleVariance,
]);
