import type { ControlRecord, PartRecord, ReadingRecord } from "../../../claim/record.ts";
import { describe } from "../../plots/draw.ts";
import { alphaText, basisText, OF_CONDITION, OF_DATA, stopWords } from "../../told/figures.ts";
import { assertAlike, partNotes, settleLines } from "../../told/part-notes.ts";
import type { PlotFile } from "../../told/plot-files.ts";
import { type ToldProof, toldProofs } from "../../told/proof-lines.ts";
import { readingFinding } from "../finding.ts";
import { blocks, code, fence, join, link, Markdown, md, picture, plain, table } from "../markdown.ts";
import { cameOf, marked } from "../marks.ts";
import { authored, sourceMarkdown } from "../source-markdown.ts";

const nothing = md``;

/** One reading as it was tried: what it asserts, what was found and how, its control, and what it takes for granted. */
export function readingSection(reading: ReadingRecord, level: "##" | "###", plots: readonly PlotFile[] = []): Markdown {
  return blocks([
    // Nothing else may stand in this line: links from other pages rest on it.
    md`${new Markdown(level)} Reading ${reading.id}`,
    md`${marked(cameOf(reading))} · ${authored(reading.as)} (${reading.kind})`,
    ...statement(reading),
    shared(reading),
    ...outcome(reading),
    reading.seen === "" ? nothing : md`**Seen:** ${authored(reading.seen)}`,
    difference(reading),
    parts(reading.parts),
    ...pictures(plots),
    ...toldProofs(reading).map(proofSection),
    titled(reading.verb === "notTestable" ? "Because" : "How it was tried", reading.notes),
    howPartsWereTried(reading.parts),
    control(reading.control),
    titled("Assumed", reading.assumed),
    titled("Given, cited and not tried here", reading.given),
    titled("What would settle it", settleLines(reading)),
  ]);
}

/** Plots, each with its numbers as words for whoever does not see it. */
export function pictures(plots: readonly PlotFile[]): readonly Markdown[] {
  return plots.map(({ file, plot, part }) => picture(`${part === "" ? "" : `${part}: `}${describe(plot)}`, file));
}

function statement({ verb, parts, statement: { words, tex, formula } }: ReadingRecord): readonly Markdown[] {
  if (verb === "notTestable") return [];
  const alike = assertAlike(parts);
  if (parts.length > 0 && !alike)
    return [md`It asserts that ${verb === "some" ? "at least one part of" : "every part of"} the table below holds.`];
  return [
    words === "" ? nothing : md`It asserts: ${authored(words)}`,
    // Of a simulation the sentence says it all: symbols would have to be explained by it.
    tex === "" || formula === "" ? nothing : fence([tex], "math"),
    code(formula),
  ];
}

function outcome(reading: ReadingRecord): readonly Markdown[] {
  const { found, basis } = readingFinding(reading);
  if (reading.outcome === "void") return [md`**Void:** ${found}`];
  if (reading.outcome === "not testable") return [md`**Not testable:** ${basis}`];
  const carried = basisText({ ...reading, alpha: 0 });
  const stop = stopWords(reading);
  const parts = [md`**Basis:** ${carried}.`, ...errorRate(reading), ...(stop === "" ? [] : [plain(stop)])];
  const basisLine = carried === "" && stop === "" ? nothing : join(carried === "" ? parts.slice(1) : parts, " ");
  return [md`**Found:** ${authored(reading.found === "" ? "–" : reading.found)}`, basisLine];
}

function shared({ verb, data }: ReadingRecord): Markdown {
  const [claim, reading] = [data["claim"], data["reading"]];
  if (verb !== "sameAs" || typeof claim !== "string" || typeof reading !== "string") return nothing;
  return md`The same proposition as ${link(md`${claim}, reading ${reading}`, `${claim}.md#reading-${reading}`)}: nothing was run.`;
}

function errorRate(reading: ReadingRecord): readonly Markdown[] {
  const { alpha, condition } = reading;
  if (reading.outcome === "inconclusive") return [];
  if (reading.verb === "sameAs") return [md`Its error rate is that of the reading named above, and is counted there.`];
  if (alpha === 0) return [md`Alpha 0: no chance entered.`];
  const [under, then, apart] = condition === "" ? ["", "", ""] : [`, if ${condition}`, "then ", ` ${OF_CONDITION}`];
  return [
    md`Alpha ${alphaText(alpha)}${under}: the probability that this is wrong is ${then}at most that, over the draw of the random numbers.${apart} ${OF_DATA}`,
  ];
}

function difference({ expect, outcome }: ReadingRecord): Markdown {
  if (expect === outcome || outcome === "void") return nothing;
  return expect === ""
    ? md`**No verdict is recorded yet**: a person has to look.`
    : md`**Recorded as ${expect}**; this run differs.`;
}

function parts(all: readonly PartRecord[]): Markdown {
  if (all.length === 0) return nothing;
  const alike = assertAlike(all);
  const rows = all.map((part) => [
    plain(part.name),
    ...(alike ? [] : [assertion(part)]),
    marked(cameOf(part)),
    part.outcome === "refuted" ? md`**${authored(part.found)}**` : authored(part.found),
    plain(basisText(part) === "" ? "–" : basisText(part)),
    part.control === null ? plain("–") : controlLine(part.control),
  ]);
  const columns = ["Part", ...(alike ? [] : ["Asserts"]), "Verdict", "Found", "Basis", "Control"];
  const formula = alike ? code(all[0]?.statement.formula ?? "") : nothing;
  return blocks([
    formula,
    table(
      columns.map((head) => [head, "left"] as const),
      rows,
    ),
  ]);
}

/** A proof in a few numbered lines; a line refers to another by its number. */
function proofSection({ of, lines, trusted }: ToldProof): Markdown {
  const head = of === "" ? md`**The proof, in short**` : md`**The proof, in short** (${of})`;
  const numbered = lines.map((line, i) => md`${i + 1}. ${sourceMarkdown(line, "line")}`);
  return join([head, nothing, ...numbered, ...(trusted === "" ? [] : [nothing, plain(trusted)])], "\n");
}

function howPartsWereTried(parts: readonly PartRecord[]): Markdown {
  const { common, own } = partNotes(parts);
  const each = own.map(({ name, notes }) => md`- ${name}: ${join(notes.map(authored), " ")}`);
  const lines = [...common.map((note) => md`- ${authored(note)}`), ...each];
  return lines.length === 0 ? nothing : join([md`**How each was tried**`, nothing, ...lines], "\n");
}

function assertion({ statement: { words, formula } }: PartRecord): Markdown {
  return join(
    [authored(words), code(formula)].filter(({ text }) => text !== ""),
    "<br>",
  );
}

function control(record: ControlRecord | null): Markdown {
  return record === null ? nothing : md`**Could it have come out otherwise?** ${controlLine(record)}`;
}

function controlLine(record: ControlRecord): Markdown {
  const { changed, outcome: came, basis, found, required, passed, condition = "" } = record;
  const mark = marked({ mark: came, condition });
  const carried = basis === "none" ? nothing : md` (${basis})`;
  const what = found === "" ? nothing : md`: ${authored(found)}`;
  // A control that came out as it must says by itself what was asked of it, unless less was asked.
  if (passed && came === required) return md`Would have been ${mark}${carried} with ${authored(changed)}${what}.`;
  const line = md`With ${authored(changed)}: ${mark}${carried}${what}.`;
  return passed
    ? md`${line} Required: ${authored(required)}.`
    : md`${line} **Required: ${authored(required)}. It did not pass.**`;
}

function titled(head: string, items: readonly string[]): Markdown {
  const there = [...new Set(items)].filter((item) => item !== "");
  if (there.length === 0) return nothing;
  return join([md`**${head}**`, nothing, ...there.map((item) => md`- ${authored(item)}`)], "\n");
}
