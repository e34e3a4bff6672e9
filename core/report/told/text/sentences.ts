import type { ClaimRecord } from "../../../claim/record.ts";
import { titleOf } from "../claim/verdict.ts";
import { conditionOf, markOf, wordInBrief } from "../marks.ts";
import type { PlacedClaim } from "../placed-claims.ts";
import { decisiveReading, meantReading, troubleOf, trueVersions } from "../speaking.ts";
import { authored, type Block, type Line, line, link, nothing, sign, source } from "../tree.ts";
import { firstClause, folded, sentence } from "../words.ts";
import { dependsWords } from "./wrong.ts";

/** One row a claim, in the order of the text: mark, sentence, what was found in one sentence, and what would be true where it is not. */
export function sentencesTold(placed: readonly PlacedClaim[]): readonly Block[] {
  const rows = placed.map(({ record }) => ({
    mark: markOf(record),
    cells: [
      line`${sign(markOf(record))} ${wordInBrief(markOf(record), conditionOf(record))}`,
      line`${link({ claim: record.id }, titleOf(record))}`,
      found(record),
      version(record),
    ],
  }));
  return rows.length === 0
    ? []
    : [{ kind: "table", name: "sentences", head: ["Mark", "Sentence", "Found", "True version (ours)"], rows }];
}

function found(record: ClaimRecord): Line {
  const mark = markOf(record);
  if (mark === "void") return line`${authored(sentence(troubleOf(record)))}`;
  if (dependsWords(record) !== "") return line`${authored(dependsWords(record))}`;
  const reading = mark === "verified as meant" ? meantReading(record) : decisiveReading(record);
  if (reading === undefined) return nothing;
  return line`${authored(sentence(firstClause(reading.seen === "" ? reading.found : reading.seen)))}`;
}

function version(record: ClaimRecord): Line {
  const [first] = record.verdict === "verified" ? [] : trueVersions(record);
  if (first === undefined) return nothing;
  return first.condition === ""
    ? line`${source(folded(first.sentence))}`
    : line`${source(folded(first.sentence))} (if ${first.condition})`;
}
