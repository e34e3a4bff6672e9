import type { ClaimRecord } from "../../../claim/record.ts";
import { verdictWords } from "../../../claim/verdict-words.ts";
import type { TextDocument } from "../../../document/document.ts";
import { claimsBySentence, type PlacedClaim, silences } from "../../told/placed-claims.ts";
import { join, link, type Markdown, md, table } from "../markdown.ts";
import { cameTo, icon, markOf, signed } from "../marks.ts";
import { sourceMarkdown } from "../source-markdown.ts";

/**
 * The text, one sentence a row, with a gutter of marks: one for each claim on the sentence, linked to its page. A sentence
 * without a claim says so, unless it is listed as silent.
 */
export function gutter(document: TextDocument, placed: readonly PlacedClaim[]): Markdown {
  const claims = claimsBySentence(document, placed);
  const silent = silences(document);
  const rows = document.sentences.flatMap(({ heading, source }, index) => {
    const before = document.sentences[index - 1]?.heading ?? "";
    const row = [marksOf(claims[index] ?? [], silent[index] !== ""), sourceMarkdown(source, "table")];
    return heading === before ? [row] : [[md``, md`**${sourceMarkdown(heading, "table")}**`], row];
  });
  return table(
    [
      ["", "centre"],
      ["Sentence", "left"],
    ],
    rows,
  );
}

function marksOf(records: readonly ClaimRecord[], silent: boolean): Markdown {
  if (records.length === 0) return silent ? md`` : icon("no claim yet");
  const links = records.map((record) =>
    link(signed(cameTo(record)), `${record.id}.md`, verdictWords(markOf(record), record.condition)),
  );
  return join(links, " ");
}
