import { requireFields, requireWord, said } from "./fields.ts";
import type { Verdict } from "./outcome.ts";
import { checkDrawing, type Drawing } from "./plot.ts";
import { checkQuote, type Quote, requireText } from "./written.ts";

/**
 * How does a reading relate to the sentence? At its word (`literal`); with a hypothesis that the same author states elsewhere in the text
 * (`meant`); in one case of what the sentence leaves open (`setting`); a true sentence near it, which is ours (`mended`); or something else that
 * was tried beside it (`further`), which never speaks for the sentence.
 */
export type ReadingKind = "literal" | "meant" | "setting" | "mended" | "further";

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
  /** Of `meant`: where the same author states the hypothesis that is taken along, in words of the text outside the sentence claimed. */
  readonly carriedBy?: readonly (string | Quote)[];
  /** Of `mended`: how the true sentence reads. */
  readonly sentence?: string;
  /**
   * The point that the sentence leaves open and that this reading closes, in words that follow "depends on": "the number format". Within one
   * author's text it is treated by readings of one kind.
   */
  readonly open?: string;
  /** Of `setting` and `meant`: the case it speaks of, in words that open a sentence: "In float16". */
  readonly when?: string;
  /** Of `further`: true where the sentence, if it is true, makes this true: what follows from it. */
  readonly follows?: true;
  /** Functions to look at beside it; they carry no verdict. */
  readonly drawn?: Drawing;
  /** What the author reduced by reasoning or chose; printed under *Assumed*. */
  readonly because?: string;
  /** What is cited and not tried here; printed inside the verdict. */
  readonly given?: readonly string[];
  /** The verdict recorded after a person has looked. */
  readonly expect?: Verdict;
  /** Why the recorded verdict is right: a sentence with a subject and its numbers. */
  readonly seen?: string;
}

const VERDICTS = ["verified", "refuted", "inconclusive", "not testable"];

/** The fields that only some kinds have: which kinds must have them, and which may. */
const FIELDS: readonly (readonly [keyof Reading, must: readonly ReadingKind[], may: readonly ReadingKind[]])[] = [
  ["carriedBy", ["meant"], []],
  ["sentence", ["mended"], []],
  ["open", ["setting"], ["literal", "meant"]],
  ["when", ["setting"], ["meant"]],
  ["follows", [], ["further"]],
];

const KINDS: readonly ReadingKind[] = ["literal", "meant", "setting", "mended", "further"];

/** The fields of a reading, for a claim that is written flat. */
export const READING_KEYS: readonly string[] = [
  ...["id", "kind", "as", "asserts", "control", "drawn", "because", "given", "expect", "seen"],
  ...FIELDS.map(([field]) => field),
];

/** Checks the form of a reading. Throws TypeError or RangeError, with the label of the reading in front. */
export function checkReading(reading: Reading): void {
  requireText("id", reading.id);
  if (!/^[a-z][a-z0-9-]*$/.test(reading.id)) {
    throw new RangeError(`id must be lower-case letters, digits and hyphens, got "${reading.id}"`);
  }
  const at = `reading ${reading.id}`;
  requireFields(at, reading, READING_KEYS);
  requireWord(`${at}: kind`, reading.kind, KINDS);
  requireText(`${at}: as`, reading.as);
  if (typeof reading.asserts?.verb !== "string") {
    throw new TypeError(`${at}: asserts must be made by a verb such as forAll or exact, got ${said(reading.asserts)}`);
  }
  if (reading.expect !== undefined) requireWord(`${at}: expect`, reading.expect, VERDICTS);
  checkFieldsOfKind(at, reading);
  if (reading.drawn !== undefined) checkDrawing(`${at}: drawn`, reading.drawn);
  for (const key of ["because", "seen", "sentence", "open", "when"] as const) {
    if (key in reading) requireText(`${at}: ${key}`, reading[key]);
  }
  for (const source of reading.given ?? []) requireText(`${at}: given`, source);
}

function checkFieldsOfKind(at: string, reading: Reading): void {
  const { kind, carriedBy, follows } = reading;
  for (const [field, must, may] of FIELDS) {
    const given = reading[field] !== undefined;
    if (must.includes(kind) && !given) throw new TypeError(`${at}: ${field} must be given for ${kind}, got none`);
    if (given && !must.includes(kind) && !may.includes(kind)) {
      throw new TypeError(`${at}: ${field} must be absent for ${kind}, got one`);
    }
  }
  if (follows !== undefined && follows !== true) {
    throw new TypeError(`${at}: follows must be true where it is given, got ${said(follows)}`);
  }
  if (carriedBy === undefined) return;
  if (!Array.isArray(carriedBy) || carriedBy.length === 0) {
    throw new TypeError(`${at}: carriedBy must be a list of at least one quote, got ${said(carriedBy)}`);
  }
  for (const quote of carriedBy) checkQuote(quote, `${at}: carriedBy`);
}
