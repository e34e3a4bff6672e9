import type { ControlRecord, PartRecord, ReadingRecord } from "../../../claim/record.ts";
import { wordUnder } from "../marks.ts";
import { assertAlike } from "../part-notes.ts";
import { authored, type Block, code, joined, type Line, line, nothing, paragraph, sign, strong } from "../tree.ts";
import { ASKED, answer } from "./control.ts";
import { foundWords } from "./how.ts";

/** A column of the table of parts. */
type Column = readonly [head: string, cell: (part: PartRecord) => Line];

/**
 * The parts of a composed reading in one table: setting, outcome, what was found, and the control. A column that says the same in every row
 * is said above or below and not again.
 */
export function partsTold({ parts, verb }: ReadingRecord): readonly Block[] {
  if (parts.length === 0) return [];
  const columns: readonly Column[] = [
    [verb === "over" ? "Case" : "Part", ({ name }) => line`${name}`],
    ...(assertAlike(parts) ? [] : [["Asserts", asserts] as const]),
    ["", ({ outcome, condition }) => line`${sign(outcome)} ${wordUnder(outcome, condition)}`],
    ["Found", found],
    ...(parts.some(({ control }) => control !== null) ? [["Noticed?", noticed] as const] : []),
  ];
  const controls = parts.flatMap(({ name, control }) => (control?.passed === true ? [{ name, control }] : []));
  return [
    {
      kind: "table",
      name: "parts",
      head: columns.map(([head]) => head),
      rows: parts.map((part) => ({ cells: columns.map(([, cell]) => cell(part)) })),
    },
    ...paragraph(controls.length === 0 ? nothing : line`${strong(ASKED)} Yes: ${changes(controls, parts.length)}.`),
  ];
}

function found(part: PartRecord): Line {
  const text = foundWords({ ...part, verb: "" });
  return line`${authored(text === "" ? part.found : text.replace(/^Found: /u, ""))}`;
}

function asserts({ statement: { words, formula } }: PartRecord): Line {
  return formula === "" ? line`${authored(words)}` : line`${code(formula)}`;
}

/** What the control found; what it changed stands below the table. */
function noticed({ control }: PartRecord): Line {
  if (control === null) return nothing;
  if (!control.passed) return answer(control);
  const found = control.found.startsWith("no ") || control.found === "" ? "" : `: ${control.found}`;
  return line`yes${authored(found)}`;
}

/** What was changed, and how it then came out: each change once, with the parts that it was made to. */
function changes(all: readonly { readonly name: string; readonly control: ControlRecord }[], parts: number): Line {
  const once = Map.groupBy(all, ({ control }) => outcomeOf(control));
  const told = [...once].map(([what, uses]) => {
    const names = uses.map(({ name }) => name).join("; ");
    return line`${authored(what)}${uses.length === parts ? "" : ` (${names})`}`;
  });
  return joined(told, "; ");
}

function outcomeOf({ changed, required, outcome, condition = "" }: ControlRecord): string {
  const none = required.startsWith("no certified witness") && outcome === "inconclusive";
  return `with ${changed} ${none ? "the same search finds no case" : `it comes out ${wordUnder(outcome, condition)}`}`;
}
