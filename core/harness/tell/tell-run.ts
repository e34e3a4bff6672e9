import type { ReadingRecord } from "../../claim/record.ts";
import { type Standing, standingOf } from "../../claim/standing.ts";
import { verdictWords } from "../../claim/verdict-words.ts";
import { type Headline, headline } from "../../method/headline.ts";
import { count } from "../../numeric/describe/figure.ts";
import { settingsInBrief } from "../../report/told/brief.ts";

/** What is known of a claim before any reading of its own was tried. */
const NOTHING: Headline = { verdict: "void", depends: false, alpha: 0, condition: "" };

/** A colour of a terminal, or none. */
export type Paint = (colour: "green" | "red" | "yellow" | "gray" | "magenta" | "bold", text: string) => string;

const signs = {
  verified: ["✓", "green"],
  refuted: ["✗", "red"],
  inconclusive: ["?", "yellow"],
  depends: ["±", "yellow"],
  "verified as meant": ["✓", "yellow"],
  "depends as meant": ["±", "yellow"],
  "not testable": ["–", "gray"],
  void: ["!", "magenta"],
  shared: ["=", "gray"],
} as const satisfies Readonly<Record<Standing | "shared", readonly [string, Parameters<Paint>[0]]>>;

/** Wide enough for most names of claims; a longer one moves its line. */
const NAME = 44;
const LINE = 110;

/**
 * What came of one claim, for whoever watches the run: its verdict, each reading, and what was found.
 *
 * @param name - of the claim: `weights-sum-to-one/w11-largest-weight`
 * @param readings - as far as they were handed over
 * @param milliseconds - how long it took
 */
export function tellRun(
  name: string,
  readings: readonly ReadingRecord[],
  milliseconds: number,
  paint: Paint,
): readonly string[] {
  // A shared verdict is known only when all claims are seen together, at the end. What is further does not speak for the sentence.
  const own = readings.filter(({ verb }) => verb !== "sameAs");
  const speaking = own.some(({ kind }) => kind === "literal" || kind === "setting");
  const came = speaking ? headline(own) : NOTHING;
  const verdict = speaking ? standingOf(came) : readings.length > 0 ? "shared" : "void";
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  const mark = (reading: ReadingRecord) => (reading.verb === "sameAs" ? "shared" : reading.outcome);
  const each =
    readings.length < 2
      ? []
      : readings.map((reading) => `${reading.id} ${sign(mark(reading), paint)}${under(reading)}`);
  const head = [
    `${sign(verdict, paint)} ${paint("bold", name.padEnd(NAME))} ${paint(signs[verdict][1], verdictWords(verdict, came.condition))}`,
    ...each,
  ];
  const bearing = own.find(({ outcome }) => outcome === verdict) ?? own[0] ?? readings[0];
  const detail = came.depends
    ? settingsOf(own)
    : cut(bearing === undefined ? "nothing was handed over" : foundIn(bearing));
  return [
    ` ${[...head, paint("gray", seconds)].join("  ")}`,
    ...(detail === "" ? [] : [`   ${paint("gray", detail)}`]),
  ];
}

function settingsOf(readings: readonly ReadingRecord[]): string {
  const { verified, all, named, more } = settingsInBrief({ readings });
  const came = ({ outcome, condition }: (typeof more)[number]) => verdictWords(outcome, condition);
  const each = [...named.map(({ label, ...setting }) => `${label}: ${came(setting)}`), ...more.map(came)];
  const told = `${verified} of ${all} settings verified; ${each.join(", ")}`;
  // A verdict is not cut off from its condition.
  return readings.every(({ condition }) => condition === "") ? cut(told) : told;
}

/** What stands under a condition says so; a reading that is told alone says it with its verdict. */
function under({ verb, condition }: ReadingRecord): string {
  return condition === "" || verb === "sameAs" ? "" : ` if ${condition}`;
}

function foundIn(reading: ReadingRecord): string {
  const found = [reading.trouble, reading.found].find((text) => text !== "");
  return [found ?? "", budgetOf(reading)].filter((text) => text !== "").join("; ");
}

/** How much of its budget a simulation used. */
function budgetOf({ simulation }: ReadingRecord): string {
  if (simulation?.budget === undefined) return "";
  return `${count(simulation.replicates)} of at most ${count(simulation.budget)} replicates`;
}

function sign(verdict: keyof typeof signs, paint: Paint): string {
  const [text, colour] = signs[verdict];
  return paint(colour, text);
}

function cut(text: string): string {
  const signsOf = [...text];
  return signsOf.length > LINE ? `${signsOf.slice(0, LINE - 1).join("")}…` : text;
}
