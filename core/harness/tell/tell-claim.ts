import type { ClaimRecord, ControlRecord, PartRecord, ReadingRecord } from "../../claim/record.ts";
import { standingOf } from "../../claim/standing.ts";
import { verdictWords } from "../../claim/verdict-words.ts";
import { complaint } from "../files/complaint.ts";

/** One claim for its author, in the terminal: verdict, what was found, the control, and what is left to do. */
export function tellClaim(record: ClaimRecord): string {
  const { document, id, condition, trouble, where = [], quote, readings } = record;
  return [
    `${document}/${id}: ${verdictWords(standingOf(record), condition)}`,
    ...(quote.exact === "" ? [] : [`  “${quote.exact}”`]),
    ...(trouble === "" ? [] : [`  ${trouble}`]),
    ...where.map((text) => `    ${text}`),
    ...readings.flatMap(tellReading),
    "",
  ].join("\n");
}

function tellReading(reading: ReadingRecord): readonly string[] {
  const {
    id,
    kind,
    as,
    outcome,
    condition,
    basis,
    scope,
    found,
    settle,
    statement,
    control,
    parts,
    where = [],
  } = reading;
  const carried = [basis === "none" ? "" : `by ${basis}`, scope].filter((text) => text !== "").join(", ");
  const todo = complaint(reading);
  return [
    `  ${id} (${kind}: ${as}): ${verdictWords(outcome, condition)}${carried === "" ? "" : `, ${carried}`}`,
    ...line("asserts", statement.words),
    ...line("found", found),
    ...(control === null ? [] : line("control", tellControl(control))),
    ...parts.flatMap(tellPart),
    ...line("settle", settle),
    ...line("to do", todo),
    ...where.map((text) => `      ${text}`),
  ];
}

function tellPart({ name, outcome, condition, found, control }: PartRecord): readonly string[] {
  return [
    ...line(name, `${verdictWords(outcome, condition)}; ${found}`),
    ...(control === null ? [] : line(`${name}, control`, tellControl(control))),
  ];
}

function tellControl({ changed, outcome, condition = "", required, passed }: ControlRecord): string {
  return `${changed}: ${verdictWords(outcome, condition)}, ${passed ? "as required" : `required was ${required}`}`;
}

function line(name: string, text: string): readonly string[] {
  return text === "" ? [] : [`    ${name}: ${text}`];
}
