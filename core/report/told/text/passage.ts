import type { ClaimRecord } from "../../../claim/record.ts";
import type { TextDocument } from "../../../document/document.ts";
import { conditionOf, markOf } from "../marks.ts";
import { claimsBySentence, type PlacedClaim, silences } from "../placed-claims.ts";
import type { Block, MarkedSentence, Passage } from "../tree.ts";

/** The text itself, each sentence with the marks of the claims on it. */
export function passageTold(
  document: TextDocument,
  placed: readonly PlacedClaim[],
): Extract<Block, { kind: "passage" }> {
  const claims = claimsBySentence(document, placed);
  const silent = silences(document);
  const seen = new Set<string>();
  const marked = document.sentences.map(({ source, paragraph, heading }, index) => {
    const marks = (claims[index] ?? []).map((record) => {
      const first = !seen.has(record.id);
      seen.add(record.id);
      return markOn(record, first);
    });
    const told: MarkedSentence = { source, marks, silent: silent[index] !== "" };
    return { told, paragraph, heading };
  });
  const paragraphs = [...Map.groupBy(marked, ({ paragraph }) => paragraph).values()];
  const headings = paragraphs.map(([first]) => first?.heading ?? "");
  return {
    kind: "passage",
    paragraphs: paragraphs.map((sentences, index): Passage => {
      const heading = headings[index] ?? "";
      return { heading: heading === headings[index - 1] ? "" : heading, sentences: sentences.map(({ told }) => told) };
    }),
  };
}

function markOn(record: ClaimRecord, first: boolean): MarkedSentence["marks"][number] {
  return { claim: record.id, mark: markOf(record), condition: conditionOf(record), first };
}
