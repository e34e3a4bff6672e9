import type { ClaimRecord } from "../../../claim/record.ts";
import type { Anchor } from "../../../document/anchor.ts";
import type { Sentence, TextDocument } from "../../../document/document.ts";
import { placeOf } from "../placed-claims.ts";
import { type Block, joined, type Line, line, link, paragraph, source, strong } from "../tree.ts";
import { folded } from "../words.ts";

/**
 * The quote in its place: the sentences that it touches, the quote strong. Where it is a whole sentence, the one before it under the same heading
 * stands with it; where it has no place, it stands alone.
 */
export function context(document: TextDocument, record: ClaimRecord): readonly Block[] {
  const place = placeOf(document, record);
  const home = document.sentences[place?.sentences[0] ?? -1];
  const lines = place === null || home === undefined ? [alone(record)] : around(document, place);
  const from = joined(
    [
      ...(home === undefined || home.heading === "" ? [] : [line`${source(home.heading)}`]),
      ...(record.assertion === "" ? [] : [line`${record.assertion}`]),
      line`${link({ path: "README.md" }, line`the text`)}`,
    ],
    ", ",
  );
  const lost = place === null && record.quote.exact.trim() !== "";
  return [
    ...paragraph(lost ? line`This quote does not stand in the text exactly once.` : []),
    { kind: "quote", lines, from },
  ];
}

function alone({ quote, id }: ClaimRecord): Line {
  const words = folded(quote.exact);
  return words === "" ? line`The claim ${id} has no quote.` : line`${strong(source(words))}`;
}

function around(document: TextDocument, place: Anchor): readonly Line[] {
  const first = place.sentences[0] ?? 0;
  const last = place.sentences.at(-1) ?? first;
  const [start, end] = [document.sentences[first], document.sentences[last]];
  const whole = start !== undefined && end !== undefined && place.start <= start.start && place.end >= end.end - 1;
  const before = document.sentences[first - 1];
  const from = whole && before !== undefined && before.heading === start.heading ? first - 1 : first;
  return document.sentences.slice(from, last + 1).map((sentence) => highlighted(sentence, place));
}

function highlighted({ source: text, start, end }: Sentence, place: Anchor): Line {
  const from = Math.max(place.start, start) - start;
  const to = Math.min(place.end, end) - start;
  if (from >= to) return line`${source(text)}`;
  return line`${source(text.slice(0, from))}${strong(source(text.slice(from, to)))}${source(text.slice(to))}`;
}
