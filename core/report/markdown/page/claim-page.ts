import { contradictionsOf } from "../../../claim/contradictions.ts";
import type { ClaimRecord, ReadingRecord } from "../../../claim/record.ts";
import type { TextDocument } from "../../../document/document.ts";
import { type PlotFile, plotsOfReading } from "../../told/plot-files.ts";
import { settingsInBrief } from "../brief.ts";
import { title } from "../claim-title.ts";
import { claimFinding, decisiveReading, readingFinding, troubleOf } from "../finding.ts";
import { blocks, code, fence, isInlineMath, join, link, type Markdown, math, md, plain, table } from "../markdown.ts";
import { cameOf, cameTo, marked, markOf, signed } from "../marks.ts";
import { asSentence, authored } from "../source-markdown.ts";
import { written } from "../written.ts";
import { context } from "./quote-in-context.ts";
import { pictures, readingSection } from "./reading-section.ts";

/**
 * The page of one claim, in the order in which a reviewer asks: how did it come out and why, what was claimed and found,
 * is this what the text says, in which readings was it tried, could each have come out otherwise, what is assumed.
 *
 * @param document - the text that the claim speaks of
 * @param record - what came of the claim
 * @param all - what came of every claim of the text
 * @returns the file `reports/<document>/<id>.md`
 */
export function claimPage(document: TextDocument, record: ClaimRecord, all: readonly ClaimRecord[]): string {
  const several = record.readings.length > 1;
  const page = blocks([
    md`# ${heading(record)}`,
    written,
    summary(record),
    record.trouble === "" ? claimed(record) : md``,
    ...pictures(leading(record)),
    md`## The text`,
    context(document, record),
    contradictions(record, all),
    several ? triedAs(record) : md``,
    several ? md`## The readings` : md``,
    several ? readings(record) : md``,
    ...record.readings.map((reading) =>
      readingSection(reading, several ? "###" : "##", plotsOfReading(record, reading).slice(shown(record, reading))),
    ),
    md`## Try it yourself`,
    fence([`npm run claim -- ${record.document}/${record.id}`], "sh"),
    files(record),
  ]);
  return `${page.text}\n`;
}

function heading(record: ClaimRecord): Markdown {
  const [sign, words] = [signed(cameTo(record)), title(record)];
  return record.condition === "" ? md`${sign} ${words}` : md`${sign}: ${words}`;
}

function summary(record: ClaimRecord): Markdown {
  const mark = markOf(record);
  const reading = decisiveReading(record);
  if (mark === "void" || reading === undefined) {
    return md`**Void.** The check itself failed and says nothing about the text. ${asSentence(troubleOf(record))}`;
  }
  if (mark === "depends") {
    const { verified, all } = settingsInBrief(record);
    return md`**Depends** on what the sentence leaves open: it holds in ${verified} of ${all} settings. Each is told below.`;
  }
  const word = mark.charAt(0).toUpperCase() + mark.slice(1);
  const why = asSentence(reading.seen === "" ? reading.found : reading.seen);
  const condition = record.condition === "" ? md`` : md`, if ${record.condition}`;
  if (reading.given.length === 0) return md`**${word}${condition}.** ${why}`;
  return md`**${word}${condition}, given:** ${join(reading.given.map(authored), "; ")}. ${why}`;
}

/** The first plot of the reading that settled the verdict stands at the top; the others stand with their readings. */
function leading(record: ClaimRecord): readonly PlotFile[] {
  const reading = decisiveReading(record);
  return reading === undefined ? [] : plotsOfReading(record, reading).slice(0, shown(record, reading));
}

function shown(record: ClaimRecord, reading: ReadingRecord): number {
  return record.trouble === "" && reading === decisiveReading(record) ? 1 : 0;
}

/** Which sentences cannot be true together with this one, and how either came out? One a line. */
function contradictions(record: ClaimRecord, all: readonly ClaimRecord[]): Markdown {
  const others = contradictionsOf(record, all).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const lines = others.map(
    (other) =>
      md`- This sentence (${marked(cameTo(record))}) and ${link(title(other), `${other.id}.md`)} (${marked(cameTo(other))}) contradict each other.`,
  );
  return join(lines, "\n");
}

/** What the reading that settled the verdict asserts, right below the quote: is this what the text says? */
function triedAs(record: ClaimRecord): Markdown {
  const reading = decisiveReading(record);
  if (reading === undefined || reading.statement.words === "" || standsForNothing(record, reading)) return md``;
  const name = link(md`Reading ${reading.id}`, `#reading-${reading.id}`);
  return md`${name} tries it as: ${authored(reading.statement.words)}`;
}

/** Where nothing was tried, or the verdict depends on settings, no single reading shows what was claimed. */
function standsForNothing(record: ClaimRecord, { verb }: ReadingRecord): boolean {
  return verb === "notTestable" || markOf(record) === "depends";
}

function claimed(record: ClaimRecord): Markdown {
  const reading = decisiveReading(record);
  // Of several settings no single formula is what is claimed; the table of readings has them all.
  if (reading === undefined || standsForNothing(record, reading)) return md``;
  const { found, basis: carried } = claimFinding(record);
  const basis = record.condition === "" ? carried : md`${carried}, if ${record.condition}`;
  const { tex, formula } = reading.statement;
  // Without a formula the reading's own few words are enough here; the whole assertion stands below.
  const what = formula === "" ? authored(reading.as) : isInlineMath(tex, "table") ? math(tex, "table") : code(formula);
  return table(
    [
      ["Claimed", "left"],
      ["Found", "left"],
      ["Basis", "left"],
    ],
    [[what, found, basis]],
  );
}

function readings({ readings: all }: ClaimRecord): Markdown {
  const rows = all.map((reading) => {
    const { found, basis } = readingFinding(reading);
    const name = link(plain(reading.id), `#reading-${reading.id}`);
    return [name, md`${authored(reading.as)} (${reading.kind})`, marked(cameOf(reading)), found, basis];
  });
  const columns = ["", "Read", "Verdict", "Found", "Basis"].map((head) => [head, "left"] as const);
  return table(columns, rows);
}

function files({ document, id }: ClaimRecord): Markdown {
  const path = `claims/${document}/${id}.claim.ts`;
  return md`The claim: ${link(code(path), `../../${path}`)}. The same for machines: ${link(code(`${id}.json`), `${id}.json`)}.`;
}
