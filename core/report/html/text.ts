import type { ClaimRecord } from "../../claim/record.ts";
import { verdictWords } from "../../claim/verdict-words.ts";
import type { Sentence, TextDocument } from "../../document/document.ts";
import { type Mark, markOf } from "../markdown/marks.ts";
import { claimsBySentence, type PlacedClaim, silences } from "../told/placed-claims.ts";
import { anchorOf, type Html, html, joined, none } from "./html.ts";
import { groupOf, heard, sign } from "./marks.ts";
import { cellsOf, sourceHtml } from "./source-html.ts";

/** A sentence with the claims that stand on it. */
interface Marked {
  readonly sentence: Sentence;
  readonly records: readonly ClaimRecord[];
  readonly silent: boolean;
  /** Claims whose place in the text is here: of a quote over several sentences only the first. */
  readonly first: ReadonlySet<ClaimRecord>;
}

/** Which mark a sentence carries that has several: the one that a reader must not miss. */
const urgency: readonly Mark[] = ["refuted", "void", "depends", "inconclusive", "verified", "not testable"];

/** The text as it is read, every sentence underlined by how it came out, its marks linked to the claims. */
export function textHtml(document: TextDocument, placed: readonly PlacedClaim[]): Html {
  const claims = claimsBySentence(document, placed);
  const silent = silences(document);
  const seen = new Set<ClaimRecord>();
  const marked = document.sentences.map((sentence, index): Marked => {
    const records = claims[index] ?? [];
    const first = new Set(records.filter((record) => !seen.has(record)));
    for (const record of records) seen.add(record);
    return { sentence, records, silent: silent[index] !== "", first };
  });
  const paragraphs = Map.groupBy(marked, ({ sentence }) => sentence.paragraph);
  let [heading, rows]: [string, Html[]] = ["", []];
  const parts: Html[] = [];
  let rowPlaces: Html[] = [];
  const endTable = () => {
    if (rows.length > 0) parts.push(...rowPlaces, html`<table>${rows}</table>\n`);
    [rows, rowPlaces] = [[], []];
  };
  for (const sentences of paragraphs.values()) {
    const [start] = sentences;
    if (start === undefined) continue;
    if (start.sentence.heading !== heading) {
      endTable();
      heading = start.sentence.heading;
      parts.push(html`<h2>${sourceHtml(heading)}</h2>\n`);
    }
    const cells = cellsOf(start.sentence.source);
    if (cells !== undefined) {
      rowPlaces.push(places(sentences));
      rows.push(row(start, cells));
    } else {
      endTable();
      parts.push(
        places(sentences),
        html`<p>${joined(
          sentences.map((one) => sentenceHtml(one, sourceHtml(one.sentence.source))),
          "\n",
        )}</p>\n`,
      );
    }
  }
  endTable();
  return joined(parts, "");
}

function row(marked: Marked, cells: readonly Html[]): Html {
  const [head = none, ...others] = cells;
  return html`<tr><td>${sentenceHtml(marked, head)}</td>${others.map((cell) => html`<td>${cell}</td>`)}</tr>`;
}

/** Where the text is looked up for a claim: before the paragraph or the row, so that all such places have one depth. */
function places(sentences: readonly Marked[]): Html {
  const records = sentences.flatMap(({ first }) => [...first]);
  return joined(
    records.map(({ id }) => html`<span id="_s_${anchorOf(id)}"></span>`),
    "",
  );
}

function sentenceHtml({ records, silent }: Marked, words: Html): Html {
  const [only] = records;
  if (only === undefined)
    return silent
      ? words
      : html`<span class="s u">${sign("no claim yet")}\u00A0${words}${heard(" (no claim yet)")}</span>`;
  if (records.length === 1) {
    const mark = markOf(only);
    return html`<a class="s ${groupOf(mark)}" data-c="${anchorOf(only.id)}" href="#${anchorOf(only.id)}"${hint(only)}>${sign(mark)}${under(only)}\u00A0${words}${heard(` (${told(only)})`)}</a>`;
  }
  const marks = records.map(
    (record) =>
      html`<a class="${groupOf(markOf(record))}" data-c="${anchorOf(record.id)}" href="#${anchorOf(record.id)}"${hint(record)}>${sign(markOf(record))}${under(record)}${heard(`${told(record)}: ${record.id}`)}</a>`,
  );
  const worst = urgency.find((mark) => records.some((record) => markOf(record) === mark)) ?? "verified";
  const own = records.map(({ id }) => anchorOf(id)).join(" ");
  return html`<span class="marks">${marks}</span> <span class="s ${groupOf(worst)}" data-c="${own}">${words}</span>`;
}

function told(record: ClaimRecord): string {
  return verdictWords(markOf(record), record.condition);
}

/** Behind the sign of a verdict that stands under a condition; which one is told to whoever points at it. */
function under({ condition }: ClaimRecord): Html {
  return condition === "" ? none : html`<small aria-hidden="true"> if …</small>`;
}

function hint(record: ClaimRecord): Html {
  return record.condition === "" ? none : html` title="${told(record)}"`;
}
