import { requireFields, said } from "./fields.ts";
import { type Assertion, checkReading, READING_KEYS, type Reading } from "./reading.ts";
import { checkQuote, type Quote, requireText } from "./written.ts";

export type { Assertion, ControlOf, Reading, ReadingKind } from "./reading.ts";
export type { Quote } from "./written.ts";

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
  /** Of a question: the readings that answer it, as "w1-need-not/a". */
  readonly answeredBy?: readonly string[];
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
  const { assertion, quote, contradicts, answeredBy, slow, ...rest } = given;
  const readings =
    "readings" in rest ? rest.readings : [{ id: "a", kind: "literal" as const, as: "as written", ...rest }];
  requireFields("claim", given, [
    "assertion",
    "quote",
    "contradicts",
    "answeredBy",
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
    throw new RangeError("readings must hold a literal one or a setting, got none that speaks for the sentence");
  }
  const anchored = checkQuote(quote);
  for (const { id, carriedBy = [] } of readings) {
    if (
      carriedBy.every((place: string | Quote) => (typeof place === "string" ? place : place.exact) !== anchored.exact)
    )
      continue;
    const rule = "carriedBy must name another place than the sentence claimed";
    throw new RangeError(`reading ${id}: ${rule}, got its own quote`);
  }
  return deepFreeze({
    ...(assertion === undefined ? {} : { assertion: requireText("assertion", assertion) }),
    quote: anchored,
    ...(contradicts === undefined ? {} : { contradicts: checkIds("contradicts", contradicts) }),
    ...(answeredBy === undefined ? {} : { answeredBy: checkIds("answeredBy", answeredBy).map(checkPlace) }),
    ...(slow === true ? { slow } : {}),
    readings,
  });
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

function checkPlace(place: string): string {
  if (/^[^/]+\/[a-z][a-z0-9-]*$/.test(place)) return place;
  throw new RangeError(`answeredBy must name readings as "claim/reading", got "${place}"`);
}

/**
 * Objects and lists are frozen all the way down, also below one that is frozen already: what a replicate could change would be printed
 * otherwise than it was tried. Functions and typed arrays are left as they are.
 */
function deepFreeze<T>(value: T, seen = new Set<unknown>()): T {
  if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value) && !seen.has(value)) {
    seen.add(value);
    Object.freeze(value);
    for (const each of Object.values(value)) deepFreeze(each, seen);
  }
  return value;
}
