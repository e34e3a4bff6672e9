import type { Transformed } from "./modules.ts";

/** Digests of the modules that one claim was made of, by path relative to the project. */
export type HandedOut = Readonly<Record<string, string>>;

/** What was handed out for each file since it was last forgotten; undefined for one that was handed out twice and had changed between. */
const handed = new Map<string, HandedOut | undefined>();

const keyOf = (root: string, path: string): string => `${root}\0${path}`;

/** From now on nothing was handed out for this file. */
export function forgetHandedOut(root: string, path: string): void {
  handed.delete(keyOf(root, path));
}

/** These modules leave the main process for a worker that asked for this file. */
export function noteHandedOut(root: string, path: string, modules: readonly Transformed[]): void {
  const digests = Object.fromEntries(modules.map((module) => [module.path, module.digest] as const).sort(byPath));
  const key = keyOf(root, path);
  const isAsBefore = !handed.has(key) || JSON.stringify(handed.get(key)) === JSON.stringify(digests);
  handed.set(key, isAsBefore ? digests : undefined);
}

/** What a claim file was made of, told by the bytes that were handed out and not by what stands on the disk now; undefined where that is not one thing. */
export function handedOut(root: string, path: string): HandedOut | undefined {
  return handed.get(keyOf(root, path));
}

const byPath = ([a]: readonly [string, string], [b]: readonly [string, string]): number => (a < b ? -1 : 1);
