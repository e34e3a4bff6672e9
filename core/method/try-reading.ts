import type { Reading } from "../claim/claim.ts";
import type { ReadingRecord } from "../claim/record.ts";
import type { Asking } from "../formula/asking.ts";
import { whereOf } from "../formula/index.ts";
import { drawnCurves } from "./drawn.ts";
import { methodOf } from "./methods.ts";
import { weigh } from "./planned-rates.ts";
import { isSameAs } from "./same-as.ts";
import { NEVER_WRONG, worst } from "./trial/error-rates.ts";
import type { Trial } from "./trial/method.ts";
import { findingsOf, resultOf, tryAssertion } from "./try-assertion.ts";

/**
 * Tries one reading and returns its record. Never throws: what goes wrong, in the check or in the claim, makes the reading
 * void, with the reason in `trouble`. `expect` and `seen` are copied and never looked at.
 */
export function* tryReading(reading: Reading, trial: Trial): Asking<ReadingRecord> {
  const { asserts } = reading;
  if (isSameAs(asserts)) {
    const { claim, reading: id } = asserts;
    return { ...emptyRecord(reading), found: `as ${claim}, reading ${id}`, sameAs: { claim, reading: id } };
  }
  try {
    const tried = yield* tryAssertion(asserts, reading.control, trial);
    const result = resultOf(tried);
    const { outcome, found, settle } = result;
    const isVoid = outcome === "void";
    const plots = [...(reading.drawn === undefined ? [] : [drawnCurves(reading.drawn)]), ...(result.plots ?? [])];
    const because = reading.because === undefined ? [] : [reading.because];
    return {
      ...emptyRecord(reading),
      ...result,
      settle: isVoid ? "" : settle,
      trouble: isVoid ? (settle === "" ? found : settle) : "",
      ...findingsOf(tried.evidence),
      ...(plots.length === 0 ? {} : { plots }),
      parts: tried.parts,
      assumed: [...because, ...tried.assumed],
    };
  } catch (error) {
    trial.thrown?.(error);
    return thrownRecord(reading, error);
  }
}

/** The record of a reading of which something was thrown; it says where in a formula, if the error knows. */
export function thrownRecord(reading: Reading, error: unknown): ReadingRecord {
  const where = whereOf(error);
  const record = voidRecord(reading, error instanceof Error ? error.message : String(error));
  return where === undefined ? record : { ...record, where };
}

/** The record of a reading that could not be tried, such as one whose worker was lost. It had its chance to be wrong all the same. */
export function voidRecord(reading: Reading, trouble: string): ReadingRecord {
  return { ...emptyRecord(reading), ...planned(reading), outcome: "void", statement: stated(reading), trouble };
}

function planned({ asserts }: Reading): Pick<ReadingRecord, "rates" | "risk"> {
  try {
    const { rates, firm } = weigh(asserts, { outcome: "void", basis: "none" });
    return { rates, risk: worst(firm) };
  } catch {
    return { rates: NEVER_WRONG, risk: 0 };
  }
}

/** What the reading asserts, as far as it can be told when it cannot be tried. */
function stated({ asserts }: Reading): ReadingRecord["statement"] {
  try {
    return methodOf(asserts).describe(asserts);
  } catch {
    return { words: "", tex: "", formula: "" };
  }
}

function emptyRecord(reading: Reading): ReadingRecord {
  const { id, kind, as, asserts, given = [], expect, seen, carriedBy, sentence, open, when, follows } = reading;
  const quotes = carriedBy?.map((quote) => (typeof quote === "string" ? { exact: quote } : quote));
  return {
    id,
    kind,
    as,
    verb: asserts.verb,
    statement: { words: "", tex: "", formula: "" },
    outcome: "inconclusive",
    basis: "none",
    scope: "",
    alpha: 0,
    rates: NEVER_WRONG,
    condition: "",
    risk: 0,
    found: "",
    notes: [],
    settle: "",
    trouble: "",
    control: null,
    parts: [],
    assumed: [],
    given,
    expect: expect ?? "",
    seen: seen ?? "",
    ...(quotes === undefined ? {} : { carriedBy: quotes }),
    ...(sentence === undefined ? {} : { sentence }),
    ...(open === undefined ? {} : { open }),
    ...(when === undefined ? {} : { when }),
    ...(follows === undefined ? {} : { follows }),
  };
}
