import { countsOf } from "../counts.ts";
import { signOf, standings, wordOf } from "../marks.ts";
import type { Score } from "../scores.ts";
import { type Block, type Line, line, source } from "../tree.ts";

/** What stands before the first heading. */
export const OPENING = "before the first heading";

/** How each section came out, a row each, so that a verdict that changes moves one row; nothing where a text has a single section. */
export function scoresTold(sections: readonly Score[]): readonly Block[] {
  if (sections.length < 2) return [];
  const rows = sections.map(({ section, sentences, claimed, records, reasons }) => {
    // Every column, whether anything stands in it or not: a verdict that moves moves its own row only.
    const { firm, underConditions } = countsOf(records);
    const counts = [...firm.map(({ count }) => count), underConditions];
    return {
      cells: [
        section === "" ? line`${OPENING}` : line`${source(section)}`,
        line`${claimed} of ${sentences}`,
        ...counts.map((count): Line => line`${count}`),
        line`${reasons.map(([reason, count]) => `${count} ${reason}`).join(", ")}`,
      ],
    };
  });
  const named = standings.map((mark) => `${signOf(mark)} ${wordOf(mark)}`);
  const head = ["Part of the text", "Sentences claimed", ...named, "if …", "Why not testable"];
  return [{ kind: "table", name: "scores", head, rows }];
}
