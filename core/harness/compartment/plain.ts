import { types } from "node:util";

/** Most values, and most characters of one text, that a claim may hand over at once. */
const MOST_VALUES = 1_000_000;
const LONGEST = 100_000;
const DEEPEST = 64;

/** Typed arrays, each with the constructor that copies it. */
const VIEWS = [
  Float64Array,
  Float32Array,
  Float16Array,
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  BigInt64Array,
  BigUint64Array,
];

/**
 * What a claim hands over, read once: plain data becomes frozen data of our own, so that it is the same each time it is looked at; a function
 * stays itself; a token becomes what it stands for.
 *
 * @param name - what it is called in a refusal
 * @param standsFor - the object of the engine that a token stands for, undefined for anything else
 * @throws TypeError for accessors, proxies, instances of classes; RangeError for too much
 */
export function plainCopy(name: string, value: unknown, standsFor: (token: object) => unknown): unknown {
  const state = { left: MOST_VALUES, standsFor };
  return copied(name, value, 0, state);
}

interface State {
  left: number;
  readonly standsFor: (token: object) => unknown;
}

function copied(name: string, value: unknown, depth: number, state: State): unknown {
  if (typeof value === "string" && value.length > LONGEST)
    throw new RangeError(`${name} must be at most ${LONGEST} characters, got ${value.length}`);
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return value;
  if (types.isProxy(value)) throw new TypeError(`${name} must be plain data, got a proxy`);
  if (typeof value === "function") return value;
  const meant = state.standsFor(value);
  if (meant !== undefined) return meant;
  state.left -= 1;
  if (depth === DEEPEST) throw new RangeError(`${name} must be nested at most ${DEEPEST} deep, got more`);
  return types.isTypedArray(value) ? viewCopy(value, state) : copiedFields(name, value, depth, state);
}

function copiedFields(name: string, value: object, depth: number, state: State): unknown {
  const isList = Array.isArray(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!isList && prototype !== Object.prototype && prototype !== null)
    throw new TypeError(`${name} must be plain data, got an instance of a class`);
  const keys = isList ? indices(name, value, state) : Object.keys(value);
  state.left -= keys.length;
  if (state.left < 0) throw new RangeError(`${name} must be at most ${MOST_VALUES} values, got more`);
  const copy: unknown[] | Record<string, unknown> = isList ? [] : {};
  for (const key of keys) {
    const descriptor = Object.getOwnPropertyDescriptor(value, key);
    const at = isList ? `${name}[${key}]` : key;
    if (descriptor !== undefined && !("value" in descriptor))
      throw new TypeError(`${at} must be plain data, got an accessor`);
    const own = { value: copied(at, descriptor?.value, depth + 1, state), enumerable: true, writable: true };
    Object.defineProperty(copy, key, { ...own, configurable: true });
  }
  if (!isList) requireNoForgery(name, copy as Readonly<Record<string, unknown>>);
  return Object.freeze(copy);
}

/** By these words the engine knows what it made itself: whoever writes them is no verb and no domain. */
function requireNoForgery(name: string, { verb, kind }: Readonly<Record<string, unknown>>): void {
  if (verb !== undefined)
    throw new TypeError(`${name} must be made by a verb such as forAll or exact, got one made by hand`);
  if (kind === "domain" || kind === "definition")
    throw new TypeError(`${name} must be made by the front door, got a ${kind} made by hand`);
}

function indices(name: string, list: readonly unknown[], { left }: State): readonly string[] {
  if (list.length > left) throw new RangeError(`${name} must be at most ${MOST_VALUES} values, got ${list.length}`);
  return Array.from({ length: list.length }, (_, index) => String(index));
}

/** Typed arrays cannot be frozen: what leaves one side is a copy for the other. */
export function viewCopy(view: ArrayBufferView, state = { left: MOST_VALUES }): unknown {
  const Kind = VIEWS.find((each) => view instanceof each);
  if (Kind === undefined) throw new TypeError("data must be plain data, got bytes without a kind");
  const { length } = view as Float64Array;
  state.left -= length;
  if (state.left < 0) throw new RangeError(`data must be at most ${MOST_VALUES} values, got ${length}`);
  return Reflect.construct(Kind, [view]);
}
