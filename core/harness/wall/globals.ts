/** The globals of a worker as they were, able to tell what has changed and to put it back. */
export interface GlobalsWatch {
  /** Names of what differs now, such as `String.prototype.trim`, in a fixed order. */
  changed(): readonly string[];
  /** Puts everything back. Returns false if something cannot be put back. */
  restore(): boolean;
}

interface Watched {
  readonly name: string;
  readonly target: object;
  readonly before: ReadonlyMap<string | symbol, PropertyDescriptor>;
}

/** Left out: what vitest itself sets for each file, name by name so that no claim hides a state there, and what Node fills in at first use. */
const VOLATILE =
  /^(?:__vitest_(?:worker|index|mocker|required)__$|VITEST_(?:WORKER|POOL)_ID$|_exiting$|exitCode$|exit$|nextTick$|domain$|_events|_eventsCount|_maxListeners|env$)/;

/**
 * Remembers every property of the global object, of the objects and constructors that hang from it, of their prototypes
 * and of `process`, with the environment variables.
 */
export function watchGlobals(): GlobalsWatch {
  const watched = targets().map(([name, target]): Watched => ({ name, target, before: properties(target) }));
  const differences = () => watched.flatMap((entry) => differing(entry).map((key) => ({ entry, key })));
  return {
    changed: () =>
      differences()
        .map(({ entry, key }) => `${entry.name === "" ? "" : `${entry.name}.`}${String(key)}`)
        .sort(),
    restore() {
      for (const { entry, key } of differences()) {
        const descriptor = entry.before.get(key);
        if (descriptor === undefined) Reflect.deleteProperty(entry.target, key);
        else Reflect.defineProperty(entry.target, key, descriptor);
      }
      return differences().length === 0;
    },
  };
}

function targets(): readonly (readonly [string, object])[] {
  const found = new Map<object, string>([[globalThis, ""]]);
  const add = (name: string, value: unknown) => {
    if ((typeof value === "object" && value !== null) || typeof value === "function") {
      if (!found.has(value)) found.set(value, name);
    }
  };
  for (const [key, { value }] of properties(globalThis)) {
    add(String(key), value);
    if (typeof value === "function") add(`${String(key)}.prototype`, value.prototype);
  }
  add("process", process);
  add("process.env", process.env);
  const iterator: unknown = Object.getPrototypeOf([][Symbol.iterator]());
  add("ArrayIterator.prototype", iterator);
  add("Iterator.prototype", Object.getPrototypeOf(iterator));
  return [...found].filter(([target]) => !Object.isFrozen(target)).map(([target, name]) => [name, target]);
}

function properties(target: object): Map<string | symbol, PropertyDescriptor> {
  const found = new Map<string | symbol, PropertyDescriptor>();
  for (const key of Reflect.ownKeys(target)) {
    // Symbols are how libraries keep their own books on the global object.
    if (typeof key === "symbol" ? target === globalThis : VOLATILE.test(key)) continue;
    const descriptor = Reflect.getOwnPropertyDescriptor(target, key);
    if (descriptor !== undefined) found.set(key, descriptor);
  }
  return found;
}

function differing({ target, before }: Watched): readonly (string | symbol)[] {
  const now = properties(target);
  const keys = new Set([...before.keys(), ...now.keys()]);
  return [...keys].filter((key) => {
    const [was, is] = [before.get(key), now.get(key)];
    return was === undefined || is === undefined || !sameDescriptor(was, is);
  });
}

function sameDescriptor(a: PropertyDescriptor, b: PropertyDescriptor): boolean {
  return Object.is(a.value, b.value) && a.get === b.get && a.set === b.set;
}
