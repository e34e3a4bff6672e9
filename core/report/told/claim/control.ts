import type { ControlRecord } from "../../../claim/record.ts";
import { wordUnder } from "../marks.ts";
import { authored, type Line, line, nothing, strong } from "../tree.ts";

/** The question that a control answers. */
export const ASKED = "Would this check have noticed?";

/** The same in brief, of what else was tried. */
export const BRIEFLY = "Noticed?";

/**
 * Would the check have noticed if it were otherwise? It was tried with one thing changed, and had to come out differently. Of a witness the same
 * search had to find none.
 */
export function controlTold(record: ControlRecord | null, asked = ASKED): Line {
  if (record === null) return nothing;
  return line`${strong(asked)} ${answer(record)}`;
}

/** The answer without the question, for a cell below it. */
export function answer(record: ControlRecord): Line {
  const { changed, outcome, found, required, passed, condition = "" } = record;
  const with_ = line`with ${authored(changed)}`;
  const what = found === "" || outcome === "void" ? nothing : line`: ${authored(found)}`;
  if (!passed) {
    return line`${strong("No.")} It had to be ${authored(required)} ${with_}, and came out ${wordUnder(outcome, condition)}${what}.`;
  }
  if (required.startsWith("no certified witness") && outcome === "inconclusive")
    return line`Yes: ${with_} the same search finds no case.`;
  const less = required.startsWith("a definite outcome") ? " within the same budget" : "";
  return line`Yes: ${with_} it comes out ${wordUnder(outcome, condition)}${less}.`;
}
