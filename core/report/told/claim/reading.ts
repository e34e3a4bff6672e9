import type { ReadingRecord } from "../../../claim/record.ts";
import { errorWords, OF_CONDITION } from "../figures.ts";
import { holdsWords, kindWords, wordUnder } from "../marks.ts";
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
import { ASKED, BRIEFLY, controlTold } from "./control.ts";
import { foundWords, howWords } from "./how.ts";
import { partsTold } from "./parts.ts";

/** Where a reading is told, and what stands there already. */
interface Place {
  readonly anchor: string;
  readonly plots: readonly PlotFile[];
  /** True where the page has said before what was found. */
  readonly isTold: boolean;
}

/** How one reading was tried: what it asserts, what was found and how, whether the check would have noticed, its proof. */
export function readingTold(reading: ReadingRecord, place: Place): readonly Block[] {
  const { id, kind, as, outcome, condition, verb } = reading;
  const { anchor, plots, isTold } = place;
  // What else was tried is told above, in the list of it.
  const isFurther = kind === "further";
  const came = line`${strong(sign(outcome), ` ${wordUnder(outcome, condition)}`)} · ${kindWords(kind)}: ${authored(sentence(as))}`;
  const head = isFurther ? stated(reading) : joined([came, asserted(reading)], " ");
  return [
    {
      kind: "heading",
      level: 4,
      id: anchor,
      of: isFurther ? line`Reading ${id}: ${holdsWords(outcome, condition)}` : line`Reading ${id}`,
    },
    ...paragraph(head),
    ...(verb === "notTestable"
      ? paragraph(line`${authored(sentence([reading.found, ...reading.notes].join("; ")))}`)
      : tried(reading, isTold)),
    ...plots.map(({ file, plot, part }): Block => ({ kind: "figure", file, of: plot, part })),
  ];
}

function tried(reading: ReadingRecord, isTold: boolean): readonly Block[] {
  return [
    ...paragraph(shared(reading)),
    ...paragraph(isTold && reading.outcome !== "void" ? nothing : outcome(reading)),
    ...paragraph(difference(reading)),
    ...partsTold(reading),
    ...proofs(reading),
    ...paragraph(howTried(reading)),
    ...paragraph(controlTold(reading.control, reading.kind === "further" ? BRIEFLY : ASKED)),
    ...settled(settleLines(reading)),
  ];
}

function settled(lines: readonly string[]): readonly Block[] {
  const told = joined(
    lines.map((what) => line`${authored(what)}`),
    "; ",
  );
  return paragraph(lines.length === 0 ? nothing : line`${strong("What would settle it:")} ${told}`);
}

function asserted(reading: ReadingRecord): Line {
  const told = stated(reading);
  return told.length === 0 ? nothing : line`Asserted: ${told}`;
}

/** What is asserted, in words and as it is written; nothing where nothing can be tried. */
function stated({ statement: { words, formula }, parts, verb }: ReadingRecord): Line {
  if (verb === "notTestable") return nothing;
  const alike = parts.every(({ statement }) => statement.formula === parts[0]?.statement.formula);
  if (parts.length > 0 && !alike) return line`${verb === "some" ? "at least one" : "every one"} of these.`;
  const written = formula === "" ? nothing : line` ${code(formula)}`;
  return words === "" ? written : line`${authored(words)}${written}`;
}

function shared({ sameAs }: ReadingRecord): Line {
  if (sameAs === undefined) return nothing;
  const { claim, reading } = sameAs;
  return line`The same proposition as ${link({ claim, reading }, line`${claim}, reading ${reading}`)}: nothing was run again.`;
}

function outcome(reading: ReadingRecord): Line {
  if (reading.outcome === "void")
    return line`${strong("No verdict:")} ${authored(sentence(reading.trouble === "" ? reading.found : reading.trouble))}`;
  const isTold = reading.kind === "further" || (reading.basis === "witness" && reading.found !== "");
  const how = isTold ? "" : howWords(reading);
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
  const all = reading.parts.length;
  const parts = partNotes(reading.parts).map(({ of, notes }) => {
    const which = of.length > NAMED ? `${of.length} of ${all} parts` : of.join("; ");
    return [...(which === "" ? [] : [`${which}:`]), ...notes].join(" ");
  });
  const told = [...reading.notes, rate(reading), ...parts].filter((text) => text !== "");
  return told.length === 0 ? nothing : line`${strong("How:")} ${authored(told.join(" "))}`;
}

/** So many parts are named; of more it is said how many they are. */
const NAMED = 2;

/** How likely the outcome is wrong under a condition; where there is none, it is told with the outcome. */
function rate({ alpha, outcome: came, condition, verb }: ReadingRecord): string {
  if (alpha === 0 || condition === "" || verb === "sameAs" || (came !== "verified" && came !== "refuted")) return "";
  return `Such a verdict is wrong ${errorWords(alpha)} if ${condition}. ${OF_CONDITION}`;
}

function proofs(reading: ReadingRecord): readonly Block[] {
  const { told, more } = toldProofs(reading);
  const rest = line`${more === 1 ? "One more proof stands" : `${more} more proofs stand`} in the record, which Run it links.`;
  return [
    ...told.flatMap(({ of, lines, trusted }) => [
      ...paragraph(line`${strong(of === "" ? "The proof:" : `The proof (${of}):`)}`),
      ...list(
        lines.map((text) => line`${source(text)}`),
        true,
      ),
      ...paragraph(trusted === "" ? nothing : line`${trusted}`),
    ]),
    ...paragraph(more === 0 ? nothing : rest),
  ];
}
