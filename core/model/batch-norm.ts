import { define } from "../formula/language/definition.ts";
import { variance } from "./standardisation.ts";

/**
 * Batch normalisation of one unit over the batch x: standardised with the variance of divisor n plus eps, then scaled by gamma
 * and shifted by beta (Ioffe and Szegedy 2015, algorithm 1).
 */
export const batchNorm = define(
  "batchNorm(x, gamma, beta, eps)",
  "gamma * (x - mean(x)) / sqrt(variance(x) + eps) + beta",
  [variance],
);
