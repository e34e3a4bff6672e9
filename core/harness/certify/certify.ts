import { rmSync } from "node:fs";
import { join } from "node:path";
import type { AnswerRecord } from "../../claim/answer.ts";
import { contradictionsOf } from "../../claim/contradictions.ts";
import type { ClaimRecord } from "../../claim/record.ts";
import type { TriedDocument } from "../../report/pages.ts";
import { readIfReadable, readIfThere, writeAtomically } from "../files/atomic-file.ts";
import {
  answerRecordPath,
  type ClaimAddress,
  isName,
  recordPath,
  stabilityPath,
  TEXT,
  textPaths,
} from "../files/claim-file.ts";
import { addressOf, listClaims, listFiles, printRecord, readRecords } from "../files/records.ts";
import { isTemporary, sweepTemporary } from "../files/temporary.ts";
import { requireText, type TextFile, textFiles } from "../run/read-text.ts";
import { goesThrough, linksOf, linkTrouble } from "../trust/links.ts";
import { reprinted } from "../trust/stability-rule.ts";
import { toldPages } from "../trust/told-pages.ts";
import { tidyUp } from "../wall/garbage.ts";
import { answersOf, printAnswer } from "./answers.ts";
import { recordOf, seenTogether, type Text } from "./assemble.ts";
import { type FileRun, silent } from "./collect.ts";
import type { Files } from "./compare.ts";
import { isHtml } from "./write-pages.ts";

/** The report as it should be after a run, and as it is. */
export interface Certificate {
  /** Records of this run, after everything was seen together. */
  readonly tried: readonly ClaimRecord[];
  /** Records of this project as they were committed, and as they are now. */
  readonly before: readonly ClaimRecord[];
  readonly after: readonly ClaimRecord[];
  /** Claim files that this run did not try. */
  readonly untried: readonly ClaimAddress[];
  /** Links under claims/, fixtures/ and reports/: nothing is read or written through them. */
  readonly refused: readonly string[];
  /** Path to text, relative to the project: of what is committed each file is read when it is asked for. */
  readonly committed: Files;
  readonly computed: ReadonlyMap<string, string>;
  /** Every text with all its records, as they are now. */
  readonly documents: readonly TriedDocument[];
  /** The answer of every text that has one. */
  readonly answers: readonly AnswerRecord[];
}

/**
 * What should the report be, now that these claim files were tried? Nothing is written.
 *
 * @param root - absolute path of the project
 * @param runs - what the run brought, in any order
 */
export function certify(root: string, runs: readonly FileRun[]): Certificate {
  const claims = listClaims(root);
  const stored = readRecords(root, claims);
  const current = new Map(stored);
  const touched = new Set<string>();
  const links = linksOf(root);
  for (const run of [...runs].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const address = addressOf(run.path);
    if (address === undefined) continue;
    const path = recordPath(address);
    const link = goesThrough(run.path, links) ?? goesThrough(`claims/${address.document}/experiments`, links);
    current.set(
      path,
      recordOf(address, link === undefined ? run : silent(run.path, linkTrouble(link)), stored.get(path)),
    );
    touched.add(path);
  }
  const texts = readTexts(root, claims, links);
  const after = seenTogether([...current.values()].sort(byAddress), texts);
  tidyUp();
  const follows = (record: ClaimRecord) =>
    contradictionsOf(record, after).some((other) => touched.has(recordPath(other))) ||
    record.readings.some(
      ({ sameAs }) => sameAs !== undefined && touched.has(recordPath({ document: record.document, id: sameAs.claim })),
    );
  const computed = new Map<string, string>();
  const told = toldPages(together(texts, after, answersOf(root, runs, after)));
  tidyUp();
  const { documents } = told;
  for (const record of documents.flatMap(({ records }) => records)) {
    const path = recordPath(record);
    const asBefore = touched.has(path) || follows(record) ? undefined : readIfReadable(join(root, path));
    computed.set(path, asBefore ?? printRecord(record));
  }
  for (const [path, text] of told.files) computed.set(path, text);
  const answers = new Map(documents.flatMap(({ answer }) => (answer === undefined ? [] : [[answer.document, answer]])));
  for (const answer of answers.values()) computed.set(answerRecordPath(answer.document), printAnswer(answer));
  const committed = readReport(root);
  for (const { document, records } of documents) {
    const path = stabilityPath(document.name);
    const table = committed.get(path);
    if (table !== undefined) computed.set(path, reprinted(table, records));
  }
  return {
    tried: documents.flatMap(({ records }) => records).filter((record) => touched.has(recordPath(record))),
    before: [...stored.values()],
    after: documents.flatMap(({ records }) => records),
    untried: claims.filter((address) => !touched.has(recordPath(address))),
    refused: links,
    committed,
    computed,
    documents,
    answers: [...answers.values()],
  };
}

/** Every text of the project with its records, as they are committed; nothing is tried. */
export function committedDocuments(root: string): readonly TriedDocument[] {
  const claims = listClaims(root);
  const texts = readTexts(root, claims, linksOf(root));
  const records = seenTogether([...readRecords(root, claims).values()].sort(byAddress), texts);
  return together(texts, records, answersOf(root, [], records));
}

function together(
  texts: ReadonlyMap<string, Text>,
  records: readonly ClaimRecord[],
  answers: ReadonlyMap<string, AnswerRecord>,
): readonly TriedDocument[] {
  const own = Map.groupBy(records, (record) => record.document);
  return [...texts.values()].map(({ document }) => {
    const answer = answers.get(document.name);
    return {
      document,
      records: own.get(document.name) ?? [],
      ...(answer === undefined ? {} : { answer }),
    };
  });
}

/**
 * Makes the files of the report what they should be, one by one and each as a whole. What nothing writes any more is removed.
 *
 * @returns the paths that were written or removed
 */
export function writeReport(root: string, { committed, computed, refused }: Certificate): readonly string[] {
  sweepTemporary(root, listFiles(root, "reports"));
  const mayBe = ([path]: readonly [string, string]): boolean => goesThrough(path, refused) === undefined;
  const written = [...computed].filter(mayBe).filter(([path, text]) => writeAtomically(join(root, path), text));
  const gone = [...committed.keys()].filter((path) => !computed.has(path) && isPage(path));
  for (const path of gone) rmSync(join(root, path), { force: true });
  return [...written.map(([path]) => path), ...gone].sort();
}

/** Is this a name that the report gives to its files? What has none is left where it is, and named where the report is compared. */
export function isPage(path: string): boolean {
  return /\.(?:json|md|svg)$/u.test(path) && !/\/stability\.md$/u.test(path);
}

function byAddress(a: ClaimAddress, b: ClaimAddress): number {
  return recordPath(a) < recordPath(b) ? -1 : 1;
}

/** Every text that there is and every text that claims speak of, readable or not. */
function readTexts(root: string, claims: readonly ClaimAddress[], links: readonly string[]): ReadonlyMap<string, Text> {
  const written = listFiles(root, "fixtures").flatMap((path) => TEXT.exec(path)?.[1] ?? []);
  const names = [...new Set([...written.filter(isName), ...claims.map(({ document }) => document)])].sort();
  const linkOf = (name: string) => textPaths(name).flatMap((path) => goesThrough(path, links) ?? [])[0];
  return new Map(names.map((name) => [name, textOf(root, name, linkOf(name))]));
}

function textOf(root: string, name: string, link: string | undefined): Text {
  if (link === undefined) return documentFrom(name, textFiles(root, name));
  return { ...documentFrom(name, []), trouble: linkTrouble(link) };
}

/** The text of a document, or an empty one with what is wrong with it. */
export function documentFrom(name: string, files: readonly TextFile[]): Text {
  try {
    return { document: requireText(name, files), trouble: "" };
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error);
    const empty = {
      name,
      format: "md" as const,
      title: name,
      origin: "",
      credits: "",
      source: "",
      lang: "",
      lines: [],
      pieces: [],
      sentences: [],
      silent: [],
    };
    return { document: empty, trouble };
  }
}

/** Every file of the report; without what git ignores, the pages for a browser and what a run is preparing. */
function readReport(root: string): Files {
  const paths = new Set(
    listFiles(root, "reports").filter((path) => !isTemporary(path) && !isHtml(path) && path !== "reports/.lock"),
  );
  return {
    has: (path) => paths.has(path),
    keys: () => paths.keys(),
    // All of them together would be as large as everything that is computed.
    get: (path) => (paths.has(path) ? (readIfThere(join(root, path)) ?? "") : undefined),
  };
}
