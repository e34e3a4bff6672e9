import type { ClaimRecord, ReadingRecord } from "../../claim/record.ts";
import { printBlocks } from "../markdown/print.ts";
import { briefly } from "../told/brief.ts";
import { titleOf } from "../told/claim/verdict.ts";
import { type Coverage, countsWords, coverage } from "../told/counts.ts";
import { counted } from "../told/figures.ts";
import { conditionOf, type Mark, markOf, wordUnder } from "../told/marks.ts";
import { claimsBySentence, placeClaims, silences } from "../told/placed-claims.ts";
import { decisiveReading, troubleOf } from "../told/speaking.ts";
import { authored, fold, joined, type Line, line, link, nothing, paragraph, sign, source } from "../told/tree.ts";
import type { TriedDocument } from "../told/tried-document.ts";

/** What a change did to the verdicts, and how to speak of it. */
export interface VerdictDiff {
  readonly before: readonly TriedDocument[];
  readonly after: readonly TriedDocument[];
  /** What a claim rests on and that moved: "text", "claim", "data", "core". */
  readonly moved: (record: ClaimRecord) => readonly string[];
  /** Where a page of the report can be read, by its path. */
  readonly address: (path: string) => string;
}

/** A claim whose verdict, or whose reading's verdict, is another one than before. */
export interface Change {
  readonly before: ClaimRecord;
  readonly after: ClaimRecord;
}

/** What is new, gone and changed. */
export interface Changes {
  readonly changed: readonly Change[];
  readonly added: readonly ClaimRecord[];
  readonly removed: readonly ClaimRecord[];
  readonly unchanged: readonly ClaimRecord[];
}

/** Which verdicts are other ones than before? Claims are known by their document and id. */
export function changesOf(before: readonly TriedDocument[], after: readonly TriedDocument[]): Changes {
  const [old, now] = [byAddress(before), byAddress(after)];
  const both = [...now].flatMap(([key, record]) => {
    const was = old.get(key);
    return was === undefined ? [] : [{ before: was, after: record }];
  });
  return {
    changed: both.filter(({ before: was, after: is }) => standing(was) !== standing(is)),
    added: [...now].filter(([key]) => !old.has(key)).map(([, record]) => record),
    removed: [...old].filter(([key]) => !now.has(key)).map(([, record]) => record),
    unchanged: both.filter(({ before: was, after: is }) => standing(was) === standing(is)).map(({ after: is }) => is),
  };
}

/**
 * What a change did to the verdicts, for whoever reviews it: changed first, with what moved; then new and removed claims, and new
 * sentences without one; the unchanged ones folded.
 *
 * @returns markdown, or nothing where no verdict moved and no sentence came without a claim
 */
export function verdictDiff({ before, after, moved, address }: VerdictDiff): string {
  const { changed, added, removed, unchanged } = changesOf(before, after);
  const bare = newSentences(before, after);
  if (changed.length + added.length + removed.length + bare.length === 0) return "";
  const heads = [
    [changed.length, "verdict changed", "verdicts changed"],
    [added.length, "claim added", "claims added"],
    [removed.length, "claim removed", "claims removed"],
    [bare.length, "new sentence without a claim", "new sentences without a claim"],
  ] as const;
  const told = heads.filter(([count]) => count > 0).map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
  const name = (record: ClaimRecord) =>
    line`${link({ path: address(`reports/${record.document}/${record.id}.md`) }, titleOf(record))}`;
  const rows: readonly (readonly Line[])[] = [
    ...changed.map(({ before: was, after: is }) => [
      came(is),
      line`${name(is)}${readingChanges(was, is)}`,
      finding(was),
      finding(is),
      line`${movedWords(moved(is))}`,
    ]),
    ...added.map((record) => [came(record), name(record), line`new claim`, finding(record), nothing]),
    ...removed.map((record) => [line`removed`, titleOf(record), finding(record), nothing, nothing]),
    ...bare.map((text) => [marked("no claim yet", ""), line`${source(text)}`, line`new sentence`, nothing, nothing]),
  ];
  const page = printBlocks([
    { kind: "heading", level: 3, id: "", of: line`Claims: ${told.join(", ")}` },
    {
      kind: "table",
      name: "verdicts",
      head: ["Now", "Claim", "Before", "Found now", "Moved"],
      rows: rows.map((cells) => ({ cells })),
    },
    ...paragraph(coverageChange(before, after)),
    ...(unchanged.length === 0
      ? []
      : fold(line`${counted(unchanged.length, "verdict")} unchanged`, paragraph(line`${countsWords(unchanged)}`))),
  ]);
  return `${page.text}\n`;
}

function byAddress(documents: readonly TriedDocument[]): ReadonlyMap<string, ClaimRecord> {
  const records = documents.flatMap((tried) => placeClaims(tried.document, tried.records).map(({ record }) => record));
  return new Map(records.map((record) => [`${record.document}/${record.id}`, record]));
}

/** Everything about a claim whose change a reviewer has to know of. */
function standing(record: ClaimRecord): string {
  return JSON.stringify([
    [markOf(record), conditionOf(record)],
    record.readings.map(({ id, outcome, condition }) => [id, outcome, condition]),
  ]);
}

function readingChanges(before: ClaimRecord, after: ClaimRecord): Line {
  const ids = [...new Set([...before.readings, ...after.readings].map(({ id }) => id))];
  const at = (readings: readonly ReadingRecord[], id: string) => readings.find((reading) => reading.id === id);
  const told = (reading: ReadingRecord | undefined) =>
    reading === undefined ? line`none` : marked(reading.outcome, reading.condition);
  const lines = ids.flatMap((id) => {
    const [was, is] = [at(before.readings, id), at(after.readings, id)];
    if (was?.outcome === is?.outcome && was?.condition === is?.condition) return [];
    return [line`${id}: ${told(was)} → ${told(is)}`];
  });
  return lines.length === 0 ? nothing : line` (reading ${joined(lines, ", ")})`;
}

function came(record: ClaimRecord): Line {
  return marked(markOf(record), conditionOf(record));
}

function marked(mark: Mark, condition: string): Line {
  return line`${sign(mark)} ${wordUnder(mark, condition)}`;
}

function finding(record: ClaimRecord): Line {
  const reading = decisiveReading(record);
  const found = record.verdict === "void" || reading === undefined ? troubleOf(record) : briefly(reading.found);
  return line`${came(record)}: ${authored(found)}`;
}

function movedWords(what: readonly string[]): string {
  return what.length === 0 ? "none of its files" : what.join(", ");
}

/** Sentences that did not stand in the text before and that nobody has claimed or listed as silent. */
function newSentences(before: readonly TriedDocument[], after: readonly TriedDocument[]): readonly string[] {
  return after.flatMap(({ document, records }) => {
    const old = before.find((tried) => tried.document.name === document.name);
    const known = new Set(old?.document.sentences.map(({ source }) => source));
    const claims = claimsBySentence(document, placeClaims(document, records));
    const silent = silences(document);
    return document.sentences
      .filter(({ source }, index) => !known.has(source) && claims[index]?.length === 0 && silent[index] === "")
      .map(({ source }) => source);
  });
}

function coverageChange(before: readonly TriedDocument[], after: readonly TriedDocument[]): Line {
  const total = (documents: readonly TriedDocument[]) =>
    documents
      .map(({ document, records }) => coverage(document, placeClaims(document, records)))
      .reduce(
        (sum: Coverage, one) => ({
          sentences: sum.sentences + one.sentences,
          claimed: sum.claimed + one.claimed,
          silent: sum.silent + one.silent,
        }),
        { sentences: 0, claimed: 0, silent: 0 },
      );
  const [was, is] = [total(before), total(after)];
  const words = ({ claimed, sentences }: Coverage) => `${claimed} of ${sentences}`;
  const same = words(was) === words(is) ? "" : ` (before: ${words(was)})`;
  return line`Sentences with a claim: ${words(is)}${same}.`;
}
