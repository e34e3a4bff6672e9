import type { ControlRecord, PartRecord, ReadingRecord } from "../../../claim/record.ts";
import { wordUnder } from "../marks.ts";
import { assertAlike } from "../part-notes.ts";
import { authored, type Block, code, joined, type Line, line, nothing, paragraph, sign, strong } from "../tree.ts";
import { ASKED, answer, BRIEFLY } from "./control.ts";
import { gridOf } from "./grid.ts";
import { foundWords } from "./how.ts";

/** A column of the table of parts. */
type Column = readonly [head: string, cell: (part: PartRecord) => Line];

/** So many different changes of controls are told, of what else was tried one; the others are counted. */
const CHANGES = 3;

/**
 * The parts of a composed reading in one table: setting, outcome, what was found; setting by measure where they are all pairs of these. What
 * says the same in every row is said above or below and not again.
 */
export function partsTold({ parts, verb, kind }: ReadingRecord): readonly Block[] {
  if (parts.length === 0) return [];
  const isFurther = kind === "further";
  const controls = parts.flatMap(({ name, control }) => (control?.passed === true ? [{ name, control }] : []));
  return [
    tableOf(parts, verb === "over" ? "Case" : "Part"),
    ...paragraph(
      controls.length === 0
        ? nothing
        : line`${strong(isFurther ? BRIEFLY : ASKED)} Yes: ${changes(controls, parts.length, isFurther ? 1 : CHANGES)}.`,
    ),
  ];
}

function tableOf(parts: readonly PartRecord[], first: string): Block {
  const failed = parts.some(({ control }) => control?.passed === false);
  const grid = failed || !sayAlike(parts) ? undefined : gridOf(parts);
  if (grid !== undefined) {
    const rows = grid.rows.map(({ name, parts: own }) => ({
      cells: [line`${name}`, ...own.map((part) => line`${came(part)}: ${found(part)}`)],
    }));
    return { kind: "table", name: "parts", head: [first, ...grid.columns], rows };
  }
  const columns: readonly Column[] = [
    [first, ({ name }) => line`${name}`],
    ...(sayAlike(parts) ? [] : [["Asserts", asserts] as const]),
    ["", came],
    ["Found", found],
    ...(failed ? [["Noticed?", noticed] as const] : []),
  ];
  return {
    kind: "table",
    name: "parts",
    head: columns.map(([head]) => head),
    rows: parts.map((part) => ({ cells: columns.map(([, cell]) => cell(part)) })),
  };
}

/** Is what each part asserts said above the table? */
function sayAlike(parts: readonly PartRecord[]): boolean {
  return assertAlike(parts) || parts.every(({ statement }) => statement.formula === "");
}

function came({ outcome, condition }: PartRecord): Line {
  return line`${sign(outcome)} ${wordUnder(outcome, condition)}`;
}

function found(part: PartRecord): Line {
  const text = foundWords({ ...part, verb: "" });
  return line`${authored(text === "" ? part.found : text.replace(/^Found: /u, ""))}`;
}

function asserts({ statement: { words, formula } }: PartRecord): Line {
  return formula === "" ? line`${authored(words)}` : line`${code(formula)}`;
}

/** Of a control that failed, how; what the others changed stands below the table. */
function noticed({ control }: PartRecord): Line {
  if (control === null) return nothing;
  return control.passed ? line`yes` : answer(control);
}

/** What was changed, and how it then came out: each change once, with the parts that it was made to. */
function changes(
  all: readonly { readonly name: string; readonly control: ControlRecord }[],
  parts: number,
  most: number,
): Line {
  const once = [...Map.groupBy(all, ({ control }) => outcomeOf(control))];
  const told = once.slice(0, most).map(([what, uses]) => {
    const names = uses.length > 2 ? `${uses.length} of ${parts}` : uses.map(({ name }) => name).join("; ");
    return line`${authored(what)}${uses.length === parts ? "" : ` (${names})`}`;
  });
  const more = once.length - told.length;
  return joined([...told, ...(more === 0 ? [] : [line`${more} more, each as it must`])], "; ");
}

function outcomeOf({ changed, required, outcome, condition = "" }: ControlRecord): string {
  const none = required.startsWith("no certified witness") && outcome === "inconclusive";
  return `with ${changed} ${none ? "the same search finds no case" : `it comes out ${wordUnder(outcome, condition)}`}`;
}
