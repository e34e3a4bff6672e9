import { existsSync } from "node:fs";
import { enableCompileCache, flushCompileCache } from "node:module";
import { join } from "node:path";

/** The first version of Node in which a process can give up a right that it was given. */
const CAN_DROP = [26, 10] as const;
const VARIABLE = "NODE_COMPILE_CACHE";

/** Where compiled code of the core and of packages is kept between runs; undefined where there is no place for it, or none is wanted. */
export function compiledFolder(root: string, env: NodeJS.ProcessEnv): string | undefined {
  if (env["NODE_DISABLE_COMPILE_CACHE"] !== undefined) return undefined;
  const modules = join(root, "node_modules");
  return env[VARIABLE] ?? (existsSync(modules) ? join(modules, ".cache", "probatum", "compiled") : undefined);
}

/** This process keeps compiled code of what it loads from now on. */
export function keepCompiled(folder: string | undefined): void {
  if (folder !== undefined) enableCompileCache(folder);
}

/**
 * What lets a walled worker keep compiled code: it may write there while it loads the core, and gives that right up before any claim is evaluated
 * (`writeNoMore`). Nothing where this version of Node has no way to give up a right.
 */
export function whileLoading(
  folder: string | undefined,
  version: string,
): { readonly flags: readonly string[]; readonly env: Readonly<Record<string, string>> } {
  const [major = 0, minor = 0] = version.replace(/^v/u, "").split(".").map(Number);
  const canDrop = major > CAN_DROP[0] || (major === CAN_DROP[0] && minor >= CAN_DROP[1]);
  if (folder === undefined || !canDrop) return { flags: [], env: {} };
  return { flags: [`--allow-fs-read=${folder}`, `--allow-fs-write=${folder}`], env: { [VARIABLE]: folder } };
}

/**
 * Keeps what was compiled so far and gives up the right to write, for good: code of a claim must not become code of the engine.
 *
 * @throws RangeError where the right is still there
 */
export function writeNoMore(): void {
  const { permission, env } = process;
  const folder = env[VARIABLE];
  if (folder === undefined) return;
  flushCompileCache();
  Reflect.deleteProperty(env, VARIABLE);
  permission.drop("fs.write");
  if (permission.has("fs.write", folder)) throw new RangeError("a worker must not write, got one that may");
}
