import type { AnswerRecord, SaidRecord } from "../../../claim/answer.ts";
import type { ClaimRecord } from "../../../claim/record.ts";
import { labelOf } from "../claim/verdict.ts";
import {
  authored,
  type Block,
  joined,
  type Line,
  line,
  link,
  list,
  nothing,
  paragraph,
  source,
  strong,
} from "../tree.ts";
import { sentence as asSentence } from "../words.ts";

/** The few sentences that a reader came for, each with what it rests on. One whose ground moved is withdrawn, and says why. */
export function answerTold(answer: AnswerRecord | undefined, records: readonly ClaimRecord[]): readonly Block[] {
  if (answer === undefined) return [];
  if (answer.trouble !== "")
    return paragraph(line`${strong("The answer could not be read:")} ${authored(asSentence(answer.trouble))}`);
  const stands = answer.sentences.filter(({ withdrawn }) => withdrawn === "");
  const gone = answer.sentences.filter(({ withdrawn }) => withdrawn !== "");
  return [
    ...list(
      stands.map(
        ({ sentence, rests }) =>
          line`${source(sentence)} (${joined(
            rests.map((one) => place(one, records)),
            ", ",
          )})`,
      ),
    ),
    ...paragraph(
      stands.length === 0 ? nothing : line`In brackets: the claim, and the reading of it, that each rests on.`,
    ),
    ...gone.flatMap(({ sentence, withdrawn }) =>
      paragraph(line`${strong("Withdrawn:")} ${source(sentence)} ${authored(asSentence(withdrawn))}`),
    ),
  ];
}

/** "W1 b", with what has to be true for it to stand. */
function place({ claim, reading, condition }: SaidRecord["rests"][number], records: readonly ClaimRecord[]): Line {
  const there = records.find(({ id }) => id === claim);
  const label = there === undefined ? claim : labelOf(there);
  return line`${link({ claim, reading }, line`${label} ${reading}`)}${condition === "" ? "" : `, if ${condition}`}`;
}
