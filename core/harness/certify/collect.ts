import type { TestCase, TestModule } from "vitest/node";
import type { Says } from "../../claim/answer.ts";
import type { Quote } from "../../claim/claim.ts";
import type { ClaimRecord, ReadingRecord } from "../../claim/record.ts";
import { asText, withoutPlaces } from "../files/as-text.ts";
import { LOST } from "../run/pool.ts";
import { DISAGREE } from "../run/replay.ts";
import { withWhere } from "../run/with-where.ts";
import { arrivedHead, arrivedReading, type Head } from "../trust/arrived.ts";

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
  readonly readings: readonly { readonly record: ReadingRecord; readonly tried: boolean }[];
}

/** The trouble of a reading that was passed over and of which nothing is known. */
export const UNTRIED = "not tried yet";

const NO_QUOTE: Quote = { exact: "" };
const NO_HEAD: Head = { assertion: "", quote: NO_QUOTE };

/**
 * What did the run find out about this claim file?
 *
 * @param root - absolute path of the project, which no message may hold
 * @param doubted - whether it came out otherwise in a process of its own: then none of its readings has a verdict
 * @returns undefined if every reading was passed over, as with `-t`
 */
export function collect(module: TestModule, root: string, doubted = false): FileRun | undefined {
  const path = module.relativeModuleId.replaceAll("\\", "/");
  try {
    return collected(module, path, root, doubted);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { path, ...NO_HEAD, trouble: tidy(`a worker must hand over a record: ${why}`, root), readings: [] };
  }
}

function collected(module: TestModule, path: string, root: string, doubted: boolean): FileRun | undefined {
  const tests = [...module.children.allTests()];
  const { evidence, where } = module.meta();
  const head = evidence === undefined ? NO_HEAD : arrivedHead(evidence);
  const [error] = module.errors();
  if (tests.length === 0) {
    if (error === undefined) return { path, ...head, trouble: LOST, readings: [] };
    if (where === undefined) return { path, ...head, trouble: tidy(error.message, root), readings: [] };
    const trouble = tidy(error.message.replace(withWhere("", where), ""), root);
    return { path, ...head, trouble, where, readings: [] };
  }
  if (tests.every((test) => test.result().state === "skipped")) return undefined;
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

function collectReading(test: TestCase, root: string, doubted: boolean): FileRun["readings"][number] {
  const { evidence, untried = "{}" } = test.meta();
  if (doubted) return { record: { ...arrivedReading(untried), trouble: DISAGREE }, tried: true };
  if (evidence !== undefined) {
    const record = arrivedReading(evidence);
    return { record: { ...record, trouble: withoutPlaces(record.trouble, root) }, tried: true };
  }
  const record = arrivedReading(untried);
  const { state, errors } = test.result();
  if (state === "skipped") return { record: { ...record, trouble: UNTRIED }, tried: false };
  const trouble = errors?.[0] === undefined ? LOST : tidy(errors[0].message, root);
  return { record: { ...record, trouble }, tried: true };
}

/** One line without colours, and without anything that is different on another machine. */
function tidy(message: string, root: string): string {
  const plain = message.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g"), "");
  const relative = withoutPlaces(plain, root).replaceAll(/\?vitest=\d+/g, "");
  return asText(relative.replaceAll(/\s+/g, " ").trim().slice(0, 500));
}
