import type { ClaimRecord, ReadingRecord } from "../../../claim/record.ts";
import type { TextDocument } from "../../../document/document.ts";
import { placeOf } from "../../../document/place-of.ts";
import { conditionOf, holdsWords, type Mark, markOf } from "../marks.ts";
import { leadingPlot, type PlotFile, plotsOfReading } from "../plot-files.ts";
import { decisiveReading, meantReading, readingsOf } from "../speaking.ts";
import { authored, type Block, fold, type Line, line, link, list, paragraph, strong } from "../tree.ts";
import { sentence } from "../words.ts";
import { context } from "./context.ts";
import { foundWords, howWords } from "./how.ts";
import { readingTold } from "./reading.ts";
import { titleOf, verdictTold } from "./verdict.ts";

/** What the page of one claim tells. */
export interface ClaimPage {
  readonly record: ClaimRecord;
  readonly mark: Mark;
  /** What has to be true for the mark to stand; empty where nothing has to. */
  readonly condition: string;
  readonly title: Line;
  readonly blocks: readonly Block[];
}

/**
 * What is told of one claim: for the author of the sentence first (the sentence in its place, the verdict with its reason, what would be true),
 * then, folded, for the reviewer and for the auditor (what else was tried, how each was tried, what is assumed, how to run it).
 *
 * @param document - the text that the claim speaks of
 * @param record - what came of the claim
 * @param all - what came of every claim of the text
 */
export function claimPage(document: TextDocument, record: ClaimRecord, all: readonly ClaimRecord[]): ClaimPage {
  const leads = leadingPlot(record, decisiveReading(record));
  return {
    record,
    mark: markOf(record),
    condition: conditionOf(record),
    title: titleOf(record),
    blocks: [
      ...context(document, record),
      ...verdictTold(document, record, all),
      ...(leads === undefined ? [] : [figure(leads)]),
      ...fold(line`Also tried`, list(readingsOf(record, "further").map((reading) => further(record, reading)))),
      ...fold(
        line`How each was tried`,
        record.readings.filter(isTried).flatMap((reading) =>
          readingTold(reading, {
            anchor: anchorOf(record, reading),
            plots: ownPlots(record, reading, leads),
            isTold: spokeFirst(record).includes(reading),
          }),
        ),
      ),
      ...fold(line`Assumed`, assumptions(record)),
      ...fold(line`Run it`, run(document, record)),
    ],
  };
}

/** The anchor of a reading, the same in every output. */
export function anchorOf(_record: ClaimRecord, { id }: ReadingRecord): string {
  return `reading-${id}`;
}

function figure({ file, plot, part }: PlotFile): Block {
  return { kind: "figure", file, of: plot, part };
}

function ownPlots(record: ClaimRecord, reading: ReadingRecord, leads: PlotFile | undefined): readonly PlotFile[] {
  return plotsOfReading(record, reading).filter(({ file }) => file !== leads?.file);
}

/** The readings whose findings stand on the first screen. */
function spokeFirst(record: ClaimRecord): readonly (ReadingRecord | undefined)[] {
  const mark = markOf(record);
  if (mark === "depends") return readingsOf(record, "setting");
  const meant = mark === "depends as meant" ? readingsOf(record, "meant") : [meantReading(record)];
  return [decisiveReading(record), ...meant];
}

/** Of what cannot be tested beside the sentence the list of what else was tried says all there is. */
function isTried({ kind, verb }: ReadingRecord): boolean {
  return kind !== "further" || verb !== "notTestable";
}

/** In words and without a mark: it never spoke for the sentence. */
function further(record: ClaimRecord, reading: ReadingRecord): Line {
  const { id, as, outcome, condition, seen } = reading;
  const how = howWords(reading);
  const why = seen === "" ? foundWords(reading) : seen;
  const name = isTried(reading) ? line`${link({ claim: record.id, reading: id }, line`${id}`)}` : line`${id}`;
  return line`${name}: ${authored(as)}: ${strong(holdsWords(outcome, condition))}${how === "" ? "" : ` (${how})`}. ${authored(sentence(why))}`;
}

/** What is taken for granted, each thing once, with the readings that rest on it. */
function assumptions({ readings }: ClaimRecord): readonly Block[] {
  const told = (of: (reading: ReadingRecord) => readonly string[]): readonly Line[] => {
    const all = readings.flatMap((reading) =>
      together(of(reading), reading.parts).map((text) => [text, reading.id] as const),
    );
    const once = Map.groupBy(all, ([text]) => text);
    return [...once].map(([text, uses]) => {
      const ids = [...new Set(uses.map(([, id]) => id))];
      return ids.length === readings.length && ids.length > 1
        ? line`${authored(text)}`
        : line`${authored(text)} (${ids.join(", ")})`;
    });
  };
  const given = told(({ given: cited }) => cited);
  return [
    ...list(told(({ assumed }) => assumed)),
    ...(given.length === 0 ? [] : [...paragraph(line`${strong("Given, cited and not tried here:")}`), ...list(given)]),
  ];
}

/** What is held fixed in one line, and what several parts take for granted once. */
function together(lines: readonly string[], parts: ReadingRecord["parts"]): readonly string[] {
  const own = (text: string) => parts.find(({ name }) => text.startsWith(`${name}: `))?.name ?? "";
  const bare = Map.groupBy(lines, (text) => text.slice(own(text) === "" ? 0 : own(text).length + 2));
  const once = [...bare].map(([text, uses]) => (uses.length > 1 ? text : (uses[0] ?? text)));
  const held = once.filter((text) => text.startsWith(HELD)).map((text) => text.slice(HELD.length));
  return [
    ...once.filter((text) => !text.startsWith(HELD)),
    ...(held.length === 0 ? [] : [`${HELD}${held.join("; ")}`]),
  ];
}

const HELD = "Held fixed: ";

function run(text: TextDocument, { document, id, quote }: ClaimRecord): readonly Block[] {
  const path = `claims/${document}/${id}.claim.ts`;
  return [
    { kind: "command", line: `npm run claim -- ${document}/${id}` },
    ...paragraph(
      line`${link({ path: `../../${path}` }, line`The claim`)}, ${link({ path: `${id}.json` }, line`its record`)}${sourceOf(text, quote)}.`,
    ),
  ];
}

/** Where a text that is no markdown says it: the place in its file is not that of the words on this page. */
function sourceOf(text: TextDocument, quote: ClaimRecord["quote"]): Line {
  const place = text.format === "md" ? undefined : placeOf(text, quote);
  if (place === undefined) return line``;
  const { line: first, cell } = place;
  const where = cell === undefined ? `line ${first}` : `cell ${cell.number}, line ${cell.line}`;
  const file = `text.${text.format}`;
  return line`, ${link({ path: `../../fixtures/${text.name}/${file}` }, line`its sentence in ${file}`)} (${where})`;
}
