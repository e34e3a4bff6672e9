import type { TestCase, TestModule } from "vitest/node";
import type { Says } from "../../claim/answer.ts";
import type { Quote } from "../../claim/claim.ts";
import type { ClaimRecord } from "../../claim/record.ts";
import { asText, withoutPlaces } from "../files/as-text.ts";
import type { HandedReading } from "../judge/judged.ts";
import type { Heard, HeardReading } from "../run/heard.ts";
import { DISAGREE } from "../run/replay.ts";
import { withWhere } from "../run/with-where.ts";
import { arrivedHead, arrivedReading, type Head } from "../trust/arrived.ts";
import { LOST } from "../wall/limits.ts";

/** What one run brought for one claim file. */
export interface FileRun {
  /** Path of the claim file, relative to the project. */
  readonly path: string;
  readonly assertion: string;
  readonly quote: Quote;
  readonly contradicts?: NonNullable<ClaimRecord["contradicts"]>;
  readonly answeredBy?: NonNullable<ClaimRecord["answeredBy"]>;
  /** The sentences of an answer, where the file states one. */
  readonly answer?: readonly Says[];
  /** Why the whole claim could not be tried, else empty. */
  readonly trouble: string;
  /** Where in which formula that is, if it is. */
  readonly where?: NonNullable<ClaimRecord["where"]>;
  readonly readings: readonly HandedReading[];
}

/** The trouble of a reading that was passed over and of which nothing is known. */
export const UNTRIED = "not tried yet";

const NO_QUOTE: Quote = { exact: "" };
const NO_HEAD: Head = { assertion: "", quote: NO_QUOTE };

/** What did the run find out about this claim file? */
export function heardFrom(module: TestModule): Heard {
  const { evidence, where } = module.meta();
  const [error] = module.errors();
  return {
    path: module.relativeModuleId.replaceAll("\\", "/"),
    ...(evidence === undefined ? {} : { evidence }),
    ...(error === undefined ? {} : { error: where === undefined ? error.message : withoutWhere(error.message, where) }),
    ...(where === undefined ? {} : { where }),
    tests: [...module.children.allTests()].map(heardReading),
  };
}

function withoutWhere(message: string, where: readonly string[]): string {
  return message.replace(withWhere("", where), "");
}

function heardReading(test: TestCase): HeardReading {
  const { evidence, untried, plain, read } = test.meta();
  const { state, errors } = test.result();
  const error = errors?.[0]?.message;
  return {
    ...(evidence === undefined ? {} : { evidence }),
    ...(untried === undefined ? {} : { untried }),
    ...(plain === undefined ? {} : { plain }),
    ...(read === undefined ? {} : { read }),
    isSkipped: state === "skipped",
    ...(error === undefined ? {} : { error }),
  };
}

/**
 * What comes of it, once its form was looked at?
 *
 * @param root - absolute path of the project, which no message may hold
 * @param doubted - whether it came out otherwise in a process of its own: then none of its readings has a verdict
 * @returns undefined if every reading was passed over, as with `-t`
 */
export function collect(heard: Heard, root: string, doubted = false): FileRun | undefined {
  const { path } = heard;
  try {
    return collected(heard, root, doubted);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { path, ...NO_HEAD, trouble: tidy(`a worker must hand over a record: ${why}`, root), readings: [] };
  }
}

function collected(
  { path, evidence, where, error, tests }: Heard,
  root: string,
  doubted: boolean,
): FileRun | undefined {
  const head = evidence === undefined ? NO_HEAD : arrivedHead(evidence);
  if (tests.length === 0) {
    if (error === undefined) return { path, ...head, trouble: LOST, readings: [] };
    const trouble = tidy(error, root);
    return { path, ...head, trouble, ...(where === undefined ? {} : { where }), readings: [] };
  }
  if (tests.every(({ isSkipped }) => isSkipped === true)) return undefined;
  // An answer has no readings: its sentences are held against those of the claims when the run is over.
  if (head.answer !== undefined) return { path, ...head, trouble: "", readings: [] };
  const readings = tests.map((test) => collectReading(test, root, doubted));
  const twice = readings.find(({ record }, i) => readings.findIndex((other) => other.record.id === record.id) !== i);
  if (twice !== undefined) throw new RangeError(`id must be that of one reading, got ${twice.record.id} twice`);
  return { path, ...head, trouble: "", readings };
}

/** The claim file of a worker that ended before it could say anything. */
export const silent = (path: string, trouble: string = LOST): FileRun => ({
  path,
  assertion: "",
  quote: NO_QUOTE,
  trouble,
  readings: [],
});

function collectReading(
  { evidence, untried = "{}", plain, isSkipped, error }: HeardReading,
  root: string,
  doubted: boolean,
): HandedReading {
  if (doubted) return { record: { ...arrivedReading(untried), trouble: DISAGREE }, tried: true };
  if (evidence !== undefined) {
    const record = arrivedReading(evidence);
    const said = plain === undefined ? {} : { plain };
    return { record: { ...record, trouble: withoutPlaces(record.trouble, root) }, tried: true, ...said };
  }
  const record = arrivedReading(untried);
  if (isSkipped === true) return { record: { ...record, trouble: UNTRIED }, tried: false };
  return { record: { ...record, trouble: error === undefined ? LOST : tidy(error, root) }, tried: true };
}

/** One line without colours, and without anything that is different on another machine. */
function tidy(message: string, root: string): string {
  const plain = message.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g"), "");
  const relative = withoutPlaces(plain, root).replaceAll(/\?vitest=\d+/g, "");
  return asText(relative.replaceAll(/\s+/g, " ").trim().slice(0, 500));
}
