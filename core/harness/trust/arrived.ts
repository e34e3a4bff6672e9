import type { Says } from "../../claim/answer.ts";
import type { Quote } from "../../claim/claim.ts";
import type { ClaimRecord, ReadingRecord } from "../../claim/record.ts";
import { readReading } from "../../claim/schema/read-record.ts";

/** What a claim file says of itself, or an answer, as its worker hands it over. */
export interface Head {
  readonly assertion: string;
  readonly quote: Quote;
  readonly contradicts?: NonNullable<ClaimRecord["contradicts"]>;
  readonly answeredBy?: NonNullable<ClaimRecord["answeredBy"]>;
  readonly answer?: readonly Says[];
}

/** Characters of one text: more than any page shows. */
const LONGEST = 100_000;

/** How deep plain data may be nested. */
const DEEPEST = 32;

/**
 * Is this text of a worker the record of a reading? A worker runs code of strangers, so the main process believes nothing of its form.
 *
 * @throws TypeError or RangeError in the form `<field> must be <what>, got <value>`
 */
export function arrivedReading(text: string): ReadingRecord {
  const record = parsed(text);
  bounded("the record", record, 0);
  return readReading(record);
}

/** The same for the head of a claim, or the sentences of an answer. */
export function arrivedHead(text: string): Head {
  const head = objectOf("the head", parsed(text));
  bounded("the head", head, 0);
  textOf(head, "assertion");
  const quote = objectOf("quote", head["quote"]);
  textOf(quote, "exact");
  for (const field of ["prefix", "suffix"]) if (field in quote) textOf(quote, field);
  for (const field of ["contradicts", "answeredBy"]) if (field in head) texts(head, field);
  if ("answer" in head) answer(head);
  return head as unknown as Head;
}

type Fields = Readonly<Record<string, unknown>>;

function answer(head: Fields): void {
  for (const each of listOf(head, "answer")) {
    const said = objectOf("a sentence", each);
    textOf(said, "sentence");
    const rests = objectOf("rests", said["rests"]);
    for (const place of Object.keys(rests)) textOf(rests, place);
  }
}

function parsed(text: unknown): unknown {
  if (typeof text !== "string") throw wrong("the record", "a text", text);
  try {
    return JSON.parse(text);
  } catch {
    throw wrong("the record", "JSON", text);
  }
}

function objectOf(name: string, value: unknown): Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  throw wrong(name, "an object", value);
}

function listOf(record: Fields, field: string): readonly unknown[] {
  const value = record[field];
  if (Array.isArray(value)) return value;
  throw wrong(field, "a list", value);
}

function texts(record: Fields, field: string): void {
  for (const each of listOf(record, field)) if (typeof each !== "string") throw wrong(field, "a list of texts", each);
}

function textOf(record: Fields, field: string): string {
  const value = record[field];
  if (typeof value === "string") return value;
  throw wrong(field, "a text", value);
}

/** No text longer than a page shows, and nothing nested beyond what can be walked. */
function bounded(name: string, value: unknown, depth: number): void {
  if (typeof value === "string" && value.length > LONGEST)
    throw new RangeError(`${name} must be at most ${LONGEST} characters, got ${value.length}`);
  if (typeof value !== "object" || value === null) return;
  if (depth === DEEPEST) throw new RangeError(`${name} must be nested at most ${DEEPEST} deep, got more`);
  for (const [key, each] of Object.entries(value)) bounded(Array.isArray(value) ? name : key, each, depth + 1);
}

function wrong(name: string, range: string, value: unknown): TypeError {
  return new TypeError(`${name} must be ${range}, got ${told(value)}`);
}

function told(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  return typeof value === "object" && value !== null ? (Array.isArray(value) ? "a list" : "an object") : String(value);
}
