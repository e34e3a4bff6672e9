import type { Says } from "../../claim/answer.ts";
import type { Assertion, Claim, Reading } from "../../claim/claim.ts";
import type { ReadingRecord } from "../../claim/record.ts";
import type { TextDocument } from "../../document/document.ts";
import type { Answer, Question } from "../../formula/asking.ts";
import { isInFloats } from "../../method/in-floats.ts";
import { meantTrouble } from "../../method/meant.ts";
import { isSameAs } from "../../method/same-as.ts";
import { simulationsOf } from "../../method/simulations.ts";
import { also } from "../../method/trial/also.ts";
import type { Trial } from "../../method/trial/method.ts";
import type { Watch } from "../../method/trial/progress.ts";
import { thrownRecord, tryReading } from "../../method/try-reading.ts";
import { stream } from "../../random/streams.ts";
import { tamed } from "../compartment/thrown.ts";
import type { ClaimAddress } from "../files/claim-file.ts";
import { interruptible } from "../wall/interruptible.ts";
import { runtimeAtHand } from "./require-node.ts";

/**
 * Is this what `claim({...})` returns, and does what is meant conclude what is said?
 *
 * @throws TypeError for a default export that is no claim, RangeError for a meant reading that mends
 */
export function requireClaim(value: unknown): Claim {
  const readings: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "readings") : undefined;
  if (Array.isArray(readings) && Object.isFrozen(value)) {
    const trouble = meantTrouble(readings);
    if (trouble !== "") throw new RangeError(trouble);
    return value as Claim;
  }
  const got = value === undefined ? "none" : typeof value;
  throw new TypeError(`the default export must be a claim: export default claim({ … }), got ${got}`);
}

/**
 * Is this a list of what `says(…)` returns?
 *
 * @throws TypeError for a default export that is none
 */
export function requireAnswer(value: unknown): readonly Says[] {
  const isSaid = (each: unknown) => Object.isFrozen(each) && typeof Reflect.get(Object(each), "sentence") === "string";
  if (Array.isArray(value) && value.length > 0 && value.every(isSaid)) return value as Says[];
  throw new TypeError(
    `the default export must be a list of says(…), got ${value === undefined ? "none" : typeof value}`,
  );
}

/** Where a reading is tried, and with what help. */
export interface Circumstances {
  readonly document: TextDocument;
  readonly address: ClaimAddress;
  /** Milliseconds that it may compute without giving way. */
  readonly limit: number;
  /** Answers a question for the solver; rejects where the solver was lost. */
  readonly solve: (question: Question, onSpent?: (spent: number) => void) => Promise<Answer>;
  /** Loads the claim once more, with modules in which nothing has run. */
  readonly copy: () => Promise<Claim>;
  /** Is told when the text is read, of which any claim knows its quote; left out where nobody asks. */
  readonly readsText?: () => void;
  /** Is told how far a simulation has come; left out where nobody watches. */
  readonly watch?: Watch;
  /** Is told what was thrown while it was tried; left out where nobody asks. */
  readonly thrown?: (error: unknown) => void;
}

/** What a reading leans on: its text, and streams of its own. Another root gives unrelated streams. */
export function trialOf(document: TextDocument, address: ClaimAddress, reading: string, root?: string): Trial {
  const here = { document: address.document, claim: address.id, reading, ...(root === undefined ? {} : { root }) };
  return { document, stream: (role) => stream({ ...here, role }) };
}

/**
 * Tries one reading of a claim on streams of its own, and some replicates of its simulations once more in a fresh copy of the claim; a loop
 * that never gives way makes it void.
 *
 * @param runtime - the version of Node that computes it; the record says so where it is not the one of record
 */
export async function tryInTime(
  reading: Reading,
  { document, address, limit, solve, copy, readsText, watch, thrown }: Circumstances,
  runtime: string = process.version,
): Promise<ReadingRecord> {
  const trial = also(trialOf(document, address, reading.id), {
    get document() {
      readsText?.();
      return document;
    },
  });
  try {
    const simulated = simulationsOf(reading, trial).length > 0;
    const fresh = simulated ? { fresh: assertionOf(await copy(), reading.id) } : {};
    const told = { ...(watch === undefined ? {} : { watch }), ...(thrown === undefined ? {} : { thrown }) };
    const attempt = tryReading(reading, also(trial, { ...fresh, ...told }));
    const go = (...answer: [] | [Answer]) => interruptible(() => attempt.next(...answer), limit);
    let step = go();
    while (!step.done) {
      const answer = await solve(step.value);
      step = go(answer);
    }
    return isInFloats(reading, trial) ? computedWith(runtime, step.value) : step.value;
  } catch (error) {
    thrown?.(error);
    return thrownRecord(reading, tamed(error));
  }
}

/** The record says so where the runtime is not the one of record. */
function computedWith(runtime: string, record: ReadingRecord): ReadingRecord {
  const atHand = runtimeAtHand(runtime);
  if (atHand === "") return record;
  return { ...record, assumed: [...record.assumed, `${atHand.charAt(0).toUpperCase()}${atHand.slice(1)}.`] };
}

function assertionOf({ readings }: Claim, id: string): Assertion {
  return readings.find((reading) => reading.id === id)?.asserts ?? { verb: "nothing" };
}

/** A shared verdict is known only when every claim has been tried. */
export const isShared = (reading: Reading): boolean => isSameAs(reading.asserts);
