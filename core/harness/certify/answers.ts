import { join } from "node:path";
import type { AnswerRecord, SaidRecord, Says } from "../../claim/answer.ts";
import type { ClaimRecord } from "../../claim/record.ts";
import { readIfThere } from "../files/atomic-file.ts";
import { canonical } from "../files/canonical.ts";
import { answerDocument, answerRecordPath } from "../files/claim-file.ts";
import { listFiles } from "../files/records.ts";
import type { FileRun } from "./collect.ts";

/**
 * The answer of every document that has one: from this run where it was loaded, else from the record, held against the records as they are now.
 *
 * @returns by document
 */
export function answersOf(
  root: string,
  runs: readonly FileRun[],
  records: readonly ClaimRecord[],
): ReadonlyMap<string, AnswerRecord> {
  const documents = listFiles(root, "claims").flatMap((path) => answerDocument(path) ?? []);
  return new Map(
    documents.flatMap((document) => {
      const said = saidIn(runs, document) ?? storedIn(root, document);
      return said === undefined ? [] : [[document, heldAgainst(document, said, records)] as const];
    }),
  );
}

/** The text of the file that holds an answer. */
export function printAnswer(answer: AnswerRecord): string {
  return `${canonical(answer, 2)}\n`;
}

/** What is wrong with the answers: sentences that may not be told any more, and files that could not be read. */
export function answerComplaints(answers: Iterable<AnswerRecord>): readonly string[] {
  return [...answers].flatMap(({ document, trouble, sentences }) => {
    const path = `claims/${document}/answer.ts`;
    const withdrawn = sentences.filter((each) => each.withdrawn !== "");
    return [
      ...(trouble === "" ? [] : [`${path}: ${trouble}`]),
      ...withdrawn.map((each) => `${path}: “${each.sentence}” is withdrawn: ${each.withdrawn}`),
    ];
  });
}

interface Said {
  readonly trouble: string;
  readonly sentences: readonly Says[];
}

function saidIn(runs: readonly FileRun[], document: string): Said | undefined {
  const run = runs.find(({ path }) => answerDocument(path) === document);
  return run === undefined ? undefined : { trouble: run.trouble, sentences: run.answer ?? [] };
}

function storedIn(root: string, document: string): Said | undefined {
  const text = readIfThere(join(root, answerRecordPath(document)));
  if (text === undefined) return undefined;
  try {
    const { trouble, sentences } = JSON.parse(text) as AnswerRecord;
    const rests = ({ rests: all }: SaidRecord) =>
      Object.fromEntries(all.map(({ claim, reading, needs }) => [`${claim}/${reading}`, needs]));
    return { trouble, sentences: sentences.map((each) => ({ sentence: each.sentence, rests: rests(each) })) };
  } catch {
    return undefined;
  }
}

function heldAgainst(document: string, { trouble, sentences }: Said, records: readonly ClaimRecord[]): AnswerRecord {
  const found = (claim: string, reading: string) => {
    const record = records.find((each) => each.document === document && each.id === claim);
    // A claim that is void as a whole carries nothing.
    return record?.trouble === "" ? record.readings.find(({ id }) => id === reading) : undefined;
  };
  return {
    document,
    trouble,
    sentences: sentences.map(({ sentence, rests }) => {
      const grounds = Object.entries(rests)
        .sort(byPlace)
        .map(([place, needs]) => {
          const [claim = "", reading = ""] = place.split("/");
          const { outcome = "void", condition = "" } = found(claim, reading) ?? {};
          return { claim, reading, needs, outcome, condition } as const;
        });
      const moved = grounds.filter(({ needs, outcome }) => needs !== outcome);
      const withdrawn = moved.map(({ claim, reading, needs, outcome }) =>
        outcome === "void" ? `${claim}/${reading} has no verdict` : `${claim}/${reading} is ${outcome}, not ${needs}`,
      );
      return { sentence, rests: grounds, withdrawn: withdrawn.join("; ") };
    }),
  };
}

function byPlace([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
