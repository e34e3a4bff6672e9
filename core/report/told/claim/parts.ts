import type { PartRecord, ReadingRecord } from "../../../claim/record.ts";
import { wordUnder } from "../marks.ts";
import { assertAlike } from "../part-notes.ts";
import { authored, type Block, code, type Line, line, nothing, sign } from "../tree.ts";
import { answer } from "./control.ts";
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
  return [
    {
      kind: "table",
      name: "parts",
      head: columns.map(([head]) => head),
      rows: parts.map((part) => ({ cells: columns.map(([, cell]) => cell(part)) })),
    },
  ];
}

function found(part: PartRecord): Line {
  const text = foundWords({ ...part, verb: "" });
  return line`${authored(text === "" ? part.found : text.replace(/^Found: /u, ""))}`;
}

function asserts({ statement: { words, formula } }: PartRecord): Line {
  return formula === "" ? line`${authored(words)}` : line`${code(formula)}`;
}

function noticed({ control }: PartRecord): Line {
  return control === null ? nothing : answer(control);
}
