import * as v from "valibot";
import type { ClaimRecord, ReadingRecord } from "../record.ts";
import { readingSchema, recordSchema } from "./record-schema.ts";

/** As much of a refused value is shown. */
const SHOWN = 60;

/**
 * Is this the record of a claim? Whoever wrote it: nothing about it is taken on trust, and what is read from it cannot name a file outside
 * `reports/<document>/`.
 *
 * @param json - what `JSON.parse` gave
 * @throws RangeError that names the first field that is another than the schema says
 */
export function readRecord(json: unknown): ClaimRecord {
  const record: ClaimRecord = checked(recordSchema, json, "record");
  const ids = record.readings.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new RangeError(`record.readings must have ids that differ, got "${twice}" twice`);
  return record;
}

/**
 * Is this the record of one reading, as a worker sends it?
 *
 * @param json - what `JSON.parse` gave
 * @throws RangeError that names the first field that is another than the schema says
 */
export function readReading(json: unknown): ReadingRecord {
  return checked(readingSchema, json, "reading");
}

function checked<T>(schema: v.GenericSchema<unknown, T>, json: unknown, name: string): T {
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const { path = [], input } = issue;
  const place = path.map(({ key }) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  throw new RangeError(`${name}${place} must be ${rangeOf(issue)}, got ${print(input)}`);
}

/** The schema says itself what each value must be, but for objects: a field too many, one too few, another kind. */
function rangeOf({ type, expected, input, message }: v.BaseIssue<unknown>): string {
  if (expected === "Object") return "an object";
  if (type === "variant") return `one of ${expected?.replaceAll(/[()]/g, "").replaceAll(" | ", ", ")}`;
  if (type !== "strict_object") return message;
  return expected === "never" ? "absent" : input === undefined ? "given" : message;
}

function print(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value !== "string") return value === undefined ? "none" : String(value);
  return JSON.stringify(value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value);
}
