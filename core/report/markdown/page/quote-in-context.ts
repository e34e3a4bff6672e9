import type { ClaimRecord } from "../../../claim/record.ts";
import type { Anchor } from "../../../document/anchor.ts";
import type { Sentence, TextDocument } from "../../../document/document.ts";
import { placeOf } from "../../told/placed-claims.ts";
import { join, link, Markdown, md, plain } from "../markdown.ts";
import { sourceMarkdown } from "../source-markdown.ts";

/**
 * The quote among its neighbours: the sentences that it touches, with the one before and the one behind under the same
 * heading, one a line, the quote bold. Alone where it stands in no sentence.
 */
export function context(document: TextDocument, record: ClaimRecord): Markdown {
  const place = placeOf(document, record);
  const touched = place?.sentences ?? [];
  const home = document.sentences[touched[0] ?? -1];
  const lines = place === null || home === undefined ? alone(record) : sentences(document, place, home.heading);
  const source = [
    ...(home === undefined || home.heading === "" ? [] : [sourceMarkdown(home.heading, "line")]),
    link(plain(document.title), "README.md"),
    ...(record.assertion === "" ? [] : [md`assertion ${record.assertion}`]),
  ];
  const lost = place === null && record.quote.exact.trim() !== "";
  const signature = md`— ${join(source, ", ")}`;
  const quoted = [...lines.map((line) => md`> ${line}`), md`>`, md`> ${signature}`];
  const warning = lost ? [md`This quote does not stand in the text exactly once.`, md``] : [];
  return join([...warning, ...quoted], "\n");
}

function alone({ quote, id }: ClaimRecord): readonly Markdown[] {
  const words = quote.exact.replace(/\s+/gu, " ").trim();
  return [words === "" ? md`The claim ${id} has no quote.` : bold(sourceMarkdown(words, "line"))];
}

function sentences(document: TextDocument, place: Anchor, heading: string): readonly Markdown[] {
  const first = place.sentences[0] ?? 0;
  const last = place.sentences.at(-1) ?? first;
  const near = document.sentences.slice(Math.max(0, first - 1), last + 2);
  const under = near.filter((sentence) => sentence.heading === heading);
  const isRow = (sentence: Sentence | undefined) => sentence?.source.startsWith("|") === true;
  return under.map((sentence, index) => {
    const next = under[index + 1];
    // Rows of a table keep a line of their own; other sentences run on as they do in the text.
    const stop = next !== undefined && (isRow(sentence) || isRow(next)) ? new Markdown("\\") : md``;
    return md`${highlighted(sentence, place)}${stop}`;
  });
}

function highlighted({ source, start, end }: Sentence, place: Anchor): Markdown {
  const from = Math.max(place.start, start) - start;
  const to = Math.min(place.end, end) - start;
  if (from >= to) return sourceMarkdown(source, "line");
  const parts = [source.slice(0, from), source.slice(from, to), source.slice(to)];
  const [before, quote, behind] = parts.map((part) => sourceMarkdown(part, "line"));
  return join([before ?? plain(""), bold(quote ?? plain("")), behind ?? plain("")], "");
}

/** A tag, because stars next to a letter or to other stars may not open or close. */
function bold(words: Markdown): Markdown {
  return md`<b>${words}</b>`;
}
