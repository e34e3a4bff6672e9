import { countsOf } from "../counts.ts";
import { join, type Markdown, md, plain, table } from "../markdown.ts";
import { icon, outcomes } from "../marks.ts";
import type { Score } from "../scores.ts";
import { sourceMarkdown } from "../source-markdown.ts";

/** One row for each section, so that a verdict that changes moves one row; nothing where a text has a single section. */
export function scoreTable(sections: readonly Score[]): Markdown {
  if (sections.length < 2) return md``;
  const rows = sections.map(({ section, sentences, claimed, records, reasons }) => [
    section === "" ? plain(OPENING) : sourceMarkdown(section, "table"),
    plain(`${claimed} of ${sentences}`),
    plain(String(records.length)),
    ...scoreCounts(records).map((count) => plain(String(count))),
    plain(reasonWords(reasons)),
  ]);
  // The words stand in the line of totals and among the marks; here they would push the reasons off the page.
  const heads = [...outcomes.map((outcome) => icon(outcome).text), CONDITIONAL].map(
    (head) => [head, "centre"] as const,
  );
  const columns = [
    ["Section", "left"],
    ["Sentences with a claim", "left"],
    ["Claims", "centre"],
    ...heads,
    ["Not testable because", "left"],
  ] as const;
  return join([table(columns, rows), md`${COUNTING}`], "\n\n");
}

/** What stands before the first heading. */
export const OPENING = "before the first heading";

/** The head of the column of verdicts that stand under a condition. */
export const CONDITIONAL = "if …";

/** How the claims of a section are counted. */
export const COUNTING =
  "A claim counts where its quote begins, and a heading below another one counts to it. What depends is inconclusive. What stands under a condition counts in the column “if …” alone. A claim that says what another one says counts once in its section and once in the text.";

/** How many claims came out which way, and how many of any kind stand under a condition. */
export function scoreCounts(records: Score["records"]): readonly number[] {
  const { firm, underConditions } = countsOf(records);
  return [...firm.map(({ count }) => count), underConditions];
}

/** "2 question, 1 wording" */
export function reasonWords(reasons: Score["reasons"]): string {
  return reasons.map(([reason, count]) => `${count} ${reason}`).join(", ");
}
