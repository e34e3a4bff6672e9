import type { ClaimRecord } from "../../../claim/record.ts";
import { labelOf, titleOf } from "../claim/verdict.ts";
import { conditionOf, type Mark, markOf, wordUnder } from "../marks.ts";
import type { PlacedClaim } from "../placed-claims.ts";
import { eachOnce } from "../propositions.ts";
import { decisiveReading, meantReading, readingsOf, trueVersions } from "../speaking.ts";
import { authored, type Block, joined, type Line, line, link, list, nothing, sign, source, strong } from "../tree.ts";
import { capitalised, firstClause, folded, sentence } from "../words.ts";

/** What is worse stands first: false even as meant; in need of a condition that the sentence does not say; dependent on a case. */
const rank: readonly Mark[] = ["refuted", "depends as meant", "verified as meant", "depends"];

/**
 * What is wrong in the text, worst first, then in its order, each with its true version. Sentences that lack the same words of the same author
 * are one item: it is one remark.
 *
 * @param most - so many items are told, and of the others how many they are
 */
export function wrongTold(
  placed: readonly PlacedClaim[],
  most: number,
): { readonly told: readonly Block[]; readonly more: number } {
  const once = eachOnce(placed.map(({ record }) => record));
  const items = rank.flatMap((mark) => {
    const here = once.filter((record) => markOf(record) === mark);
    const groups = Map.groupBy(here, (record) => shares(record) ?? record.id);
    return [...groups.values()].map((group) => (group.length === 1 ? group.flatMap(alone) : together(mark, group)));
  });
  return { told: list(items.slice(0, most), true), more: Math.max(0, items.length - most) };
}

/** The words that several sentences lack alike. */
function shares(record: ClaimRecord): string | undefined {
  if (markOf(record) !== "verified as meant") return undefined;
  return meantReading(record)
    ?.carriedBy?.map(({ exact }) => exact)
    .join("\n");
}

/** The sentence, why it is wrong, and what would be true. */
function alone(record: ClaimRecord): Line {
  const reading = decisiveReading(record);
  const why = reading === undefined ? "" : reading.seen === "" ? reading.found : reading.seen;
  return joined(
    [
      line`${head(record)}:`,
      line`${authored(dependsWords(record) || sentence(firstClause(why)))}`,
      trueVersion(record),
    ],
    " ",
  );
}

function together(mark: Mark, group: readonly ClaimRecord[]): Line {
  const [first] = group;
  const along = first === undefined ? [] : (meantReading(first)?.carriedBy ?? []);
  const quotes = joined(
    along.map(({ exact }) => line`“${source(folded(exact))}”`),
    "; ",
  );
  return line`${sign(mark)} True only with what the author says elsewhere, ${quotes}: ${joined(
    group.map((record) => line`${quoted(record)} (${labelled(record)})`),
    "; ",
  )}.`;
}

function head(record: ClaimRecord): Line {
  const mark = markOf(record);
  const word = wordUnder(mark, conditionOf(record));
  return line`${strong(sign(mark), ` ${word}`)}, ${quoted(record)} (${labelled(record)})`;
}

function quoted(record: ClaimRecord): Line {
  return line`“${titleOf(record)}”`;
}

function labelled(record: ClaimRecord): Line {
  return line`${link({ claim: record.id }, line`${labelOf(record)}`)}`;
}

/** "In float16: verified. In float32: refuted."; of a sentence that depends even as meant the same of its cases. Empty for any other. */
export function dependsWords(record: ClaimRecord): string {
  const mark = markOf(record);
  if (mark !== "depends" && mark !== "depends as meant") return "";
  return readingsOf(record, mark === "depends" ? "setting" : "meant")
    .map(({ when, as, outcome, condition }) => `${capitalised(when ?? as)}: ${wordUnder(outcome, condition)}.`)
    .join(" ");
}

/** What would be true, where the sentence is not. */
export function trueVersion(record: ClaimRecord): Line {
  const [first] = record.verdict === "verified" ? [] : trueVersions(record);
  if (first === undefined) return nothing;
  const under = first.condition === "" ? "" : ` (if ${first.condition})`;
  return line`${strong("True version (ours):")} ${source(folded(first.sentence))}${under}`;
}
