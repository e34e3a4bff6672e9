import * as v from "valibot";
import type { ClaimRecord, ControlRecord, PartRecord, ReadingRecord } from "../record.ts";
import { FINDINGS } from "./findings-schema.ts";
import {
  address,
  chance,
  count,
  exactly,
  fixed,
  label,
  list,
  maybe,
  named,
  number,
  oneOf,
  only,
  readingId,
  some,
  step,
  text,
  yes,
} from "./parts.ts";
import { plot } from "./plot-schema.ts";

const sizes = named(count);
const steps = exactly({ sizes, writtenOut: count, indices: named(label), steps: some(step), shows: list(count) });
const boxes = exactly({ sizes, boxes: step });
export const proof = exactly({ argument: list(text), provedAt: some(v.union([steps, boxes], "steps or boxes")) });

const DEFINITE = {
  outcome: oneOf("verified", "refuted"),
  basis: oneOf("exact", "witness", "proof", "statistical", "cited"),
};
const OPEN = { outcome: only("inconclusive"), basis: oneOf("fixed data", "searched", "none") };
const MUTE = { outcome: oneOf("not testable", "void"), basis: only("none") };

const heard = { changed: text, found: text, required: label, passed: yes };
const placed = { distance: maybe(number), detectionLimit: maybe(number) };
export const control = v.variant("outcome", [
  exactly({ ...heard, ...DEFINITE, condition: maybe(text), ...placed }),
  exactly({ ...heard, ...OPEN, ...placed }),
  exactly({ ...heard, ...MUTE, ...placed }),
]) satisfies v.GenericSchema<unknown, ControlRecord>;

export const statement = exactly({ words: text, tex: text, formula: text });
const tried = {
  statement,
  scope: text,
  rates: exactly({ verified: chance, refuted: chance }),
  risk: chance,
  found: text,
  notes: list(text),
  control: v.nullable(control),
  proof: maybe(proof),
  plots: maybe(list(plot)),
};
/** A verdict has an error rate, and perhaps a condition; only an open reading tells what would settle it. */
const definite = { ...tried, ...DEFINITE, alpha: chance, condition: text, settle: only("") };
const nothing = { alpha: v.literal(0, "0"), condition: only("") };
const open = { ...tried, ...OPEN, ...nothing, settle: text };
const mute = { ...tried, ...MUTE, ...nothing, settle: text };

export const part = v.variant("outcome", [
  exactly({ name: label, ...definite, witness: FINDINGS.definite.witness }),
  exactly({ name: label, ...open }),
  // A check that failed keeps the case that it found.
  exactly({ name: label, ...mute, witness: FINDINGS.all.witness }),
]) satisfies v.GenericSchema<unknown, PartRecord>;

const quote = exactly({ exact: text, prefix: maybe(text), suffix: maybe(text) });
const where = fixed(text, text);
const told = {
  id: readingId,
  kind: oneOf("literal", "meant", "setting", "mended", "further"),
  as: text,
  verb: label,
  trouble: text,
  where: maybe(where),
  parts: list(part),
  assumed: list(text),
  given: list(text),
  sameAs: maybe(exactly({ claim: label, reading: label })),
  expect: oneOf("verified", "refuted", "inconclusive", "not testable", ""),
  seen: text,
  carriedBy: maybe(list(quote)),
  sentence: maybe(text),
  open: maybe(text),
  when: maybe(text),
  follows: maybe(v.literal(true, "true")),
};

/** The form of one reading as it was tried. */
export const readingSchema = v.variant("outcome", [
  exactly({ ...told, ...definite, ...FINDINGS.definite }),
  exactly({ ...told, ...open, ...FINDINGS.open }),
  // A check that failed keeps what was found until then.
  exactly({ ...told, ...mute, ...FINDINGS.all }),
]) satisfies v.GenericSchema<unknown, ReadingRecord>;

const judgement = {
  verdict: oneOf("verified", "refuted", "inconclusive", "not testable", "void"),
  depends: yes,
  alpha: chance,
  condition: text,
};

/**
 * The form of a record, as it is committed. Its words `document` and `id` are parts of paths, and lead nowhere else;
 * those of `contradicts` and `answeredBy` are the author's, and only ever compared with ids that are known.
 */
export const recordSchema = exactly({
  document: address,
  id: address,
  assertion: text,
  quote,
  contradicts: maybe(list(label)),
  answeredBy: maybe(list(label)),
  ...judgement,
  meant: maybe(exactly(judgement)),
  trouble: text,
  where: maybe(where),
  readings: list(readingSchema),
}) satisfies v.GenericSchema<unknown, ClaimRecord>;
