import { SourceMap } from "node:module";
import { inspect, types } from "node:util";
import { frontDoor } from "./front-door.ts";
import { lockDown } from "./lock-down.ts";
import type { Transformed } from "./modules.ts";

/**
 * As constants of a module these cost nothing; as free names they go through a scope proxy, which takes 13 to 24 times as long in a loop.
 * `Math` is one without `random`: randomness comes in as an argument.
 */
const VIEWS = {
  ...{ Float64Array, Float32Array, Float16Array, Int8Array, Uint8Array, Uint8ClampedArray },
  ...{ Int16Array, Uint16Array, Int32Array, Uint32Array, BigInt64Array, BigUint64Array },
};
const LOCAL = ["Math", "Number", "Array", "Object", ...Object.keys(VIEWS)];

/** What is not there, each with the rule that an author is told who asks for it. */
const ABSENT: Readonly<Record<string, readonly string[]>> = {
  "a claim must give the same whenever and wherever it is tried": [
    ...["Date", "performance", "Intl", "crypto", "WeakRef", "FinalizationRegistry", "SharedArrayBuffer", "Atomics"],
  ],
  "a claim must reach nothing but probatum and its experiments": [
    ...["process", "require", "module", "global", "window", "Buffer", "fetch", "WebAssembly", "Compartment", "Worker"],
    ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "structuredClone"],
  ],
};

/** What a claim has around it. */
export interface Surroundings {
  /** Where it prints. */
  readonly print: (text: string) => void;
  /** The text of a data file of its own document. */
  readonly data: (name: string) => string;
}

/**
 * Loads a claim, its modules evaluated in a compartment of its own: nothing that ran before has left anything in it, and it can reach nothing
 * but the front door.
 *
 * @param path - of the file to begin with
 * @param modules - it and whatever it leads to
 * @returns what the file exports
 * @throws whatever the modules throw
 */
export async function loadIn(
  path: string,
  modules: readonly Transformed[],
  { print, data }: Surroundings,
): Promise<object> {
  lockDown();
  const door = frontDoor(data);
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const experiments = compartment(print);
  const own = compartment(print);
  const loaded = new Map<string, Promise<object>>();
  const load = (at: string): Promise<object> => {
    if (at === "probatum") return Promise.resolve(door);
    const module = byPath.get(at);
    if (module === undefined) throw new RangeError(`a claim must import what it came with, got ${at}`);
    const before = loaded.get(at);
    if (before !== undefined) return before;
    const running = run(at === path ? own : experiments, module, load);
    loaded.set(at, running);
    return running;
  };
  return load(path);
}

const SPEAKING = ["log", "info", "warn", "error", "debug"];

/** Characters that a claim may print: what goes beyond would only fill the memory of its worker. */
const MOST_PRINTED = 40_000;

function compartment(print: Surroundings["print"]): Compartment {
  let left = MOST_PRINTED;
  const say = (...given: readonly unknown[]): void => {
    if (left <= 0) return;
    const text = given.map(shown).join(" ").slice(0, left);
    left -= text.length;
    print(text);
  };
  const console = Object.fromEntries(SPEAKING.map((name) => [name, say]));
  const made = new Compartment({ __options__: true, globals: { ...VIEWS, Math: calm(), console } } as never);
  for (const [rule, names] of Object.entries(ABSENT)) for (const name of names) leaveOut(made.globalThis, name, rule);
  harden(made.globalThis);
  return made;
}

function leaveOut(from: object, name: string, rule: string): void {
  const get = (): never => {
    throw new TypeError(`${rule}, got ${name}`);
  };
  Object.defineProperty(from, name, { get, configurable: false });
}

function calm(): object {
  const copy = Object.getOwnPropertyDescriptors(Math);
  return Object.create(Object.prototype, { ...copy, random: { value: noRandom } });
}

const noRandom = (): never => {
  throw new TypeError("a claim must draw random numbers from its argument, got a call of Math.random");
};

/** Nothing of the claim runs while it is shown. */
function shown(value: unknown): string {
  return typeof value === "string" ? value : inspect(value, { customInspect: false, showProxy: true, depth: 4 });
}

type Exported = Map<string, () => unknown>;

async function run(where: Compartment, module: Transformed, load: (path: string) => Promise<object>): Promise<object> {
  const { path, code, imports } = module;
  const exported: Exported = new Map();
  const parameters = ["import__", "exportName__", "exportAll__", "dynamic_import__", "import_meta__"];
  const given = parameters.map((name) => `__vite_ssr_${name}`).join(", ");
  // A block of its own, so that a module may call a thing of its own by one of these names.
  const constants = `"use strict"; const { ${LOCAL.join(", ")} } = globalThis;`;
  const wrapped = `(async (${given}) => { ${constants} {\n${code}\n} })\n//# sourceURL=${path}`;
  const execute = where.evaluate(wrapped) as (...given: readonly unknown[]) => Promise<void>;
  await execute(
    harden((specifier: string) => load(Object.hasOwn(imports, specifier) ? String(imports[specifier]) : specifier)),
    harden((name: string, get: () => unknown) => void exported.set(String(name), get)),
    harden((all: object) => {
      for (const [name, value] of Object.entries(all)) if (name !== "default") exported.set(name, () => value);
    }),
    harden(() => {
      throw new RangeError("a claim must import at the top of the file, got import()");
    }),
    harden({}),
  );
  if (exported.has("then")) throw new RangeError(`a module must not export then, got it in ${path}`);
  const names = Array.from(exported, ([name, get]) => [name, harden(get())] as const);
  return Object.freeze(Object.assign(Object.create(null), Object.fromEntries(names)));
}

/** Is this an error whose stack is the engine's own, so that nothing of the claim runs when it is looked at? */
function hasOwnStack(error: unknown): boolean {
  if (types.isProxy(error) || !types.isNativeError(error)) return false;
  const stackOf = (each: Error): PropertyDescriptor | undefined => Object.getOwnPropertyDescriptor(each, "stack");
  return stackOf(error)?.get === stackOf(new Error("any"))?.get;
}

/** Lines that stand before a module's own where it is evaluated. */
const LINES_BEFORE = 1;

/** Where in the files of the claim was this thrown? The innermost place, as "claims/d/x.claim.ts:3:7"; undefined where none is known. */
export function placeOf(error: unknown, modules: readonly Transformed[]): string | undefined {
  const getStack: unknown = Reflect.get(globalThis, "getStackString");
  if (typeof getStack !== "function" || !hasOwnStack(error)) return undefined;
  const frame = /(?<path>claims\/[\w./-]+\.ts):(?<line>\d+):(?<column>\d+)/u.exec(String(getStack(error)))?.groups;
  const module = modules.find(({ path }) => path === frame?.["path"]);
  if (frame === undefined || module === undefined) return undefined;
  const entry = new SourceMap(JSON.parse(module.map)).findEntry(
    Number(frame["line"]) - 1 - LINES_BEFORE,
    Number(frame["column"]) - 1,
  );
  return "originalLine" in entry ? `${module.path}:${entry.originalLine + 1}:${entry.originalColumn + 1}` : undefined;
}
