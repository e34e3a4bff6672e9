import type { ClaimRecord } from "../../../claim/record.ts";
import { countsWords, coverage, coverageWords } from "../counts.ts";
import { type PlacedClaim, placeClaims } from "../placed-claims.ts";
import { riskWords } from "../risk.ts";
import { scores } from "../scores.ts";
import { authored, type Block, fold, type Line, line, list, paragraph, source, strong } from "../tree.ts";
import type { TriedDocument } from "../tried-document.ts";
import { answerTold } from "./answer.ts";
import { legend } from "./legend.ts";
import { passageTold } from "./passage.ts";
import { scoresTold } from "./scores-told.ts";
import { sentencesTold } from "./sentences.ts";
import { wrongTold } from "./wrong.ts";

/** What the page of one text tells. */
export interface TextPage {
  readonly title: string;
  /** What a visitor came for: the answer, what is wrong, how the claims came out. */
  readonly first: readonly Block[];
  /** The text with its marks. */
  readonly passage: Extract<Block, { kind: "passage" }>;
  /** Every sentence with what was found, and how the parts of the text came out. */
  readonly all: readonly Block[];
  /** What the words mean, where the text comes from. */
  readonly foot: readonly Block[];
}

/** What is told of a text: its answer first, then what is wrong in it, worst first; then the text, every sentence, and what the words mean. */
export function textPage(tried: TriedDocument): TextPage {
  const { document, records } = tried;
  const placed = placeClaims(document, records);
  return {
    ...beginning(tried, placed, Number.POSITIVE_INFINITY),
    passage: passageTold(document, placed),
    all: [...sentencesTold(placed), ...(records.length === 0 ? [] : scoresTold(scores(document, placed)))],
  };
}

/**
 * What stands before the text itself, and behind it.
 *
 * @param most - so many sentences that are wrong are told; the others are counted
 */
export function beginning(
  { document, records, answer }: TriedDocument,
  placed: readonly PlacedClaim[],
  most: number,
): Pick<TextPage, "title" | "first" | "foot"> {
  const { told, more } = wrongTold(placed, most);
  return {
    title: document.title,
    first: [
      ...answerTold(answer, records),
      ...(told.length === 0 ? [] : [...paragraph(line`${strong("What is wrong in the text, worst first")}`), ...told]),
      ...paragraph(more === 0 ? [] : line`And ${more} more, in the parts below.`),
      ...paragraph(
        line`${joinedWords(coverageWords(coverage(document, placed)), records.length === 0 ? "" : countsWords(records))}`,
      ),
    ],
    foot: [
      ...fold(line`What the marks and words mean`, legend()),
      ...fold(line`About the text and this report`, about(document, records)),
    ],
  };
}

function joinedWords(...words: readonly string[]): string {
  return words.filter((one) => one !== "").join(" ");
}

function about(
  { origin, credits, silent }: TriedDocument["document"],
  records: readonly ClaimRecord[],
): readonly Block[] {
  const items = silent.map(({ quote, because }): Line => line`${source(quote)} (${authored(because)})`);
  return [
    ...paragraph(line`${origin}`),
    ...paragraph(credits === "" ? [] : line`Credits: ${credits}.`),
    ...paragraph(records.length === 0 ? [] : line`${riskWords(records)}`),
    ...(items.length === 0 ? [] : [...paragraph(line`Sentences that assert nothing:`), ...list(items)]),
  ];
}
