import type { Verdict } from "./evidence.ts";
import { requireFields, said } from "./fields.ts";

/**
 * What a reading asserts, as far as this room knows it: the verb that will try it. `Control` is the type of the
 * partial override that a control of this assertion may be; it exists for the compiler only.
 */
export interface Assertion<Control = unknown> {
  readonly verb: string;
  readonly control?: Control;
}

/** The override that a control of the assertion `A` may be. */
export type ControlOf<A> = A extends Assertion<infer Control> ? Control : never;

/**
 * How a reading relates to the sentence: as written (`literal`), as likely meant (`repaired`), one of several settings that the
 * sentence leaves open (`setting`), or something that it takes for granted (`premise`).
 */
export type ReadingKind = "literal" | "repaired" | "setting" | "premise";

/** The words of the text that are tried: the fields of the W3C TextQuoteSelector. */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** One way to read the sentence, precise enough to be tried. */
export interface Reading<A extends Assertion = Assertion> {
  /** Short label, unique in the claim: a lower-case word, used in addresses such as `w11-largest-weight/a`. */
  readonly id: string;
  readonly kind: ReadingKind;
  /** What this reading takes the sentence to say, in a few words. */
  readonly as: string;
  readonly asserts: A;
  /** A partial override of the subject under which the check must come out differently. */
  readonly control?: ControlOf<A>;
  /** What the author reduced by reasoning or chose; printed under *Assumed*. */
  readonly because?: string;
  /** What is cited and not tried here; printed inside the verdict. */
  readonly assumes?: readonly string[];
  /** The verdict recorded after a person has looked. */
  readonly expect?: Verdict;
  /** Why the recorded verdict is right, in one line. */
  readonly seen?: string;
}

/** A claim: one assertion of a document, with its quote and every reading in which it is tried. */
export interface Claim {
  /** An outside label, such as the number of the assertion in a list. */
  readonly assertion?: string;
  readonly quote: Quote;
  /**
   * Ids of claims of the same document whose sentences cannot be true together with this one. Said on one side, told on both. If both
   * come out verified, both claims are void: one of the verdicts is wrong, or the sentences do not contradict each other.
   */
  readonly contradicts?: readonly string[];
  /** True where trying it takes too long for every run: its record is kept until `npm run calibrate`. */
  readonly slow?: true;
  readonly readings: readonly Reading[];
}

/** What `claim` takes: readings, or one reading written flat. A quote may be a plain string. */
type Header = Omit<Claim, "quote" | "readings"> & { readonly quote: string | Quote };
type WithReadings<A extends readonly Assertion[]> = Header & {
  readonly readings: readonly [...{ [K in keyof A]: Reading<A[K]> }];
};
type Flat<A extends Assertion> = Header & Omit<Reading<A>, "id" | "kind" | "as"> & Partial<Reading<A>>;

/**
 * States a claim. Nothing is tried here: what comes back is a frozen description, checked for its form only.
 *
 * @throws TypeError when a field is missing, misspelt or of the wrong kind, RangeError when a label is used twice
 */
export function claim<A extends Assertion>(given: Flat<A>): Claim;
export function claim<const A extends readonly Assertion[]>(given: WithReadings<A>): Claim;
export function claim(given: WithReadings<readonly Assertion[]> | Flat<Assertion>): Claim {
  const { assertion, quote, contradicts, slow, ...rest } = given;
  const readings =
    "readings" in rest ? rest.readings : [{ id: "a", kind: "literal" as const, as: "as written", ...rest }];
  requireFields("claim", given, [
    "assertion",
    "quote",
    "contradicts",
    "slow",
    "readings",
    ...("readings" in given ? [] : READING_KEYS),
  ]);
  if (slow !== undefined && slow !== true)
    throw new TypeError(`slow must be true where it is given, got ${said(slow)}`);
  if (!Array.isArray(readings) || readings.length === 0) {
    throw new TypeError(`readings must be a list of at least one reading, got ${said(readings)}`);
  }
  readings.forEach(checkReading);
  const ids = readings.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new RangeError(`reading ids must differ within a claim, got "${twice}" twice`);
  if (!readings.some(({ kind }) => kind === "literal" || kind === "setting")) {
    throw new RangeError("readings must hold a literal one or a setting, got only repaired ones and premises");
  }
  return deepFreeze({
    ...(assertion === undefined ? {} : { assertion: requireText("assertion", assertion) }),
    quote: checkQuote(quote),
    ...(contradicts === undefined ? {} : { contradicts: checkIds("contradicts", contradicts) }),
    ...(slow === true ? { slow } : {}),
    readings,
  });
}

const VERDICTS = ["verified", "refuted", "inconclusive", "not testable"];
const KINDS = ["literal", "repaired", "setting", "premise"];
const READING_KEYS = ["id", "kind", "as", "asserts", "control", "because", "assumes", "expect", "seen"];

function checkReading(reading: Reading): void {
  requireText("id", reading.id);
  if (!/^[a-z][a-z0-9-]*$/.test(reading.id)) {
    throw new RangeError(`id must be lower-case letters, digits and hyphens, got "${reading.id}"`);
  }
  const at = `reading ${reading.id}`;
  requireFields(at, reading, READING_KEYS);
  if (!KINDS.includes(reading.kind)) {
    throw new RangeError(`${at}: kind must be one of ${KINDS.join(", ")}, got ${said(reading.kind)}`);
  }
  requireText(`${at}: as`, reading.as);
  if (typeof reading.asserts?.verb !== "string") {
    throw new TypeError(`${at}: asserts must be made by a verb such as forAll or exact, got ${said(reading.asserts)}`);
  }
  if (reading.expect !== undefined && !VERDICTS.includes(reading.expect)) {
    throw new RangeError(`${at}: expect must be one of ${VERDICTS.join(", ")}, got ${said(reading.expect)}`);
  }
  for (const key of ["because", "seen"] as const) if (key in reading) requireText(`${at}: ${key}`, reading[key]);
  for (const source of reading.assumes ?? []) requireText(`${at}: assumes`, source);
}

function checkQuote(quote: string | Quote): Quote {
  if (typeof quote === "string") return { exact: requireText("quote", quote) };
  requireFields("quote", quote, ["exact", "prefix", "suffix"]);
  requireText("quote.exact", quote?.exact);
  return quote;
}

function checkIds(name: string, ids: readonly string[]): readonly string[] {
  if (!Array.isArray(ids) || ids.length === 0) {
    throw new TypeError(`${name} must be a list of at least one id of a claim, got ${said(ids)}`);
  }
  for (const id of ids) requireText(`${name}: id`, id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new RangeError(`${name} must name each claim once, got "${twice}" twice`);
  return ids;
}

function requireText(name: string, value: unknown): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new TypeError(`${name} must be a text that is not empty, got ${said(value)}`);
}

/** Plain objects and lists are frozen all the way down; functions and bigints are left as they are. */
function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
