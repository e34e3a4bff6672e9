import type { ClaimRecord } from "../../../claim/record.ts";
import type { TextDocument } from "../../../document/document.ts";
import { placeClaims } from "../../told/placed-claims.ts";
import { riskWords } from "../../told/risk.ts";
import { coverage, coverageLine } from "../counts.ts";
import { blocks, fold, join, link, type Markdown, md, picture, plain, table } from "../markdown.ts";
import { icon, marks, meaning } from "../marks.ts";
import { scores } from "../scores.ts";
import { authored, sourceMarkdown } from "../source-markdown.ts";
import { written } from "../written.ts";
import { gutter } from "./gutter.ts";
import { scoreTable } from "./score-table.ts";
import { verdictTable } from "./verdict-table.ts";

/**
 * The page of one text: how much of it is tried and how that came out, section by section, every claim in the order of the text, and the text
 * itself with a gutter of marks.
 *
 * @param document - the text
 * @param records - what came of its claims, in any order
 * @returns the file `reports/<document>/README.md`
 */
export function documentPage(document: TextDocument, records: readonly ClaimRecord[]): string {
  const placed = placeClaims(document, records);
  const page = blocks([
    md`# ${document.title}`,
    written,
    plain(document.origin),
    document.credits === "" ? md`` : md`Credits: ${document.credits}.`,
    coverageLine(coverage(document, placed), records),
    records.length === 0 ? md`` : picture("How the claims came out", "verdicts.svg"),
    records.length === 0 ? md`` : scoreTable(scores(document, placed)),
    records.length === 0 ? md`` : verdictTable(placed.map(({ record }) => record)),
    records.length === 0 ? md`` : plain(riskWords(records)),
    md`## The text`,
    gutter(document, placed),
    fold("What the marks mean", marksTable()),
    document.silent.length === 0 ? md`` : fold("Sentences that assert nothing", silentList(document)),
    link(plain("All texts"), "../README.md"),
  ]);
  return `${page.text}\n`;
}

function marksTable(): Markdown {
  const rows = marks.map((mark) => [icon(mark), plain(mark), plain(meaning(mark))]);
  return table(
    [
      ["", "centre"],
      ["Verdict", "left"],
      ["Meaning", "left"],
    ],
    rows,
  );
}

function silentList({ silent }: TextDocument): Markdown {
  const items = silent.map(({ quote, because }) => md`- ${sourceMarkdown(quote, "line")} (${authored(because)})`);
  return join(items, "\n");
}
