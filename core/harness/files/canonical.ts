import type { Json } from "../../claim/evidence.ts";

/** Figures of a record that are not whole numbers keep this many significant digits, whoever printed them. */
const SIGNIFICANT = 6;

/**
 * Which one text stands for this value? Equal values give equal bytes, whatever order their keys were written in.
 *
 * Keys are sorted; a number that is not whole is rounded to 6 significant digits. What JSON cannot hold is spelt out:
 * `{"$bigint":"7"}`, `{"$number":"NaN"}` (also Infinity, -Infinity), `{"$Float64Array":[1,2]}` for typed arrays. -0 is written as 0.
 *
 * @param value - plain data: null, booleans, numbers, strings, bigints, typed arrays, lists and objects of these
 * @param indent - blanks per level; 0 writes one line
 * @throws TypeError for anything else: undefined, functions, symbols, maps, dates, class instances, loops
 */
export function canonical(value: unknown, indent = 0): string {
  return JSON.stringify(plain(value, "value", new Set()), null, indent);
}

function plain(value: unknown, path: string, above: ReadonlySet<object>): Json {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return plainNumber(value);
  if (typeof value === "bigint") return { $bigint: String(value) };
  if (typeof value !== "object") throw new TypeError(`${path} must be plain data, got ${typeof value}`);
  if (above.has(value)) throw new TypeError(`${path} must be plain data, got a loop`);
  const around = new Set(above).add(value);
  if (Array.isArray(value)) return value.map((entry, i) => plain(entry, `${path}[${i}]`, around));
  if (ArrayBuffer.isView(value) && Symbol.iterator in value) {
    const entries = Array.from(value as Iterable<unknown>, (entry, i) => plain(entry, `${path}[${i}]`, around));
    return { [`$${value.constructor.name}`]: entries };
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`${path} must be plain data, got ${value.constructor?.name ?? "an object of a class"}`);
  }
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, plain(Reflect.get(value, key), `${path}.${key}`, around)]));
}

function plainNumber(value: number): Json {
  if (!Number.isFinite(value)) return { $number: String(value) };
  // A record tells figures, and a reader tells no -0 from 0.
  if (value === 0) return 0;
  return Number.isInteger(value) ? value : Number(value.toPrecision(SIGNIFICANT));
}
