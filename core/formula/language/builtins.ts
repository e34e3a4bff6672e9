import type { ScalarFunction } from "./engine.ts";

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

/** How many arguments each function of the language takes: at least, at most. */
const ARGUMENTS: ReadonlyMap<string, readonly [number, number]> = new Map<string, readonly [number, number]>([
  ...[...SCALAR_FUNCTIONS].map((name) => [name, [1, 1]] as const),
  ...["sum", "mean", "prod", "norm", "size", "transpose", "det", "inv", "trace", "isFinite", "defined"].map(
    (name) => [name, [1, 1]] as const,
  ),
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
