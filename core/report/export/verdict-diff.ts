import type { ClaimRecord, ReadingRecord } from "../../claim/record.ts";
import { title } from "../markdown/claim-title.ts";
import { type Coverage, coverage, tally } from "../markdown/counts.ts";
import { briefFinding } from "../markdown/finding.ts";
import { blocks, fold, join, link, type Markdown, md, plain, table } from "../markdown/markdown.ts";
import { cameOf, cameTo, marked, signed } from "../markdown/marks.ts";
import { sourceMarkdown } from "../markdown/source-markdown.ts";
import { counted } from "../told/figures.ts";
import { claimsBySentence, placeClaims, silences } from "../told/placed-claims.ts";
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
  const name = (record: ClaimRecord) => link(title(record), address(`reports/${record.document}/${record.id}.md`));
  const rows = [
    ...changed.map(({ before: was, after: is }) => [
      marked(cameTo(is)),
      md`${name(is)}${readingChanges(was, is)}`,
      finding(was),
      finding(is),
      plain(movedWords(moved(is))),
    ]),
    ...added.map((record) => [marked(cameTo(record)), name(record), plain("new claim"), finding(record), plain("")]),
    ...removed.map((record) => [plain("removed"), title(record), finding(record), plain(""), plain("")]),
    ...bare.map((source) => [
      marked({ mark: "no claim yet", condition: "" }),
      sourceMarkdown(source, "table"),
      plain("new sentence"),
      plain(""),
      plain(""),
    ]),
  ];
  const page = blocks([
    md`### Claims: ${told.join(", ")}`,
    table(
      ["Now", "Claim", "Before", "Found now", "Moved"].map((head) => [head, "left"] as const),
      rows,
    ),
    coverageChange(before, after),
    unchanged.length === 0 ? md`` : fold(`${counted(unchanged.length, "verdict")} unchanged`, tally(unchanged)),
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
    cameTo(record),
    record.readings.map(({ id, outcome, condition }) => [id, outcome, condition]),
  ]);
}

function readingChanges(before: ClaimRecord, after: ClaimRecord): Markdown {
  const ids = [...new Set([...before.readings, ...after.readings].map(({ id }) => id))];
  const at = (readings: readonly ReadingRecord[], id: string) => readings.find((reading) => reading.id === id);
  const lines = ids.flatMap((id) => {
    const [was, is] = [at(before.readings, id), at(after.readings, id)];
    if (was?.outcome === is?.outcome && was?.condition === is?.condition) return [];
    const [from, to] = [was, is].map((reading) => (reading === undefined ? plain("none") : signed(cameOf(reading))));
    return [md`${id}: ${from ?? plain("")} → ${to ?? plain("")}`];
  });
  return lines.length === 0 ? md`` : md`<br><sub>reading ${join(lines, ", ")}</sub>`;
}

function finding(record: ClaimRecord): Markdown {
  return join([signed(cameTo(record)), briefFinding(record).found], record.condition === "" ? " " : ": ");
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

function coverageChange(before: readonly TriedDocument[], after: readonly TriedDocument[]): Markdown {
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
  return md`Sentences with a claim: ${words(is)}${same}.`;
}
