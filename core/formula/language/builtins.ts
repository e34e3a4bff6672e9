import type { FurtherFunction, ScalarFunction } from "./engine.ts";

/** The functions of one number, which lists lift to every entry. */
export const SCALAR_FUNCTIONS: ReadonlySet<string> = new Set<ScalarFunction>([
  "abs",
  "exp",
  "log",
  "sqrt",
  "tanh",
  "sin",
  "cos",
  "sign",
  "floor",
  "relu",
]);

/** Functions of several numbers, or of one that only the reals have: fewest and most arguments. */
export const FURTHER_FUNCTIONS: ReadonlyMap<string, readonly [number, number]> = new Map<
  FurtherFunction,
  readonly [number, number]
>([
  ["ceil", [1, 1]],
  ["round", [1, 2]],
  ["log2", [1, 1]],
  ["log10", [1, 1]],
  ["mod", [2, 2]],
  ["gcd", [2, 2]],
  ["lcm", [2, 2]],
  ["choose", [2, 2]],
  ["factorial", [1, 1]],
  ["normalBelow", [1, 1]],
  ["normalAbove", [1, 1]],
  ["studentBelow", [2, 2]],
  ["studentAbove", [2, 2]],
  ["chiSquaredBelow", [2, 2]],
  ["chiSquaredAbove", [2, 2]],
  ["fBelow", [3, 3]],
  ["fAbove", [3, 3]],
  ["betaBelow", [3, 3]],
  ["betaAbove", [3, 3]],
  ["binomialAtMost", [3, 3]],
  ["binomialAtLeast", [3, 3]],
  ["poissonAtMost", [2, 2]],
  ["poissonAtLeast", [2, 2]],
]);

/** How many arguments each function of the language takes: at least, at most. */
const ARGUMENTS: ReadonlyMap<string, readonly [number, number]> = new Map<string, readonly [number, number]>([
  ...[...SCALAR_FUNCTIONS].map((name) => [name, [1, 1]] as const),
  ...["sum", "mean", "prod", "median", "norm", "size", "transpose", "det", "inv", "trace", "isFinite", "defined"].map(
    (name) => [name, [1, 1]] as const,
  ),
  ...FURTHER_FUNCTIONS,
  ["quantile", [2, 2]],
  ["dot", [2, 2]],
  ["max", [1, Number.POSITIVE_INFINITY]],
  ["min", [1, Number.POSITIVE_INFINITY]],
]);

/** The names of the functions that the language has by itself, in alphabetical order. */
export const BUILTINS: readonly string[] = [...ARGUMENTS.keys()].sort();

export function isBuiltin(name: string): boolean {
  return ARGUMENTS.has(name);
}

/** Fewest and most arguments of a function of the language; undefined for another name. */
export function argumentsOf(name: string): readonly [number, number] | undefined {
  return ARGUMENTS.get(name);
}
