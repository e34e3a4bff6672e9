import type { ReadingRecord } from "../../../claim/record.ts";
import { errorWords, OF_CONDITION } from "../figures.ts";
import { kindWords, wordUnder } from "../marks.ts";
import { partNotes, settleLines } from "../part-notes.ts";
import type { PlotFile } from "../plot-files.ts";
import { toldProofs } from "../proof-lines.ts";
import {
  authored,
  type Block,
  code,
  joined,
  type Line,
  line,
  link,
  list,
  nothing,
  paragraph,
  sign,
  source,
  strong,
} from "../tree.ts";
import { sentence } from "../words.ts";
import { controlTold } from "./control.ts";
import { foundWords, howWords } from "./how.ts";
import { partsTold } from "./parts.ts";

/** How one reading was tried: what it asserts, what was found and how, whether the check would have noticed, its proof. */
export function readingTold(reading: ReadingRecord, anchor: string, plots: readonly PlotFile[]): readonly Block[] {
  const { id, kind, as, outcome, condition, verb } = reading;
  const came = line`${strong(sign(outcome), ` ${wordUnder(outcome, condition)}`)} · ${kindWords(kind)}: ${authored(sentence(as))}`;
  const head = joined([came, verb === "notTestable" ? nothing : asserted(reading)], " ");
  return [
    { kind: "heading", level: 4, id: anchor, of: line`Reading ${id}` },
    ...paragraph(head),
    ...(verb === "notTestable"
      ? paragraph(line`${authored(sentence([reading.found, ...reading.notes].join("; ")))}`)
      : tried(reading)),
    ...plots.map(({ file, plot, part }): Block => ({ kind: "figure", file, of: plot, part })),
  ];
}

function tried(reading: ReadingRecord): readonly Block[] {
  return [
    ...paragraph(shared(reading)),
    ...paragraph(outcome(reading)),
    ...paragraph(difference(reading)),
    ...partsTold(reading),
    ...proofs(reading),
    ...paragraph(howTried(reading)),
    ...paragraph(controlTold(reading.control)),
    ...list(settleLines(reading).map((what) => line`${strong("What would settle it:")} ${authored(what)}`)),
  ];
}

function asserted({ statement: { words, formula }, parts, verb }: ReadingRecord): Line {
  const alike = parts.every(({ statement }) => statement.formula === parts[0]?.statement.formula);
  if (parts.length > 0 && !alike) return line`Asserted: ${verb === "some" ? "at least one" : "every one"} of these.`;
  const written = formula === "" ? nothing : line` ${code(formula)}`;
  return words === "" ? written : line`Asserted: ${authored(words)}${written}`;
}

function shared({ sameAs }: ReadingRecord): Line {
  if (sameAs === undefined) return nothing;
  const { claim, reading } = sameAs;
  return line`The same proposition as ${link({ claim, reading }, line`${claim}, reading ${reading}`)}: nothing was run again.`;
}

function outcome(reading: ReadingRecord): Line {
  if (reading.outcome === "void")
    return line`${strong("No verdict:")} ${authored(sentence(reading.trouble === "" ? reading.found : reading.trouble))}`;
  const how = reading.basis === "witness" && reading.found !== "" ? "" : howWords({ ...reading, alpha: 0 });
  // Parts are told in their table, and a shared finding where it was made.
  const found = reading.parts.length > 1 || reading.verb === "sameAs" ? "" : foundWords(reading);
  // Why other readings came out as they did stands where they are told first.
  const seen = reading.kind === "mended" ? reading.seen : "";
  return joined(
    [how, found, seen].filter((text) => text !== "").map((text) => line`${authored(sentence(text))}`),
    " ",
  );
}

function difference({ expect, outcome: came }: ReadingRecord): Line {
  if (expect === came || came === "void") return nothing;
  return expect === ""
    ? line`${strong("No verdict is recorded yet")}: a person has to look.`
    : line`${strong(`Recorded as ${expect}`)}; this run differs.`;
}

/** In one paragraph: what every part shares first, then what each one has of its own. */
function howTried(reading: ReadingRecord): Line {
  const parts = partNotes(reading.parts).map(({ of, note }) => (of.length === 0 ? note : `${of.join("; ")}: ${note}`));
  const told = [...reading.notes, rate(reading), ...parts].filter((text) => text !== "");
  return told.length === 0 ? nothing : line`${strong("How it was tried:")} ${authored(told.join(" "))}`;
}

/** How likely the outcome is wrong, where chance entered. */
function rate({ alpha, outcome: came, condition, verb }: ReadingRecord): string {
  if (alpha === 0 || verb === "sameAs" || (came !== "verified" && came !== "refuted")) return "";
  const under = condition === "" ? "" : ` if ${condition}. ${OF_CONDITION}`;
  return sentence(`Such a verdict is wrong ${errorWords(alpha)}${under}`);
}

function proofs(reading: ReadingRecord): readonly Block[] {
  return toldProofs(reading).flatMap(({ of, lines, trusted }) => [
    ...paragraph(line`${strong(of === "" ? "The proof:" : `The proof (${of}):`)}`),
    ...list(
      lines.map((text) => line`${source(text)}`),
      true,
    ),
    ...paragraph(trusted === "" ? nothing : line`${trusted}`),
  ]);
}
